/** The address that words lead to. */
import { Editor, Node, type Path, Range, Text, Transforms } from 'slate';
import { link } from '@common/article/document.ts';
import { asStep } from '../history.ts';
import { textBlockAt } from '../schema.ts';

/** An address as a person writes it → as it is stored: a bare domain gets https, a mail address its scheme; null when it is none. */
export function addressOf(written: string): string | null {
  const text = written.trim();
  const whole = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/u.test(text) ? `mailto:${text}` : /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(text) ? `https://${text}` : text;
  return link.safeParse(whole).success ? whole : null;
}

/** What a link would be put on: the selected words, or the whole link the caret is in. Null when there is neither. */
export function linkTarget(editor: Editor): Range | null {
  const { selection } = editor;
  if (selection === null) return null;
  if (Range.isExpanded(selection)) return Editor.string(editor, selection).trim() === '' ? null : Editor.unhangRange(editor, selection);
  return linkRange(editor);
}

/** The words side by side that share the link at the caret; null when there is none. */
export function linkRange(editor: Editor): Range | null {
  const { selection } = editor;
  const entry = textBlockAt(editor);
  if (selection === null || entry === undefined || !Node.has(editor, selection.anchor.path)) return null;
  const [block, path] = entry;
  const index = selection.anchor.path.at(-1) ?? 0;
  const href = block.children[index]?.link;
  if (href === undefined) return null;
  let from = index;
  while (block.children[from - 1]?.link === href) from -= 1;
  let to = index;
  while (block.children[to + 1]?.link === href) to += 1;
  return { anchor: Editor.start(editor, [...path, from]), focus: Editor.end(editor, [...path, to]) };
}

/** The address at the caret, or undefined. */
export function linkAt(editor: Editor): string | undefined {
  const range = linkRange(editor);
  if (range === null) return undefined;
  const node = Node.get(editor, range.anchor.path);
  return Text.isText(node) ? node.link : undefined;
}

/** `href` null takes the link away; the words stay. Links are of text blocks only: a range over several is covered block by block. */
export function setLink(editor: Editor, at: Range, href: string | null): void {
  asStep(editor, () => {
    const options = { at, match: (node: Node, path: Path) => Text.isText(node) && path.length > 0, split: true };
    if (href === null) Transforms.unsetNodes<Text>(editor, 'link', options);
    else Transforms.setNodes<Text>(editor, { link: href }, options);
  });
}
