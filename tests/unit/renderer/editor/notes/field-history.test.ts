/** What one Ctrl+Z takes back in the field of a note. */
import { expect, it } from 'vitest';
import { FieldHistory, type FieldState } from '../../../../../renderer/src/editor/notes/field-history.ts';

function start(text = '') {
  const clock = { ms: 1000 };
  const history = new FieldHistory({ runs: [{ text }], caret: text.length }, () => clock.ms);
  let now = { text, caret: text.length };
  const state = (): FieldState => ({ runs: [{ text: now.text }], caret: now.caret });
  const type = (letters: string, gap = 70): void => {
    for (const letter of letters) {
      clock.ms += gap;
      now = { text: now.text.slice(0, now.caret) + letter + now.text.slice(now.caret), caret: now.caret + 1 };
      history.changed(state(), 'typing');
    }
  };
  const erase = (times: number, gap = 70): void => {
    for (let left = times; left > 0; left -= 1) {
      clock.ms += gap;
      now = { text: now.text.slice(0, now.caret - 1) + now.text.slice(now.caret), caret: now.caret - 1 };
      history.changed(state(), 'deleting');
    }
  };
  const paste = (words: string): void => {
    clock.ms += 300;
    now = { text: now.text.slice(0, now.caret) + words + now.text.slice(now.caret), caret: now.caret + words.length };
    history.changed(state(), 'command');
  };
  const travel = (way: 'undo' | 'redo') => (): string | null => {
    const to = history[way]();
    if (to === null) return null;
    now = { text: to.runs.map((run) => run.text).join(''), caret: to.caret };
    return `${now.text.slice(0, now.caret)}|${now.text.slice(now.caret)}`;
  };
  return { clock, history, state, type, erase, paste, undone: travel('undo'), redone: travel('redo') };
}

it('words, one by one, and again', () => {
  const { type, undone, redone } = start();
  type('Theo báo cáo');
  expect([undone(), undone(), undone(), undone()]).toEqual(['Theo báo |', 'Theo |', '|', null]);
  expect([redone(), redone(), redone(), redone()]).toEqual(['Theo |', 'Theo báo |', 'Theo báo cáo|', null]);
});

it('what came before a pause stays', () => {
  const { type, clock, undone } = start();
  type('bá');
  clock.ms += 800;
  type('o');
  expect([undone(), undone()]).toEqual(['bá|', '|']);
});

it('a paste alone, and what is typed behind it alone', () => {
  const { type, paste, undone } = start();
  type('phím');
  paste(' Nghị quyết');
  type(' số');
  expect([undone(), undone(), undone(), undone()]).toEqual(['phím Nghị quyết |', 'phím Nghị quyết|', 'phím|', '|']);
});

it('never inside a word that a keyboard driver puts right', () => {
  const { type, erase, undone } = start();
  type('Tie');
  erase(1, 5);
  type('ế', 5);
  type('ng');
  expect([undone(), undone()]).toEqual(['|', null]);
});

it('letters put right while they are typed belong to the word, a word taken away later does not', () => {
  const { type, erase, clock, undone } = start();
  type('báp');
  erase(1, 300);
  type('o', 300);
  clock.ms += 900;
  erase(3, 200);
  expect([undone(), undone()]).toEqual(['báo|', '|']);
});

it('what is typed elsewhere is a step of its own, and the caret comes back to where it was', () => {
  const { clock, history, undone } = start('báo cáo');
  clock.ms += 70;
  history.changed({ runs: [{ text: 'báop cáo' }], caret: 4 }, 'typing', { from: 3, to: 3 });
  clock.ms += 70;
  history.changed({ runs: [{ text: 'báop cáox' }], caret: 9 }, 'typing', { from: 8, to: 8 });
  expect([undone(), undone()]).toEqual(['báop cáo|', 'báo| cáo']);
});

it('after something new nothing is done again', () => {
  const { type, undone, redone } = start();
  type('một hai');
  undone();
  type('b');
  expect(redone()).toBeNull();
});
