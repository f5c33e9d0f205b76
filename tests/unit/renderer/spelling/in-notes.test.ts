/** Doubts about footnotes: where they stand, and what mends them. */
import { expect, it } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import type { Doubt } from '@common/text/doubts.ts';
import { doubtsOfNotes, fixNote, pointAtNote, wordsAround } from '../../../../renderer/src/spelling/in-notes.ts';
import { going, makeEditor, noted, suggestAsLan } from '../editor/support.ts';

const WORDS = 'Họp dười cờ.';
const doubt: Doubt = { kind: 'spelling', reason: 'unused', start: 4, end: 8, found: 'dười', suggestions: ['dưới'] };
const checked = [{ text: WORDS, doubts: [doubt] }];
const line = paragraph([{ text: 'Chi bộ ' }, noted('họp|', WORDS), { text: ' đều.' }]);

it('stand behind the words of their note, as long as those are there and its words are the ones looked at', () => {
  const plain = paragraph([{ text: 'Chi bộ ' }, noted('họp', WORDS), { text: ' đều.' }]);
  expect(doubtsOfNotes(plain, checked)).toEqual([{ note: 0, doubt, text: WORDS, at: 10 }]);
  expect(doubtsOfNotes(paragraph([noted('họp', 'Họp dưới cờ.')]), checked)).toEqual([]);
  expect(doubtsOfNotes(paragraph([{ ...going('họp'), footnote: { id: 'a', text: WORDS } }]), checked)).toEqual([]);
});

it('are mended as one step that undo gives back', () => {
  const editor = makeEditor([title('A'), line]);
  const words = (): unknown => (editor.children[1] as typeof line).children[1];
  expect(pointAtNote(editor, [1], editor.children[1] as typeof line, 0)).toEqual({ path: [1, 1], offset: 3 });
  fixNote(editor, [1], { note: 0, doubt }, 'dưới');
  expect(words()).toMatchObject({ text: 'họp', footnote: { text: 'Họp dưới cờ.' } });
  editor.undo();
  expect(words()).toMatchObject({ footnote: { text: WORDS } });
});

it('are no suggestion: while suggesting nothing is mended, and it is said', () => {
  const editor = suggestAsLan(makeEditor([title('A'), line]));
  let refused = 0;
  editor.onRefused = () => { refused += 1; };
  fixNote(editor, [1], { note: 0, doubt }, 'dưới');
  expect([refused, (editor.children[1] as typeof line).children[1]]).toMatchObject([1, { footnote: { text: WORDS } }]);
});

it('are shown with the words around them', () => {
  expect(wordsAround(WORDS, doubt)).toBe(WORDS);
  const long = `${'một hai ba bốn '.repeat(4)}dười ${'năm sáu bảy '.repeat(5)}`.trim();
  const start = long.indexOf('dười');
  expect(wordsAround(long, { start, end: start + 4 })).toMatch(/^….*bốn dười năm.*…$/u);
});
