/** The lines of an article's plain text with the place of each in that text and in the document. Pure. */
import { articleText, DASH } from '../../article/read.ts';
import type { ArticleDocument } from '../../article/document.ts';
import { walk } from '../../article/passages.ts';
import { inForce } from '../../article/suggest.ts';

export interface TextLine {
  /** Its offset in the article's plain text. */
  readonly start: number;
  readonly text: string;
  /** Type of the element that holds it: "paragraph", "caption", "byline" …; "footnote" for what no element holds whole. */
  readonly kind: string;
  /** Indices from the document's blocks down to that element; null: a row of a table or a footnote. */
  readonly path: readonly number[] | null;
}

export interface PlainText {
  /** What `articleText` gives of the text in force: `kyyeu text` prints it. */
  readonly text: string;
  readonly lines: readonly TextLine[];
}

/** The plain text of what is in force, and its lines in order. */
export function plainTextOf(document: ArticleDocument): PlainText {
  const { blocks } = inForce(document);
  const text = articleText({ ...document, blocks });
  const passages: { path: readonly number[]; kind: string; text: string }[] = [];
  walk(blocks, [], (passage) => passages.push(passage));
  const lines: TextLine[] = [];
  let at = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const bare = line.startsWith(`${DASH} `) ? line.slice(DASH.length + 1) : line;
    // Passages come in the same order; those that print nothing are passed over.
    const found = line.trim() === '' ? -1 : passages.findIndex((passage, index) => index >= next && (passage.text === line || (passage.kind === 'dialogue' && passage.text === bare)));
    const passage = passages[found];
    if (passage === undefined) lines.push({ start: at, text: line, kind: 'footnote', path: null });
    else {
      next = found + 1;
      lines.push({ start: at + line.length - passage.text.length, text: passage.text, kind: passage.kind, path: passage.path });
    }
    at += line.length + 1;
  }
  return { text, lines: lines.filter(({ text: each }) => each.trim() !== '') };
}
