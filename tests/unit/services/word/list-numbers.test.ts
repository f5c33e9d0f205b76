/** Numbered lists that go on or begin at a number: out to Word as Word has them, and in again as people leave them there. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { document, list, paragraph, title } from '../../../../electron/common/article/build.ts';
import type { Block, ListStart } from '../../../../electron/common/article/document.ts';
import type { WordArticle } from '../../../../electron/services/word/shapes.ts';
import { LINE_STYLES } from '../../../../electron/services/word/kinds.ts';
import { writeWord } from '../../../../electron/services/word/write.ts';
import { readAgain } from '../../../fixtures/word/again.ts';

const counted = (count: number, start?: ListStart): Block => list(true, Array.from({ length: count }, (_, index) => `việc ${String(index)}`), [], start);
const text = paragraph('lời');
const articleOf = (blocks: readonly Block[]): WordArticle => ({ id: '0b8a1c52-6d0f-4c3b-9a51-3f7a2f1f5e10', sha256: 'a'.repeat(64), document: document([title('Tên bài'), ...blocks]), comments: [] });
const fileOf = (...articles: readonly WordArticle[]): Uint8Array => writeWord({ bookId: 'book', title: 'Kỷ yếu', author: 'Hà', madeAt: 1_720_000_000_000, articles, pictures: new Map() });
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[`word/${name}.xml`] ?? new Uint8Array());
/** Of each paragraph in a list, in order. */
const ids = (bytes: Uint8Array): string[] => [...part(bytes, 'document').matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(([, id = '']) => id);

/** The file after somebody changed a part of it. */
function edited(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const path = `word/${name}.xml`;
  const before = strFromU8(files[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...files, [path]: strToU8(after) });
}

const back = (bytes: Uint8Array, of: WordArticle): Block[] => readAgain(bytes, of).document.blocks.slice(1);

describe('out', () => {
  it('a list that goes on is of the list before it, one that begins is another', () => {
    expect(ids(fileOf(articleOf([counted(2), text, counted(1, 'continued'), text, counted(1)])))).toEqual(['1', '1', '1', '2']);
  });

  it('right behind that list it is a list of its own on the same counting', () => {
    const bytes = fileOf(articleOf([counted(1), counted(1, 'continued'), text, counted(1, 'continued')]));
    expect(ids(bytes)).toEqual(['1', '2', '2']);
    expect(part(bytes, 'numbering')).toContain('<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>');
  });

  it('a number of its own is where the counting begins', () => {
    expect(part(fileOf(articleOf([counted(2, 5)])), 'numbering')).toContain('<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/>');
  });

  it('no list goes on from another article', () => {
    expect(ids(fileOf(articleOf([counted(2)]), { ...articleOf([counted(1, 'continued')]), id: '1b8a1c52-6d0f-4c3b-9a51-3f7a2f1f5e10' }))).toEqual(['1', '1', '2']);
  });
});

describe('kinds of levels', () => {
  const dashes = list(true, ['một', 'hai'], [1, 2], undefined, [false, false]);
  const goingOn = list(true, ['ba', 'bốn'], [1, 2], 'continued');

  it('signs of each level are those of the book; an item has the style of its level', () => {
    const bytes = fileOf(articleOf([list(true, ['một', 'hai', 'ba'], [1, 2, 3], undefined, [false, true])]));
    expect([...part(bytes, 'numbering').matchAll(/<w:numFmt w:val="(\w+)"\/><w:lvlText w:val="([^"]+)"/gu)].map(([, format, text]) => [format, text])).toEqual([['decimal', '%1.'], ['bullet', '–'], ['lowerLetter', '%3)']]);
    expect([...part(bytes, 'document').matchAll(/<w:pStyle w:val="([^"]+)"\/><w:numPr>/gu)].map(([, style]) => style)).toEqual([LINE_STYLES['numbered-item'].id, LINE_STYLES['bullet-item'].id, LINE_STYLES['numbered-item'].id]);
  });

  it('bullets are those of the page and of the printed book', () => {
    const bytes = fileOf(articleOf([list(false, ['một', 'hai', 'ba'], [1, 2, 3])]));
    expect([...part(bytes, 'numbering').matchAll(/<w:lvlText w:val="([^"]+)"/gu)].map(([, sign]) => sign)).toEqual(['–', '+', '▪']);
  });

  it('one that goes on with other signs is one of its own that begins there, and says that it goes on', () => {
    const bytes = fileOf(articleOf([dashes, text, goingOn]));
    expect(ids(bytes)).toEqual(['1', '1', '2', '2']);
    expect(part(bytes, 'numbering')).toContain('<w:lvl w:ilvl="0"><w:start w:val="2"/>');
    expect(part(bytes, 'document')).toMatch(/<w:bookmarkStart w:id="\d+" w:name="tiepso_\d+"\/>/u);
  });

  it('come back as they went out', () => {
    const blocks = [dashes, text, goingOn, text, list(false, ['một', 'hai', 'ba'], [1, 2, 3], undefined, [true, true]), text, list(true, ['một', 'hai', 'ba'], [1, 2, 3], undefined, [true, true])];
    expect(back(fileOf(articleOf(blocks)), articleOf(blocks))).toEqual(blocks);
  });
});

describe('in again', () => {
  const blocks = [counted(2), text, counted(2, 'continued'), list(false, ['một']), counted(1, 'continued'), text, counted(2, 5), counted(1, 'continued'), text, counted(1, 3), text, counted(1, 4)];

  it('is what went out: a number that only happens to follow is a number still', () => {
    expect(back(fileOf(articleOf(blocks)), articleOf(blocks))).toEqual(blocks);
  });

  const two = articleOf([counted(2), text, counted(2), text]);
  /** As Word writes "Set Numbering Value": another list on the same counting that begins anew. */
  const override = (start: number) => (xml: string): string => xml.replace('</w:numbering>', `<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${String(start)}"/></w:lvlOverride></w:num></w:numbering>`);
  const second = (xml: string): string => xml.replaceAll('<w:numId w:val="2"/>', '<w:numId w:val="9"/>');

  it('“Continue numbering” in Word links the list', () => {
    expect(back(edited(fileOf(two), 'document', (xml) => xml.replaceAll('<w:numId w:val="2"/>', '<w:numId w:val="1"/>')), two)).toEqual([counted(2), text, counted(2, 'continued'), text]);
  });

  it.each([[1, undefined], [7, 7], [3, 3]])('a value of %d set in Word is that number', (value, start) => {
    expect(back(edited(edited(fileOf(two), 'numbering', override(value)), 'document', second), two)).toEqual([counted(2), text, counted(2, start), text]);
  });

  it('one that goes on past a list that began anew keeps its number', () => {
    const three = articleOf([counted(2), text, counted(1), text, counted(1), text]);
    expect(back(edited(fileOf(three), 'document', (xml) => xml.replace('<w:numId w:val="3"/>', '<w:numId w:val="1"/>')), three)).toEqual([counted(2), text, counted(1), text, counted(1, 3), text]);
  });
});
