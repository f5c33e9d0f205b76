/** Takes a photo out of the text, with its caption and credit. */
import { Editor, Node, Path, Transforms } from 'slate';
import { paragraph } from '@common/article/build.ts';
import { asStep } from '../history.ts';
import { isPhoto, isTextBlock, topBlock } from '../schema.ts';

/**
 * Only ever called by the person's own wish; undo brings all of it back. Nothing stays in its place, but in an article that would have no
 * text. The caret goes to what was behind it, or before.
 */
export function removePhoto(editor: Editor, path: Path): void {
  if (!Node.has(editor, path) || !isPhoto(Node.get(editor, path))) return;
  if (editor.children.length === 2) {
    emptyPhoto(editor, path);
    return;
  }
  asStep(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    const behind = topBlock(editor, path[0] ?? 0);
    const forward = behind !== undefined && (isTextBlock(behind) || path[0] === 1);
    Transforms.select(editor, forward ? Editor.start(editor, path) : Editor.end(editor, Path.previous(path)));
  });
}

/** An empty paragraph takes its place, for the caret that stood in it. */
export function emptyPhoto(editor: Editor, path: Path): void {
  asStep(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    Transforms.insertNodes(editor, paragraph(''), { at: path });
    Transforms.select(editor, Editor.start(editor, path));
  });
}
