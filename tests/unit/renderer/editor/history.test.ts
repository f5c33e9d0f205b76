/** What one Ctrl+Z takes back. */
import { createEditor, Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { asStep, canTravel, joinSteps, stepTimes, withHistory, type Beside } from '../../../../renderer/src/editor/history.ts';
import { makeEditor, textOf, type } from './support.ts';

function start(text = '|') {
  const clock = { ms: 1000 };
  const editor = makeEditor([title('A'), paragraph(text)], clock);
  const shown = (): string => textOf(editor).slice(1);
  const undone = (): string => {
    editor.undo();
    return shown();
  };
  return { clock, editor, shown, undone };
}

describe('a step is a word', () => {
  it('typed without a pause', async () => {
    const { editor, clock, undone } = start();
    await type(editor, 'Xin chào, bà con', clock);
    expect([undone(), undone(), undone(), undone()]).toEqual(['Xin chào, bà ', 'Xin chào, ', 'Xin ', '']);
  });

  it('also when the keys come as fast as a machine', async () => {
    const { editor, clock, undone } = start();
    await type(editor, 'một hai', clock, 8);
    expect([undone(), undone()]).toEqual(['một ', '']);
  });

  it('composed by an input method and handed over whole', async () => {
    const { editor, clock, undone } = start();
    for (const word of ['Tiếng', ' ', 'Việt']) {
      clock.ms += 300;
      editor.insertText(word);
      await Promise.resolve();
    }
    expect([undone(), undone()]).toEqual(['Tiếng ', '']);
  });

  it('typed over a selection, with what it replaced', async () => {
    const { editor, clock, undone } = start('một ⟦cũ⟧ ba');
    await type(editor, 'mới', clock);
    expect(undone()).toBe('một cũ ba');
    expect(editor.selection).toEqual({ anchor: { path: [1, 0], offset: 4 }, focus: { path: [1, 0], offset: 6 } });
  });
});

describe('a pause ends a step', () => {
  it('of typing', async () => {
    const { editor, clock, undone } = start();
    await type(editor, 'Nông', clock);
    clock.ms += 800;
    await type(editor, 'Văn', clock);
    expect([undone(), undone()]).toEqual(['Nông', '']);
  });

  it('of deleting', async () => {
    const { editor, clock, undone } = start('một hai|');
    await type(editor, '\b\b', clock);
    clock.ms += 800;
    await type(editor, '\b', clock);
    expect([undone(), undone()]).toEqual(['một h', 'một hai']);
  });
});

describe('a keyboard driver that corrects with Backspaces', () => {
  /** Unikey, Telex: "vieetj" → v i e, Backspace + ê, t, two Backspaces + ệt; the corrections come within milliseconds. */
  async function telex(editor: ReturnType<typeof makeEditor>, clock: { ms: number }): Promise<void> {
    await type(editor, 'vie', clock, 140);
    clock.ms += 140;
    await type(editor, '\bê', clock, 3);
    await type(editor, 't', clock, 140);
    clock.ms += 140;
    await type(editor, '\b\bệt', clock, 3);
  }

  it('types the word exactly', async () => {
    const { editor, clock, shown } = start('Người |');
    await telex(editor, clock);
    expect(shown()).toBe('Người việt');
  });

  it('is undone by the word, never inside a correction', async () => {
    const { editor, clock, undone } = start('Người |');
    await telex(editor, clock);
    await type(editor, ' nam', clock);
    expect([undone(), undone()]).toEqual(['Người việt ', 'Người ']);
  });

  it('is never parted by a pause inside the word', async () => {
    const { editor, clock, undone } = start();
    await type(editor, 'vie', clock);
    clock.ms += 1500;
    await type(editor, 't', clock);
    clock.ms += 300;
    await type(editor, '\b\bêt', clock, 3);
    expect(undone()).toBe('vie');
  });
});

describe('steps and the caret', () => {
  it('a click elsewhere ends the step', async () => {
    const { editor, clock, undone } = start('| đuôi');
    await type(editor, 'một', clock);
    Transforms.select(editor, { path: [1, 0], offset: 8 });
    await Promise.resolve();
    Transforms.select(editor, { path: [1, 0], offset: 3 });
    await Promise.resolve();
    await type(editor, 's', clock);
    expect(undone()).toBe('một đuôi');
  });

  it('undo and redo put the caret back', async () => {
    const { editor, clock } = start('một |');
    await type(editor, 'hai', clock);
    editor.undo();
    expect(editor.selection?.anchor).toEqual({ path: [1, 0], offset: 4 });
    editor.redo();
    expect(editor.selection?.anchor).toEqual({ path: [1, 0], offset: 7 });
  });

  it('typing after undo forgets what could be done again', async () => {
    const { editor, clock, shown } = start();
    await type(editor, 'một', clock);
    editor.undo();
    await type(editor, 'hai', clock);
    editor.redo();
    expect(shown()).toBe('hai');
  });

  it('Enter is a step of its own', async () => {
    const { editor, clock, undone } = start();
    await type(editor, 'một', clock);
    editor.insertBreak();
    await type(editor, 'hai', clock);
    expect([undone(), editor.children.length]).toEqual(['một', 3]);
    editor.undo();
    expect(editor.children).toHaveLength(2);
  });
});

it('a combining mark joins the letter before it (Windows, macOS keyboards that send it apart)', async () => {
  const { editor, clock, shown, undone } = start();
  await type(editor, 'Vie\u0323\u0302t', clock);
  expect(shown()).toBe('Việt');
  expect(editor.selection?.anchor.offset).toBe(4);
  expect(undone()).toBe('');
});

it('what can be undone and redone is known', async () => {
  const { editor, clock } = start();
  expect(canTravel(editor)).toEqual({ undo: false, redo: false });
  await type(editor, 'Xin', clock);
  expect(canTravel(editor)).toEqual({ undo: true, redo: false });
  editor.undo();
  expect(canTravel(editor)).toEqual({ undo: false, redo: true });
});

it('a step says when it was done by the wall clock, and when it was taken back', () => {
  const editor = withHistory(createEditor(), () => 0, () => wall);
  let wall = 100;
  editor.children = [{ type: 'title', children: [{ text: '' }] }];
  editor.selection = { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 0 } };
  editor.insertText('a');
  expect(stepTimes(editor)).toEqual({ undo: 100, redo: null });
  wall = 300;
  editor.undo();
  expect(stepTimes(editor)).toEqual({ undo: null, redo: 300 });
  wall = 400;
  editor.redo();
  expect(stepTimes(editor)).toEqual({ undo: 400, redo: null });
});

it('pieces of one thing are one step, unless something else came between', () => {
  const { editor, shown, undone } = start('a|');
  const put = (text: string): void => asStep(editor, () => Transforms.insertText(editor, text, { at: Editor.end(editor, []) }));
  put('b');
  const first = joinSteps(editor, undefined);
  put('c');
  expect(joinSteps(editor, first)).toBe(first);
  put('d');
  put('e');
  expect(joinSteps(editor, first)).not.toBe(first);
  expect([undone(), undone(), undone()]).toEqual(['abcd', 'abc', 'a']);
  editor.redo();
  expect(shown()).toBe('abc');
});

it('what is beside a step goes and comes with it, and with no other', () => {
  const { editor, shown } = start('a|');
  const told: string[] = [];
  const put = (text: string, beside?: Beside): void => asStep(editor, () => Transforms.insertText(editor, text, { at: Editor.end(editor, []) }), { beside });
  put('b', { undo: () => told.push(`out at ${shown()}`), redo: () => told.push(`in at ${shown()}`) });
  put('c');
  editor.undo();
  expect(told).toEqual([]);
  editor.undo();
  editor.redo();
  editor.redo();
  expect(told).toEqual(['out at a', 'in at ab']);
});
