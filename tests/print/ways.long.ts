/** EPUB, web folder and Word file of a book with everything in it: accepted by others' checkers, every word there and in order, harm harmless. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, strFromU8, unzipSync } from 'fflate';
import { create } from 'fontkitten';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleDocument } from '../../electron/common/article/document.ts';
import { isUnwritten, titleOf } from '../../electron/common/article/read.ts';
import type { WayKind } from '../../electron/common/contract/shapes.ts';
import { printSource } from '../../electron/services/book/made/source.ts';
import { recordFindings } from '../../electron/services/book/record-findings.ts';
import { withdraw } from '../../electron/services/book/people/withdrawn.ts';
import { exportWay } from '../../electron/services/ways/export.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { WITHDRAWN } from './support/records-book.ts';
import { waysBook, type WaysBook } from './support/ways-book.ts';
import { htmlWords, noteWords, storedWords, wordStretches } from './support/ways-text.ts';

const folder = temporaryFolder();
let made: WaysBook;
/** Codes of errors of the last export. */
let findings: string[] = [];
const paths = new Map<WayKind, string>();
const pathOf = (kind: WayKind): string => paths.get(kind) ?? '';

async function out(to: WayKind, into = join(folder, to), signal?: AbortSignal, onProgress?: () => void): Promise<string> {
  const { book } = made;
  const { files, preflight } = await exportWay({ reader: printSource(book), book, to, folder: into, now: PRINTED_AT, records: await recordFindings(book), signal, onProgress });
  findings = preflight.errors.map(({ code }) => code);
  return files[0]?.path ?? '';
}

beforeAll(async () => {
  made = await waysBook(join(folder, 'sach.kyyeu'));
  withdraw(made.book, made.people.get(WITHDRAWN) ?? '', 'Bị kỷ luật');
  for (const kind of ['epub', 'web', 'docx'] as const) paths.set(kind, await out(kind));
});

/** Pages of text by their name without number and ending. */
function pagesIn(files: readonly (readonly [name: string, text: string])[]): string[] {
  return files.filter(([name]) => /(?:^|\/)\d{3}-[^/]*\.x?html$/u.test(name)).sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
}
const epubFiles = (): [string, string][] => Object.entries(unzipSync(readFileSync(pathOf('epub')))).map(([name, bytes]) => [name, strFromU8(bytes)]);
const webFiles = (): [string, string][] => readdirSync(dirname(pathOf('web'))).filter((name) => name.endsWith('.html')).map((name) => [name, readFileSync(join(dirname(pathOf('web')), name), 'utf8')]);
const part = (name: string): string => strFromU8(unzipSync(readFileSync(pathOf('docx')))[name] ?? new Uint8Array());

const written = (): { readonly document: ArticleDocument }[] => made.book.articles().filter(({ document }) => !isUnwritten(document));

describe('every word of every article, in order', () => {
  test.each([['epub', epubFiles], ['web', webFiles]] as const)('is in %s', (_kind, files) => {
    const pages = pagesIn(files()).map(htmlWords).map((words) => words.join(' '));
    const articles = written();
    expect(articles.length).toBeGreaterThan(12);
    let from = 0;
    for (const { document } of articles) {
      const untitled = titleOf(document) === '' ? '(Chưa có tên) ' : '';
      const wanted = `${untitled}${storedWords(document, true).join(' ')}`;
      const at = pages.indexOf(wanted, from);
      expect(at, `${titleOf(document)}\n${wanted}\n---\n${pages.find((page) => page.startsWith(wanted.slice(0, 30))) ?? ''}`).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });

  test('is in the Word file, notes at their foot', () => {
    const stretches = wordStretches(part('word/document.xml')).map((words) => words.join(' '));
    const bare = written().map(({ document }) => ({ title: titleOf(document), words: storedWords(document, false) }));
    const notes = noteWords(part('word/footnotes.xml')).join(' ');
    let from = 0;
    let noted = 0;
    for (const { title, words } of bare) {
      const untitled = title === '' ? '(Chưa có tên) ' : '';
      const whole = `${untitled}${words.join(' ')}`;
      // Notes stand behind the text in what is stored: a stretch is all of it but them.
      const at = stretches.findIndex((stretch, index) => index >= from && whole.startsWith(plain(stretch)) && notes.includes(whole.slice(plain(stretch).length).trim()));
      expect(at, `${title}\n${whole}`).toBeGreaterThanOrEqual(from);
      if (plain(stretches[at] ?? '').length < whole.length) noted += 1;
      from = at + 1;
    }
    expect(noted).toBe(2);
  });
});

/** Without what the file puts in the place of a picture that has not come, and asterisks between stretches. */
const plain = (words: string): string => words.replaceAll('[Ảnh chưa có] ', '').replaceAll('* * * ', '').trim();

test('epubcheck accepts the EPUB, and the same book is the same bytes', { timeout: 180_000 }, async () => {
  const debian = '/usr/share/java/epubcheck.jar';
  const [program, args] = existsSync(debian) ? ['java', ['-jar', debian]] : ['epubcheck', []];
  const { stdout, stderr, status } = spawnSync(program, [...args, pathOf('epub')], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain('0 fatals / 0 errors / 0 warnings');
  expect(status).toBe(0);
  expect(readFileSync(await out('epub', join(folder, 'again'))).equals(readFileSync(pathOf('epub')))).toBe(true);
});

test('a validator of HTML has nothing to say of the web folder', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Pages are XML as well, and a picture of a group says by a style how wide it is among the others.
      'void-style': ['error', { style: 'selfclose' }],
      'no-inline-style': 'off',
      'long-title': 'off',
    },
  });
  const said: string[] = [];
  for (const [name, html] of webFiles()) {
    const { results } = await validator.validateString(html, name);
    said.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${name}:${String(line)} ${ruleId} ${message}`)));
  }
  expect(said).toEqual([]);
});

test('links within the web folder and the EPUB lead to something', () => {
  for (const files of [epubFiles(), webFiles()]) {
    const names = new Set(files.map(([name]) => name.replace(/^EPUB\//u, '')));
    const targets = files.filter(([name]) => /html$/u.test(name)).flatMap(([, text]) => [...text.matchAll(/href="([^":#]+\.x?html)"/gu)].map(([, target]) => target ?? ''));
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !names.has(target))).toEqual([]);
  }
});

test('what means harm is text', () => {
  const texts = [...epubFiles().filter(([name]) => !/\.(?:jpg|ttf)$/u.test(name)), ...webFiles()].map(([, text]) => text);
  expect(texts.some((text) => text.includes('&lt;script&gt;alert'))).toBe(true);
  for (const text of [...texts, part('word/document.xml'), part('word/footnotes.xml')]) {
    expect(text).not.toMatch(/<script/iu);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe]|\p{Surrogate}/u);
  }
});

test('whoever is withdrawn is in no list; the index leads to articles', () => {
  const index = webFiles().find(([name]) => name.includes('bang-tra-ten'))?.[1] ?? '';
  expect(index).toMatch(/<li><strong>[^<]+<\/strong>: <a href="\d{3}-[a-z0-9-]+\.html">/u);
  const lists = webFiles().filter(([name]) => /bang-tra-ten|chan-dung|danh-sach/u.test(name));
  expect(lists).toHaveLength(3);
  // The title of an article may name them still: that is told as a finding, as in print.
  for (const [name, text] of lists) expect(name.includes('bang-tra') ? text.replace(/<a .*?<\/a>/gu, '') : text).not.toContain(WITHDRAWN);
  expect(findings).toContain('withdrawn');
});

/** Lower and upper, all vowels with all tones. */
const VIETNAMESE = `${Array.from('aăâeêioôơuưy', (vowel) => ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')).join('')).join('')}đ“”–…`;

test.each([
  ['trang-trong', 'garamond', ['EB Garamond']],
  ['trang-trong', 'source-garamond', ['Source Serif 4', 'EB Garamond']],
  ['bao-anh', 'newsreader-barlow', ['Newsreader', 'Barlow Condensed']],
] as const)('the EPUB of %s in %s carries its letters, all that Vietnamese needs, in less than 1 MB', async (design, fonts, families) => {
  const { book } = made;
  const before = book.settings();
  try {
    book.updateSettings({ design, fonts });
    const path = await out('epub', join(folder, `letters-${fonts}`));
    const inside = unzipSync(readFileSync(path));
    const files = Object.keys(inside).filter((name) => name.endsWith('.ttf'));
    const style = strFromU8(inside['EPUB/kieu.css'] ?? new Uint8Array());
    expect([...style.matchAll(/url\("([^"]+)"\)/gu)].map(([, file]) => `EPUB/${file ?? ''}`).sort()).toEqual(files.sort());
    expect(new Set([...style.matchAll(/@font-face \{ font-family: "([^"]+)"/gu)].map(([, family]) => family))).toEqual(new Set(families));
    expect(style).toContain(`body { font-family: "${families[0]}"`);
    expect(style).toContain(`h1, h2, h3, h4 { font-family: "${families.at(-1) ?? ''}"`);
    for (const file of files) {
      const font = create(Buffer.from(inside[file] ?? new Uint8Array()));
      if (font.isCollection) throw new Error(`${file} is a collection`);
      expect([...(VIETNAMESE + VIETNAMESE.toUpperCase())].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)), file).toEqual([]);
    }
    for (const family of families) expect(Object.keys(inside)).toContain(`META-INF/OFL-${family.toLowerCase().replaceAll(' ', '-')}.txt`);
    const added = files.reduce((sum, file) => sum + deflateSync(inside[file] ?? new Uint8Array(), { level: 9 }).length, 0);
    expect(added).toBeLessThan(1_000_000);
    const debian = '/usr/share/java/epubcheck.jar';
    const [program, args] = existsSync(debian) ? ['java', ['-jar', debian]] : ['epubcheck', []];
    expect(spawnSync(program, [...args, path], { encoding: 'utf8' }).stdout).toContain('0 fatals / 0 errors / 0 warnings');
  } finally {
    book.updateSettings({ design: before.design, fonts: before.fonts });
  }
}, 180_000);

test('the web folder carries the letters that were chosen for the text, with their licence', async () => {
  const { book } = made;
  const { design, fonts } = book.settings();
  try {
    book.updateSettings({ design: 'trang-trong', fonts: 'source-garamond' });
    const folderOf = dirname(await out('web', join(folder, 'other-faces')));
    expect(readdirSync(join(folderOf, 'phong-chu')).sort()).toEqual(['OFL-source-serif-4.txt', 'SourceSerif4-Italic.ttf', 'SourceSerif4-Regular.ttf', 'SourceSerif4-SemiBold.ttf', 'SourceSerif4-SemiBoldItalic.ttf']);
    const style = readdirSync(folderOf).filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(folderOf, name), 'utf8')).join('');
    expect(style).toContain('--text: "Source Serif 4"');
    expect(style).not.toContain('EB Garamond');
  } finally {
    book.updateSettings({ design, fonts });
  }
});

test('photos are sRGB JPEG of 1,600 px at most, in two sizes on the web, with what their captions say', async () => {
  const web = dirname(pathOf('web'));
  const photos = readdirSync(join(web, 'anh'));
  for (const name of photos) {
    const { format, width, height, space, exif } = await sharp(join(web, 'anh', name)).metadata();
    expect({ format, space, exif }).toEqual({ format: 'jpeg', space: 'srgb', exif: undefined });
    expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
  }
  const article = webFiles().map(([, text]) => text).find((text) => text.includes('trao quà')) ?? '';
  expect(article).toMatch(/<img src="anh\/\d{4}-800\.jpg" srcset="anh\/\d{4}-900\.jpg 900w, anh\/\d{4}-800\.jpg 800w"[^>]*alt="[^"]+ \(bìa trái\) trao quà"/u);
});

test('cancelled, nothing is left and what was there stays; a folder that cannot be made is told', async () => {
  for (const kind of ['epub', 'web', 'docx'] as const) {
    const into = join(folder, `stop-${kind}`);
    const stop = new AbortController();
    let steps = 0;
    await expect(out(kind, into, stop.signal, () => { if ((steps += 1) === 4) stop.abort(); })).rejects.toMatchObject({ code: 'job/cancelled' });
    expect(existsSync(into)).toBe(false);
  }
  const taken = join(folder, 'tep');
  writeFileSync(taken, '');
  await expect(out('epub', join(taken, 'trong'))).rejects.toMatchObject({ code: 'print/output' });
});
