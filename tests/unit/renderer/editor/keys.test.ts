/** Which keys are the editor's. */
import { describe, expect, it } from 'vitest';
import { heading, list, paragraph, title } from '@common/article/build.ts';
import { commandOf, edgeOf, keyName, travelOf, writes, type KeyFacts } from '../../../../renderer/src/editor/keys.ts';
import { blocksOf, bold, italic, makeEditor } from './support.ts';

const press = (code: string, key: string, held: Partial<KeyFacts> = {}): KeyFacts => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it('Shift does not hide a digit, a layout does not move a letter', () => {
  expect(keyName(press('Digit7', '&', { ctrlKey: true, shiftKey: true }))).toBe('mod+shift+Digit7');
  expect(keyName(press('KeyW', 'z', { ctrlKey: true }))).toBe('mod+KeyZ');
  expect(keyName(press('KeyB', 'b', { metaKey: true }))).toBe('mod+KeyB');
});

it('a key that an input method looks at does nothing yet: it comes again when it is left to the page', () => {
  expect(commandOf(press('KeyB', 'Process', { ctrlKey: true }))).toBeUndefined();
  expect(commandOf(press('KeyZ', 'Process', { ctrlKey: true }))).toBeUndefined();
  expect(travelOf(press('KeyZ', 'Process', { ctrlKey: true }))).toBeUndefined();
});

it('plain keys and others’ keys are not the editor’s', () => {
  expect(commandOf(press('KeyB', 'b'))).toBeUndefined();
  expect(commandOf(press('KeyK', 'k', { ctrlKey: true }))).toBeUndefined();
  expect(commandOf(press('ArrowUp', 'ArrowUp', { altKey: true }))).toBeUndefined();
});

describe('keys do what they say', () => {
  const run = (facts: KeyFacts): unknown => {
    const editor = makeEditor([title('A'), paragraph('⟦một⟧'), paragraph('hai')]);
    commandOf(facts)?.(editor);
    return blocksOf(editor)[1];
  };

  it.each([
    ['Ctrl+B', press('KeyB', 'b', { ctrlKey: true }), paragraph([bold('một')])],
    ['Ctrl+I', press('KeyI', 'i', { ctrlKey: true }), paragraph([italic('một')])],
    ['Ctrl+Alt+2', press('Digit2', '2', { ctrlKey: true, altKey: true }), heading(2, 'một')],
    ['Ctrl+Shift+7', press('Digit7', '&', { ctrlKey: true, shiftKey: true }), list(true, ['một'])],
    ['Ctrl+Shift+8', press('Digit8', '*', { ctrlKey: true, shiftKey: true }), list(false, ['một'])],
    ['Ctrl+Shift+N', press('KeyN', 'N', { ctrlKey: true, shiftKey: true }), paragraph('một')],
    ['Shift+F3', press('F3', 'F3', { shiftKey: true }), paragraph('Một')],
    ['Alt+Shift+↓', press('ArrowDown', 'ArrowDown', { altKey: true, shiftKey: true }), paragraph('hai')],
  ])('%s', (_name, facts, block) => {
    expect(run(facts)).toEqual(block);
  });
});

it.each([
  ['a letter', press('KeyA', 'a'), true],
  ['a capital', press('KeyA', 'A', { shiftKey: true }), true],
  ['a letter for an input method', press('KeyA', 'Process'), true],
  ['Enter', press('Enter', 'Enter'), true],
  ['Delete', press('Delete', 'Delete'), true],
  ['paste', press('KeyV', 'v', { ctrlKey: true }), true],
  ['bold', press('KeyB', 'b', { ctrlKey: true }), true],
  ['a footnote', press('KeyF', 'f', { ctrlKey: true, altKey: true }), true],
  ['copy', press('KeyC', 'c', { ctrlKey: true }), false],
  ['copy with an input method', press('KeyC', 'Process', { ctrlKey: true }), false],
  ['undo', press('KeyZ', 'z', { ctrlKey: true }), false],
  ['an arrow', press('ArrowDown', 'ArrowDown'), false],
  ['an arrow that selects', press('ArrowDown', 'ArrowDown', { shiftKey: true }), false],
  ['a turn of the page', press('Space', ' '), false],
  ['Escape', press('Escape', 'Escape'), false],
] as const)('whether %s would change a text that is only read', (_what, event, is) => {
  expect(writes(event)).toBe(is);
});

it.each([
  ['Ctrl+End', press('End', 'End', { ctrlKey: true }), { edge: 'end', extend: false }],
  ['Ctrl+Shift+Home', press('Home', 'Home', { ctrlKey: true, shiftKey: true }), { edge: 'start', extend: true }],
  ['Ctrl+1 of a number pad without numbers', press('Numpad1', 'End', { ctrlKey: true }), { edge: 'end', extend: false }],
  ['⌘↑', press('ArrowUp', 'ArrowUp', { metaKey: true }), { edge: 'start', extend: false }],
  ['⌘⇧↓', press('ArrowDown', 'ArrowDown', { metaKey: true, shiftKey: true }), { edge: 'end', extend: true }],
  ['End', press('End', 'End'), undefined],
  ['Ctrl+↓', press('ArrowDown', 'ArrowDown', { ctrlKey: true }), undefined],
  ['Ctrl+Alt+End', press('End', 'End', { ctrlKey: true, altKey: true }), undefined],
])('%s leads to an edge of the article, or not', (_name, event, edge) => {
  expect(edgeOf(event)).toEqual(edge);
});
