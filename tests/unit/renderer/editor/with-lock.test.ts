/** A locked text takes no change, whichever command asks for one. */
import { createEditor, Transforms, type Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import { document, paragraph, photo, title } from '@common/article/build.ts';
import { TEXT_COMMAND_IDS } from '@common/commands/text.ts';
import type { ArticleView } from '@common/contract/shapes.ts';
import { openSession } from '../../../../renderer/src/editor/session.ts';
import { actionOf } from '../../../../renderer/src/editor/text-commands.ts';
import { setLocked, withLock } from '../../../../renderer/src/editor/with-lock.ts';

const made = document([title('Bài'), paragraph('Một đoạn văn.'), photo(null, 'Ảnh'), paragraph('- Đoạn hai.')]);
const view: ArticleView = { id: 'locked', partId: 'p', revision: 1, stage: 'approved', writtenOn: null, document: made, updatedAt: 0 };

function opened(id: string): Editor {
  const { editor } = openSession({ ...view, id }, { onChange: () => undefined, onSaveState: () => undefined, save: () => Promise.reject(new Error('nothing is to be saved')) });
  editor.select({ anchor: { path: [1, 0], offset: 0 }, focus: { path: [1, 0], offset: 7 } });
  return editor;
}

describe('a locked text', () => {
  const actions = TEXT_COMMAND_IDS.flatMap((id) => { const run = actionOf(id); return run === undefined ? [] : [[id, run] as const]; });

  it.each(actions)('%s changes nothing in it', (id, run) => {
    const editor = opened(`locked-${id}`);
    const before = structuredClone(editor.children);
    setLocked(editor, true);
    run(editor);
    expect(editor.children).toEqual(before);
  });

  it('has a caret that goes on moving, and can be written in again when it is unlocked', () => {
    const editor = opened('unlocked');
    setLocked(editor, true);
    editor.select({ path: [1, 0], offset: 2 });
    editor.insertText('x');
    expect([editor.selection?.anchor.offset, editor.string([1])]).toEqual([2, 'Một đoạn văn.']);
    setLocked(editor, false);
    editor.insertText('x');
    expect(editor.string([1])).toBe('Mộxt đoạn văn.');
  });

  it('is one of its own: another editor is written in', () => {
    const [one, other] = [withLock(createEditor()), withLock(createEditor())];
    for (const editor of [one, other]) editor.children = [paragraph('chữ')];
    setLocked(one, true);
    for (const editor of [one, other]) Transforms.insertText(editor, 'x', { at: { path: [0, 0], offset: 3 } });
    expect([one.string([0]), other.string([0])]).toEqual(['chữ', 'chữx']);
  });
});
