/** Deleting a stretch of text that photos stand in. */
import { Editor, Node, Point, Range, Transforms } from 'slate';
import { isEmptyBlock, isPhoto } from '../schema.ts';

/**
 * Runs `remove`, which deletes the selection, and then takes away the photos that the selection covered from before their first
 * letter to behind their last: Slate empties their caption but keeps them, since no text crosses a caption's edge. A selection
 * inside one photo deletes words only.
 */
export function withCoveredPhotos(editor: Editor, remove: () => void): void {
  const { selection } = editor;
  const covered = selection === null ? [] : coveredPhotos(editor, selection).map((path) => Editor.pathRef(editor, path));
  remove();
  for (const ref of covered) {
    const path = ref.unref();
    if (path === null) continue;
    const node = Node.get(editor, path);
    if (isPhoto(node) && isEmptyBlock(node)) Transforms.removeNodes(editor, { at: path });
  }
}

function coveredPhotos(editor: Editor, selection: Range): number[][] {
  const [start, end] = Range.edges(selection);
  const first = start.path[0] ?? 0;
  const last = end.path[0] ?? 0;
  if (first === last) return [];
  const paths = editor.children.slice(first, last + 1).flatMap((child, index) => (isPhoto(child) ? [[first + index]] : []));
  return paths.filter((path) => !Point.isAfter(start, Editor.start(editor, path)) && !Point.isBefore(end, Editor.end(editor, path)));
}
