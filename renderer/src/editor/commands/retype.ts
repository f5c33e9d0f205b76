/** Changes what kind of block an element is, its text untouched. */
import { Editor, Node, Transforms, type Path } from 'slate';
import type { HeadingBlock, ParagraphBlock } from '@common/article/document.ts';

/** The kinds an element can become. */
export type TextBlockProps =
  | { readonly type: 'title' | 'sapo' | 'paragraph' | 'quote' | 'pull-quote' | 'dialogue' | 'verse' | 'byline' | 'list-item' | 'box-title' | 'box-line' | 'table-row' | 'table-cell' | 'caption' | 'credit' }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 };

const OWN_KEYS = ['level', 'ordered', 'photoId', 'more', 'headerRows', 'colspan', 'rowspan'];

/** Sets type and level, and takes away properties that only the old type had. */
export function retype(editor: Editor, path: Path, props: TextBlockProps): void {
  Editor.withoutNormalizing(editor, () => {
    const node = Node.get(editor, path);
    const stale = OWN_KEYS.filter((key) => key in node && !(key in props));
    if (stale.length > 0) Transforms.unsetNodes(editor, stale, { at: path });
    if (props.type === 'heading') Transforms.setNodes<HeadingBlock>(editor, { type: 'heading', level: props.level }, { at: path });
    // The types differ in their name only, which a union's Partial cannot say.
    else Transforms.setNodes<ParagraphBlock>(editor, { type: props.type } as Partial<ParagraphBlock>, { at: path });
  });
}
