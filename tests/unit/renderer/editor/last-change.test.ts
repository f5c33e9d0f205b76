/** Shift+F5 finds the places of the last changes, whatever was changed in front of them since. */
import { Transforms, type Editor } from 'slate';
import { expect, it } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { goToLastChange } from '../../../../renderer/src/editor/commands/last-change.ts';
import { makeEditor } from './support.ts';

/** Types a word at the end of the block at `index`. */
async function change(editor: Editor, index: number, clock: { ms: number }): Promise<void> {
  clock.ms += 2000;
  const [node] = editor.children.slice(index) as { children: { text: string }[] }[];
  Transforms.select(editor, { path: [index, 0], offset: node?.children[0]?.text.length ?? 0 });
  await Promise.resolve();
  editor.insertText('x');
  await Promise.resolve();
}

it('goes back through the last three, then to the newest again', async () => {
  const clock = { ms: 0 };
  const editor = makeEditor([title('A|'), ...['một', 'hai', 'ba', 'bốn'].map((text) => paragraph(text))], clock);
  for (const index of [4, 1, 2, 3]) await change(editor, index, clock);
  Transforms.select(editor, { path: [0, 0], offset: 0 });
  const seen: number[][] = [];
  for (let press = 0; press < 4; press += 1) {
    goToLastChange(editor);
    const focus = editor.selection?.focus;
    seen.push([focus?.path[0] ?? -1, focus?.offset ?? -1]);
  }
  expect(seen).toEqual([[3, 3], [2, 4], [1, 4], [3, 3]]);
});

it('finds a place that went down with its block', async () => {
  const clock = { ms: 0 };
  const editor = makeEditor([title('A|'), paragraph('một'), paragraph('hai')], clock);
  await change(editor, 2, clock);
  Transforms.select(editor, { path: [0, 0], offset: 1 });
  editor.insertBreak();
  await Promise.resolve();
  // The newest place is where the caret stands.
  goToLastChange(editor);
  expect(editor.selection?.focus).toEqual({ path: [3, 0], offset: 4 });
});
