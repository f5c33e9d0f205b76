/** A source's paragraphs, rows of tables and pictures for people to look at, beside what came of them. */
import type { SourceLine } from '../../common/contract/intake-shapes.ts';
import type { RawDocument, RawItem, RawParagraph } from './raw.ts';

/**
 * @param raw as its file holds it
 * @param document the same in Unicode, item for item
 */
export function sourceLines(raw: RawDocument, document: RawDocument): SourceLine[] {
  const lines = document.items.flatMap((item, index): SourceLine[] => {
    if (item.kind === 'picture') return [{ text: '', picture: item.picture }];
    const held = textsOf(raw.items[index] ?? item);
    return textsOf(item).flatMap((text, at): SourceLine[] => {
      const original = held[at] ?? text;
      return text.trim() === '' ? [] : [original.normalize('NFC') === text ? { text } : { text, original }];
    });
  });
  return [...lines, ...document.aside.filter((text) => text.trim() !== '').map((text): SourceLine => ({ text, aside: true }))];
}

/** One line for a paragraph, one for each row of a table. */
function textsOf(item: RawItem): string[] {
  if (item.kind === 'picture') return [];
  if (item.kind === 'paragraph') return [textOf(item)];
  return item.rows.map((row) => row.map((cell) => cell.paragraphs.map(textOf).join(' ')).join(' | '));
}

function textOf(item: RawParagraph): string {
  const label = item.list === null || item.list.kind === 'bullet' ? '' : `${item.list.label} `;
  return label + item.runs.map((run) => run.text).join('');
}
