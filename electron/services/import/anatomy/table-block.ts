/** A table of the source → the block of the article: a cell's paragraphs are its lines. */
import type { TableBlock, TableCellBlock, TextNode } from '../../../common/article/document.ts';
import { normalizeInline, normalizeTable } from '../../../common/article/normalize.ts';
import type { RawCell, RawParagraph, RawTable } from '../raw.ts';

export function tableBlock({ headerRows: told, rows }: RawTable): TableBlock {
  const headerRows = told ?? 0;
  return normalizeTable({
    type: 'table',
    headerRows,
    children: rows.map((row, index) => ({ type: 'table-row', children: row.map((cell) => cellBlock(cell, index < headerRows)) })),
  });
}

function cellBlock({ colspan, rowspan, paragraphs }: RawCell, head: boolean): TableCellBlock {
  const lines = paragraphs.map(lineOf).filter((nodes) => nodes.some((node) => node.text.trim() !== ''));
  const nodes = normalizeInline(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])));
  return {
    type: 'table-cell',
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
    children: head ? withoutBold(nodes) : nodes,
  };
}

/** A header is bold by its place; the mark would be said twice. */
const withoutBold = (nodes: readonly TextNode[]): TextNode[] => normalizeInline(nodes.map(({ bold: _bold, ...rest }) => rest));

/** One paragraph's text with its marks, outer white space gone; an automatic number is no text and would be lost without its list. */
function lineOf({ runs, list }: RawParagraph): TextNode[] {
  const label = list === null ? [] : [{ text: list.kind === 'bullet' ? '– ' : `${list.label} ` }];
  const nodes = normalizeInline(
    runs.map(({ text, bold, italic, footnote, comments }): TextNode => ({
      text: text.replaceAll('\t', ' '),
      ...(bold ? { bold: true } : {}),
      ...(italic ? { italic: true } : {}),
      ...(footnote === undefined ? {} : { footnote }),
      ...(comments === undefined ? {} : { comments: [...comments] }),
    })),
  );
  const first = nodes[0];
  if (first !== undefined) first.text = first.text.trimStart();
  const last = nodes.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return [...label, ...nodes];
}
