/** What the browser makes in the field of a note → words with their marks. */
import { expect, it } from 'vitest';
import { noteOf } from '@common/article/note.ts';
import { runsInField } from '../../../../../renderer/src/editor/notes/note-field.ts';
import { htmlTree } from '../html-tree.ts';

const runs = (html: string) => noteOf('a', runsInField(htmlTree(html)))?.runs ?? [];

it.each([
  ['what keys make', 'Nguyễn Du, <i>Truyện <b>Kiều</b></i>.', [{ text: 'Nguyễn Du, ' }, { text: 'Truyện ', italic: true }, { text: 'Kiều', bold: true, italic: true }, { text: '.' }]],
  ['elements of other names', '<em>một</em> <strong>hai</strong>', [{ text: 'một', italic: true }, { text: ' ' }, { text: 'hai', bold: true }]],
  ['plain words within italic ones', '<i>một <span style="font-style: normal;">hai</span></i>', [{ text: 'một ', italic: true }, { text: 'hai' }]],
  ['small capitals, raised and lowered letters', '<span class="small-caps">một</span><sup>2</sup><sub>3</sub>', [{ text: 'một', smallCaps: true }, { text: '2', superscript: true }, { text: '3', subscript: true }]],
  ['lines as words', '<i>một</i><div>hai</div><br/>ba', [{ text: 'một', italic: true }, { text: ' hai ba' }]],
])('%s', (_name, html, wanted) => {
  expect(runs(html)).toEqual(wanted);
});

it('nothing is nothing', () => {
  expect(runsInField(htmlTree('<i></i>'))).toEqual([]);
});
