/** The runs of one line as WordprocessingML: marks, links, footnotes, tracked changes, and where comments begin and end. */
import { sameNote, type Change, type Footnote, type TextNode } from '../../common/article/document.ts';
import { struckNotes } from '../../common/article/kept-notes.ts';
import { runsOfNote } from '../../common/article/note.ts';
import { endsNote } from '../../common/article/read.ts';
import type { CommentSheet } from './comments.ts';
import type { WordPackage } from './package.ts';
import { escapeXml, stamp } from './xml.ts';

/** Run properties in the order of the schema. */
export function runProperties(node: TextNode): string {
  const style = node.link === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>';
  const place = node.superscript === true ? '<w:vertAlign w:val="superscript"/>' : node.subscript === true ? '<w:vertAlign w:val="subscript"/>' : '';
  const all = `${style}${node.bold === true ? '<w:b/><w:bCs/>' : ''}${node.italic === true ? '<w:i/><w:iCs/>' : ''}${node.smallCaps === true ? '<w:smallCaps/>' : ''}${place}`;
  return all === '' ? '' : `<w:rPr>${all}</w:rPr>`;
}

/** Text with its tabs and line ends; `gone`: it is tracked as deleted. */
export function textXml(text: string, gone: boolean): string {
  const tag = gone ? 'w:delText' : 'w:t';
  return text
    .split(/([\n\t])/u)
    .map((piece) => (piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : piece === '' ? '' : `<${tag} xml:space="preserve">${escapeXml(piece)}</${tag}>`))
    .join('');
}

/** Author and date of a tracked change. Ids of changes have to differ within the file. */
export const changeAttributes = ({ author, at }: Pick<Change, 'author' | 'at'>, id: number): string => `w:id="${String(id)}" w:author="${escapeXml(author)}" w:date="${stamp(at)}"`;

/** The runs of a line, with the marks of comments among them. */
export function runsXml(nodes: readonly TextNode[], into: WordPackage, comments: CommentSheet): string {
  const outside = new Set(notesOutside(nodes));
  return nodes
    .map((node, index) => {
      const note = node.footnote !== undefined && endsNote(nodes, index) ? noteXml(node.footnote, into) : '';
      const text = node.text === '' ? '' : `<w:r>${runProperties(node)}${textXml(node.text, node.deleted !== undefined)}</w:r>`;
      const tracked = outside.has(index) ? `${track(text, node, into)}${note}` : track(`${text}${note}`, node, into);
      const linked = node.link === undefined || tracked === '' ? tracked : `<w:hyperlink r:id="${into.link(node.link)}" w:history="1">${tracked}</w:hyperlink>`;
      return `${comments.before(node)}${linked}${comments.after(node)}`;
    })
    .join('');
}

/** Notes whose number is not suggested to go or come with words: it stays whatever is decided. Of words that take the place of others both carry it. */
function* notesOutside(nodes: readonly TextNode[]): Generator<number> {
  for (const { index, stays } of struckNotes(nodes)) if (stays && nodes[index]?.inserted === undefined) yield index;
  for (const [index, node] of nodes.entries()) {
    if (!isComing(node) || !endsNote(nodes, index)) continue;
    let before = index - 1;
    while (isComing(nodes[before]) && sharesNote(nodes[before], node)) before -= 1;
    const gone = nodes[before];
    if (gone?.deleted !== undefined && gone.inserted === undefined && sharesNote(gone, node)) yield index;
  }
}

const isComing = (node: TextNode | undefined): boolean => node?.inserted !== undefined && node.deleted === undefined;

const sharesNote = (one: TextNode | undefined, other: TextNode): boolean => one?.footnote !== undefined && sameNote(one, other);

function noteXml(note: Footnote, into: WordPackage): string {
  const number = into.footnote(runsOfNote(note).map((run) => `<w:r>${runProperties(run)}${textXml(run.text, false)}</w:r>`).join(''));
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${String(number)}"/></w:r>`;
}

/** What one suggested and another suggests to take away again is a deletion inside an insertion. */
function track(runs: string, { inserted, deleted }: TextNode, into: WordPackage): string {
  if (runs === '') return '';
  const gone = deleted === undefined ? runs : `<w:del ${changeAttributes(deleted, into.next())}>${runs}</w:del>`;
  return inserted === undefined ? gone : `<w:ins ${changeAttributes(inserted, into.next())}>${gone}</w:ins>`;
}
