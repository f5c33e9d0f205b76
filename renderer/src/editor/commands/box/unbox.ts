/** Building stone: a box ends, its lines stay. */
import { Editor, Node, Transforms, type Path } from 'slate';
import { isBox, isEmptyBlock } from '../../schema.ts';
import { retype } from '../retype.ts';

/** Title and lines of the box at `path` become paragraphs; a title without a word goes. */
export function unbox(editor: Editor, path: Path): void {
  const node = Node.get(editor, path);
  if (!isBox(node)) return;
  Editor.withoutNormalizing(editor, () => {
    const [title] = node.children;
    const dropsTitle = title !== undefined && title.type === 'box-title' && isEmptyBlock(title);
    if (dropsTitle) Transforms.removeNodes(editor, { at: [...path, 0] });
    const count = node.children.length - (dropsTitle ? 1 : 0);
    Transforms.unwrapNodes(editor, { at: path });
    const first = path[0] ?? 0;
    for (let index = first; index < first + count; index += 1) retype(editor, [index], { type: 'paragraph' });
  });
}
