/** Footnotes whose words are marked: the form that is kept, comparing, merging, finding. */
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import { diffDocuments, isUnchanged, segmentsBetween } from '../../../../electron/common/article/diff.ts';
import type { ArticleDocument, NoteRun, TextNode } from '../../../../electron/common/article/document.ts';
import { withEdits } from '../../../../electron/common/article/find-document.ts';
import { mergeDocuments } from '../../../../electron/common/article/merge.ts';
import { parseDocument } from '../../../../electron/common/article/normalize.ts';
import { joinedNotes, noteOf, runsOfNote, tidyNote } from '../../../../electron/common/article/note.ts';
import { articleText } from '../../../../electron/common/article/read.ts';
import { toRuns } from '../../../../electron/services/print/runs.ts';

const PLAIN = 'Nguyễn Du, Truyện Kiều, câu 1.';
const WORDS: NoteRun[] = [{ text: 'Nguyễn Du, ' }, { text: 'Truyện Kiều', italic: true }, { text: ', câu 1.' }];
const BOLD: NoteRun[] = [{ text: 'Nguyễn Du', bold: true }, { text: ', Truyện Kiều, câu 1.' }];
const nodes = (runs?: NoteRun[], text = PLAIN): TextNode[] => [{ text: 'Trăm năm trong cõi người ' }, { text: 'ta', footnote: { id: 'a', text, ...(runs === undefined ? {} : { runs }) } }, { text: '.' }];
const of = (runs?: NoteRun[], text = PLAIN): ArticleDocument => document([title('A'), paragraph(nodes(runs, text))]);

describe('the form that is kept', () => {
  it('has runs only where a word is marked, in one line, equal neighbours joined', () => {
    expect(noteOf('a', [{ text: '  Truyện ' }, { text: '\nKiều ' }])).toEqual({ id: 'a', text: 'Truyện Kiều' });
    expect(noteOf('a', [{ text: ' Theo ' }, { text: ' Truyện', italic: true }, { text: ' Kiều ', italic: true }])).toEqual({ id: 'a', text: 'Theo Truyện Kiều', runs: [{ text: 'Theo ' }, { text: 'Truyện Kiều', italic: true }] });
    expect(noteOf('a', [{ text: ' ', italic: true }])).toBeNull();
    expect(noteOf('a', [{ text: 'e' }, { text: '\u0302m', italic: true }])).toEqual({ id: 'a', text: 'êm', runs: [{ text: 'ê' }, { text: 'm', italic: true }] });
    expect(noteOf('a', [{ text: 'x', superscript: true, subscript: true }])).toEqual({ id: 'a', text: 'x', runs: [{ text: 'x', superscript: true }] });
  });

  it('holds to its text where the runs say something else', () => {
    expect(tidyNote({ id: 'a', text: 'một', runs: [{ text: 'hai', bold: true }] })).toEqual({ id: 'a', text: 'một' });
    expect(tidyNote({ id: 'a', text: PLAIN, runs: WORDS })).toEqual({ id: 'a', text: PLAIN, runs: WORDS });
  });

  it('is what a document is read to', () => {
    expect(parseDocument({ version: 7, blocks: [title('A'), paragraph([{ text: 'một', footnote: { id: 'a', text: 'hai', runs: [{ text: 'hai' }] } }])] }).blocks[1]).toEqual(paragraph([{ text: 'một', footnote: { id: 'a', text: 'hai' } }]));
    expect(parseDocument(of(WORDS))).toEqual(of(WORDS));
    const withLink = { text: 'một', footnote: { id: 'a', text: 'hai', runs: [{ text: 'hai', link: 'https://a.vn' }] } };
    expect(() => parseDocument({ version: 7, blocks: [title('A'), { type: 'paragraph', children: [withLink] }] })).toThrow();
  });

  it('of two notes is both, one behind the other', () => {
    expect(joinedNotes({ id: 'a', text: 'Một' }, { id: 'b', text: 'hai', runs: [{ text: 'hai', italic: true }] })).toEqual({ id: 'a', text: 'Một hai', runs: [{ text: 'Một ' }, { text: 'hai', italic: true }] });
    expect(runsOfNote({ id: 'a', text: 'Một' })).toEqual([{ text: 'Một' }]);
  });
});

it('the text of an article has the words alone', () => {
  expect(articleText(of(WORDS))).toBe(articleText(of()));
});

it('in print the words have their look', () => {
  expect(toRuns(nodes(WORDS)).find(({ f }) => f !== undefined)?.f?.map(({ s, i }) => [s, i])).toEqual([['Nguyễn Du, ', false], ['Truyện Kiều', true], [', câu 1.', false]]);
});

describe('marks of a note', () => {
  it('are seen where texts are compared', () => {
    expect(isUnchanged(diffDocuments(of(), of(WORDS)))).toBe(false);
    expect(isUnchanged(diffDocuments(of(WORDS), of(WORDS)))).toBe(true);
    expect(segmentsBetween(nodes(), nodes(WORDS))).toContainEqual({ kind: 'restyled', before: [{ text: '', footnote: { id: 'a', text: PLAIN } }], after: [{ text: '', footnote: { id: 'a', text: PLAIN, runs: WORDS } }] });
  });

  it('of either copy come together', () => {
    const { document: merged, conflicts } = mergeDocuments(of(), of(WORDS), of(BOLD));
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(of([{ text: 'Nguyễn Du', bold: true }, { text: ', ' }, { text: 'Truyện Kiều', italic: true }, { text: ', câu 1.' }]));
    expect(mergeDocuments(of(), of(BOLD), of(WORDS)).document).toEqual(merged);
    expect(mergeDocuments(of(WORDS), of(), of(WORDS)).document).toEqual(of());
  });

  it('stay with a word of the line that the other copy changed', () => {
    const other = document([title('A'), paragraph([{ text: 'Nghìn năm trong cõi người ' }, ...nodes().slice(1)])]);
    const { document: merged, conflicts } = mergeDocuments(of(), of(WORDS), other);
    expect(conflicts).toEqual([]);
    expect(merged.blocks[1]).toEqual(paragraph([{ text: 'Nghìn năm trong cõi người ' }, ...nodes(WORDS).slice(1)]));
  });

  it('stay where words of it are found and replaced', () => {
    const found = withEdits(of(WORDS), [{ path: [1], note: 0, start: 11, end: 17, replacement: 'Chuyện' }, { path: [1], note: 0, start: 24, end: 27, replacement: 'dòng' }]);
    expect(found).toEqual(of([{ text: 'Nguyễn Du, ' }, { text: 'Chuyện Kiều', italic: true }, { text: ', dòng 1.' }], 'Nguyễn Du, Chuyện Kiều, dòng 1.'));
  });
});
