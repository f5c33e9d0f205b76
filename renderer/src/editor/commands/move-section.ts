/** Moves a heading with everything under it, or another block alone, to another place of the article. */
import { Transforms, type Editor } from 'slate';
import type { Block } from '@common/article/document.ts';
import { endOfSection, endOfText, sectionStep } from '@common/article/sections.ts';
import { asStep } from '../history.ts';

/** What begins at `index` comes in front of block `place` (their number: to the end). The title stays first, bylines at the end stay last; nothing moves into itself. */
export function moveSection(editor: Editor, index: number, place: number): void {
  const blocks = editor.children as Block[];
  const to = blocks[index]?.type === 'heading' ? Math.min(place, Math.max(endOfText(blocks), 1)) : place;
  const end = endOfSection(blocks, index);
  if (index < 1 || index >= blocks.length || to < 1 || to > blocks.length || (to >= index && to <= end)) return;
  asStep(editor, () => {
    for (let moved = 0; moved < end - index; moved += 1) {
      // Down: the first of them leaves from the same place each time; up: each lands behind the one before it.
      if (to > index) Transforms.moveNodes(editor, { at: [index], to: [to - 1] });
      else Transforms.moveNodes(editor, { at: [index + moved], to: [to + moved] });
    }
  });
}

/** One step up or down; returns where the section begins now, or null when it stays. */
export function stepSection(editor: Editor, index: number, way: 'up' | 'down'): number | null {
  const blocks = editor.children as Block[];
  const to = sectionStep(blocks, index, way);
  if (to === null) return null;
  const length = endOfSection(blocks, index) - index;
  moveSection(editor, index, to);
  return to > index ? to - length : to;
}
