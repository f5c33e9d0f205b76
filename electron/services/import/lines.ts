/** A source's paragraphs and pictures for people to look at, beside what came of them. */
import type { SourceLine } from '../../common/contract/intake-shapes.ts';
import type { RawDocument, RawItem } from './raw.ts';

/**
 * @param raw as its file holds it
 * @param document the same in Unicode, item for item
 */
export function sourceLines(raw: RawDocument, document: RawDocument): SourceLine[] {
  const lines = document.items.flatMap((item, index): SourceLine[] => {
    if (item.kind === 'picture') return [{ text: '', picture: item.picture }];
    const text = textOf(item);
    const held = textOf(raw.items[index] ?? item);
    return text.trim() === '' ? [] : [held.normalize('NFC') === text ? { text } : { text, original: held }];
  });
  return [...lines, ...document.aside.filter((text) => text.trim() !== '').map((text): SourceLine => ({ text, aside: true }))];
}

function textOf(item: RawItem): string {
  if (item.kind === 'picture') return '';
  const label = item.list === null || item.list.kind === 'bullet' ? '' : `${item.list.label} `;
  return label + item.runs.map((run) => run.text).join('');
}
