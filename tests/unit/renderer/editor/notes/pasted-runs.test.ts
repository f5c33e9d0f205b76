/** What is pasted into the field of a note. */
import { expect, it } from 'vitest';
import { lookAt, pastedRuns, withRuns } from '../../../../../renderer/src/editor/notes/pasted-runs.ts';
import { noteOf } from '../../../../../electron/common/article/note.ts';
import { htmlTree } from '../html-tree.ts';

const pasted = (html: string, text = '') => noteOf('a', pastedRuns(htmlTree(html), text, {}));

it.each([
  ['bold and italic', '<p>Xem <b>Nghị quyết</b> số <i>05</i></p>', { id: 'a', text: 'Xem Nghị quyết số 05', runs: [{ text: 'Xem ' }, { text: 'Nghị quyết', bold: true }, { text: ' số ' }, { text: '05', italic: true }] }],
  ['a style of Word’s, without its own signs', '<p style="mso-style-name:x"><span style="font-style:italic">Truyện Kiều</span><style>p{}</style></p>', { id: 'a', text: 'Truyện Kiều', runs: [{ text: 'Truyện Kiều', italic: true }] }],
  ['paragraphs and items in one line, links as words', '<p>một</p><ul><li>hai</li><li><a href="https://bienphong.vn">ba</a></li></ul>', { id: 'a', text: 'một hai ba' }],
])('%s', (_name, html, note) => {
  expect(pasted(html)).toEqual(note);
});

it('plain words look like those in front of them', () => {
  expect(pastedRuns(null, 'hai\n ba', { italic: true })).toEqual([{ text: 'hai ba', italic: true }]);
  expect(pastedRuns(htmlTree('<img/>'), 'hai', {})).toEqual([{ text: 'hai' }]);
  expect(pastedRuns(null, '', {})).toEqual([]);
});

it('comes to stand in the place of what was selected', () => {
  expect(withRuns([{ text: 'một ' }, { text: 'hai', bold: true }], { from: 2, to: 5 }, [{ text: 'X', italic: true }])).toEqual([{ text: 'mộ' }, { text: 'X', italic: true }, { text: 'ai', bold: true }]);
  expect(withRuns([], { from: 0, to: 0 }, [{ text: 'X' }])).toEqual([{ text: 'X' }]);
});

it('tells the look in front of a place', () => {
  const runs = [{ text: 'một ' }, { text: 'hai', bold: true as const }];
  expect([lookAt(runs, 4), lookAt(runs, 5), lookAt([], 0)]).toEqual([{}, { bold: true }, {}]);
});
