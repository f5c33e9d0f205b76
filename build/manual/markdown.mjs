/**
 * A chapter of the manual: Markdown in, HTML out. **Bold** is a name on the screen, `code` a key or a file's ending, a picture alone in a
 * paragraph a figure with its caption. Whatever the manual may not hold (raw HTML, a name or key that the product does not have, a picture
 * or a link to nothing) is a fault: a manual that says what is not so is not built.
 */
import { Marked } from 'marked';
import { fold } from '../../electron/common/text/fold.ts';
import { isKey, isName } from './texts.mjs';

export const escaped = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
const unescaped = (text) => text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&#39;/gu, "'").replace(/&amp;/gu, '&');

/** What a heading is called in an address: "Bài đã duyệt" → "bai-da-duyet". */
export const anchorOf = (heading) => fold(heading.normalize('NFC')).replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');

/** The page of a chapter's file: "07-anh.md" → "anh". */
export const pageOf = (file) => file.replace(/^\d+-/u, '').replace(/\.md$/u, '');

const KEY = /^(?:(?:Ctrl|Alt|Shift)(?:\+.+)?|F\d{1,2}|[A-Z][a-z]+|[↑↓←→])$/u;
const key = (chord) => `<span class="keys">${chord.split(/\+(?=.)/u).map((part) => `<kbd>${escaped(part)}</kbd>`).join('<span class="plus">+</span>')}</span>`;

/** Text of tokens as a person reads it. */
const plain = (tokens) => tokens.map((token) => (token.type === 'image' ? unescaped(token.title ?? '') : token.tokens ? plain(token.tokens) : unescaped(token.text ?? ''))).join('');

/** Words of a block, for searching. */
function wordsOf(token) {
  if (token.type === 'table') return [...token.header, ...token.rows.flat()].map(({ tokens }) => plain(tokens)).join(' ');
  if (token.type === 'list') return token.items.map((item) => item.tokens.map(wordsOf).join(' ')).join(' ');
  if (token.type === 'blockquote') return token.tokens.map(wordsOf).join(' ');
  return token.tokens ? plain(token.tokens) : (token.text ?? '');
}

/** `name`: what stands under "menu › entry", each a name of its own. */
function checkName(name, wrong) {
  for (const piece of name.split(' › ')) if (!isName(piece)) wrong(`no such name on the screen: **${piece}**`);
}

/** The picture of a paragraph that holds nothing else; undefined for any other. */
const onlyPicture = ({ tokens }) => (tokens.length === 1 && tokens[0].type === 'image' ? tokens[0] : undefined);

/**
 * Reads one chapter.
 * @param {{file: string, source: string, picture: (name: string) => {width: number, height: number} | undefined}} chapter
 *   `picture`: size in CSS px of a picture beside the chapters
 * @returns {{page: string, title: string, lead: string, html: string, sections: {anchor: string, heading: string, level: number, text: string}[],
 *   links: string[], pictures: string[], faults: string[]}} `sections`: the first is what stands above the first heading; `faults`: everything
 *   that the chapter may not hold, in English; with one of them the manual is not built
 */
export function readChapter({ file, source, picture }) {
  const faults = [];
  const wrong = (fault) => faults.push(fault);
  const links = [];
  const pictures = [];
  const taken = new Set();
  const anchors = new Map();

  const figure = ({ href, text, title }) => {
    const name = href.replace(/^pictures\//u, '');
    const size = picture(name);
    if (size === undefined) {
      wrong(`no picture ${href}`);
      return '';
    }
    if (text === '' || !title) wrong(`${href} needs a text for those who do not see it, and a caption: ![text](${href} "caption")`);
    pictures.push(name);
    return `<figure><img src="pictures/${escaped(name)}" alt="${escaped(unescaped(text))}" width="${size.width}" height="${size.height}" loading="lazy"><figcaption>${escaped(unescaped(title ?? ''))}</figcaption></figure>\n`;
  };

  const marked = new Marked({
    renderer: {
      html({ text }) {
        wrong(`raw HTML: ${text.trim().slice(0, 60)}`);
        return '';
      },
      heading(token) {
        return `<h${token.depth} id="${anchors.get(token)}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
      },
      strong({ tokens }) {
        checkName(plain(tokens), wrong);
        return `<b>${this.parser.parseInline(tokens)}</b>`;
      },
      codespan({ text }) {
        const words = unescaped(text);
        if (!KEY.test(words)) return `<code>${escaped(words)}</code>`;
        if (!isKey(words)) wrong(`no command has the key ${words}`);
        return key(words);
      },
      link({ href, tokens }) {
        const target = href.replace(/^(\d[^#]*\.md)/u, (name) => `${pageOf(name)}.html`);
        if (/^[a-z]+:/iu.test(target)) wrong(`a link out of the manual: ${href}`);
        links.push(target.startsWith('#') ? `${pageOf(file)}.html${target}` : target);
        return `<a href="${escaped(target)}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href }) {
        wrong(`${href}: a picture stands alone in its paragraph`);
        return '';
      },
      paragraph(token) {
        const alone = onlyPicture(token);
        return alone === undefined ? `<p>${this.parser.parseInline(token.tokens)}</p>\n` : figure(alone);
      },
      table(token) {
        const row = (cells, name) => `<tr>${cells.map(({ tokens }) => `<${name}${name === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${name}>`).join('')}</tr>\n`;
        return `<div class="table"><table>\n<thead>\n${row(token.header, 'th')}</thead>\n<tbody>\n${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody>\n</table></div>\n`;
      },
    },
  });

  const tokens = marked.lexer(source.normalize('NFC'));
  const [head, ...body] = tokens.filter(({ type }) => type !== 'space');
  if (head?.type !== 'heading' || head.depth !== 1) wrong('a chapter begins with its title: # Title');
  const title = plain(head?.tokens ?? []);
  const sections = [{ anchor: '', heading: title, level: 1, text: '' }];
  for (const token of body) {
    if (token.type !== 'heading') {
      sections.at(-1).text += `${wordsOf(token)} `;
      continue;
    }
    const heading = plain(token.tokens);
    const anchor = anchorOf(heading);
    if (taken.has(anchor)) wrong(`two headings are called ${heading}`);
    if (token.depth === 1) wrong(`one title, not two: ${heading}`);
    taken.add(anchor);
    anchors.set(token, anchor);
    sections.push({ anchor, heading, level: token.depth, text: '' });
  }
  // A key in brackets keeps them: neither stands alone at the end of a line.
  const html = marked.parser(body).replace(/\((<span class="keys">(?:<kbd>[^<]*<\/kbd>|<span class="plus">\+<\/span>)+<\/span>)\)/gu, '<span class="keys">($1)</span>');
  const lead = body[0]?.type === 'paragraph' ? plain(body[0].tokens) : '';
  return { page: pageOf(file), title, lead, html, sections: sections.map((section) => ({ ...section, text: section.text.replace(/\s+/gu, ' ').trim() })), links, pictures, faults };
}
