/** Alt+Shift+← and →: headings a level higher or lower. */
import type { Editor } from 'slate';
import { asStep } from '../history.ts';
import { selectedTextBlocks } from '../schema.ts';
import { retype } from './retype.ts';

/** Every selected heading; one at the first or last level stays. */
export function changeLevel(editor: Editor, way: 'higher' | 'lower'): void {
  asStep(editor, () => {
    for (const [block, path] of selectedTextBlocks(editor)) {
      if (block.type !== 'heading') continue;
      const level = ([1, 2, 3] as const).find((one) => one === block.level + (way === 'higher' ? -1 : 1));
      if (level !== undefined) retype(editor, path, { type: 'heading', level });
    }
  });
}
