/** Building stone: a text block was parted inside a note's words. */
import { Node, Transforms, type Editor, type Path } from 'slate';
import { sameNote, type TextNode } from '@common/article/document.ts';
import { isTextBlock, textBlockAt } from '../../schema.ts';
import { runsOf } from './find.ts';

/** The note stays behind the last of its words: the runs at the end of the block at `first` lose it when the next block goes on with it. */
export function partNote(editor: Editor, first: Path, second: Path): void {
  const nodes = (path: Path): readonly TextNode[] => {
    const block = Node.has(editor, path) ? Node.get(editor, path) : undefined;
    return block !== undefined && isTextBlock(block) ? block.children : [];
  };
  const [last, next] = [nodes(first).at(-1), nodes(second)[0]];
  if (last?.footnote === undefined || next === undefined || next.text === '' || !sameNote(last, next)) return;
  const at = [...first, nodes(first).length - 1];
  const entry = textBlockAt(editor, at);
  if (entry !== undefined) for (const path of runsOf(entry, at)) Transforms.unsetNodes(editor, 'footnote', { at: path });
}
