/** Moves what the caret stands in up or down: a list item inside its list, else the whole block. */
import { type Editor, Node, Path, Transforms } from 'slate';
import { asStep } from '../history.ts';
import { isListItem, textBlockAt } from '../schema.ts';

/** The title stays first: nothing moves above it and it does not move itself. An item at its list's edge moves the list. `at`: a block that is meant wherever the caret is. */
export function moveBlock(editor: Editor, direction: 'up' | 'down', at?: Path): void {
  const entry = textBlockAt(editor, at);
  if (entry === undefined) return;
  const [block, path] = entry;
  const inside = isListItem(block) && Node.has(editor, sibling(path, direction)) ? path : path.slice(0, 1);
  const target = sibling(inside, direction);
  const index = inside[0] ?? 0;
  const titleInTheWay = index === 0 || (inside.length === 1 && target[0] === 0);
  if (titleInTheWay || !Node.has(editor, target)) return;
  asStep(editor, () => Transforms.moveNodes(editor, { at: inside, to: target }));
}

/** The place beside `path`; before the first there is none. */
function sibling(path: Path, direction: 'up' | 'down'): Path {
  if (direction === 'down') return Path.next(path);
  return Path.hasPrevious(path) ? Path.previous(path) : [...path.slice(0, -1), Number.MAX_SAFE_INTEGER];
}
