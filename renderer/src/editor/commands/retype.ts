/** Changes what kind of block an element is, its words untouched. */
import { Editor, Node, Transforms, type Path } from 'slate';
import type { DialogueBlock, HeadingBlock, ParagraphBlock, TextNode } from '@common/article/document.ts';
import { rangeOf } from '../highlight/offsets.ts';

/** The kinds an element can become. */
export type TextBlockProps =
  | { readonly type: 'title' | 'sapo' | 'paragraph' | 'quote' | 'pull-quote' | 'dialogue' | 'verse' | 'byline' | 'list-item' | 'box-title' | 'box-line' | 'table-row' | 'table-cell' | 'caption' | 'credit' }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 };

const OWN_KEYS = ['level', 'ordered', 'deeper', 'start', 'photoId', 'more', 'headerRows', 'colspan', 'rowspan', 'dash'];

/**
 * Sets type and level, and takes away properties that only the old type had.
 *
 * A kind tried and taken back changes no letter. Dialogue draws a dash of its own, so one that is typed there would stand twice: the
 * line holds it back, as it was typed, and gives it to whichever kind comes next. One that nobody typed belongs to dialogue alone, as a
 * bullet does to a list: no other kind gets it. The dash is kept in the document, since a line may be taken back on another day.
 */
export function retype(editor: Editor, path: Path, props: TextBlockProps): void {
  Editor.withoutNormalizing(editor, () => {
    const node = Node.get(editor, path);
    const wasSpeech = 'type' in node && node.type === 'dialogue';
    const held = heldDash(node);
    const stale = OWN_KEYS.filter((key) => key in node && !(key in props) && !(key === 'dash' && props.type === 'dialogue'));
    if (stale.length > 0) Transforms.unsetNodes(editor, stale, { at: path });
    if (props.type === 'heading') Transforms.setNodes<HeadingBlock>(editor, { type: 'heading', level: props.level }, { at: path });
    // The types differ in their name only, which a union's Partial cannot say.
    else Transforms.setNodes<ParagraphBlock>(editor, { type: props.type } as Partial<ParagraphBlock>, { at: path });
    if (props.type === 'dialogue') {
      if (!wasSpeech) holdDash(editor, path);
    } else if (held !== '') Transforms.insertNodes(editor, { ...looksOf(node), text: held }, { at: [...path, 0] });
  });
}

/** A dash and what parts it from the words, at the start of a line of speech. */
export const OPENING = /^[-–—]\s{1,16}/u;

function holdDash(editor: Editor, path: Path): void {
  const dash = OPENING.exec(Node.string(Node.get(editor, path)))?.[0];
  if (dash === undefined) return;
  Transforms.delete(editor, { at: rangeOf(editor, path, 0, dash.length) });
  Transforms.setNodes<DialogueBlock>(editor, { dash }, { at: path });
}

/** The dash that a line of dialogue holds back; a line whose words are gone has none to open. */
export const heldDash = (node: Node): string => ('type' in node && node.type === 'dialogue' && Node.string(node) !== '' ? (node.dash ?? '') : '');

/** How the first word looks: the dash looks like it, and is no part of what is remarked, noted or suggested about the word. */
export function looksOf(line: Node): Omit<TextNode, 'text'> {
  const { text: _text, link: _link, footnote: _note, comments: _comments, inserted: _in, deleted: _out, ...looks } = Node.first(line, [])[0] as TextNode;
  return looks;
}
