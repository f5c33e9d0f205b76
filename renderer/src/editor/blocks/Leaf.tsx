/** A run of text with its marks. */
import type { ReactNode } from 'react';
import type { RenderLeafProps } from 'slate-react';

export function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  const text = children as ReactNode;
  const italic = leaf.italic === true ? <em>{text}</em> : text;
  return <span {...attributes}>{leaf.bold === true ? <strong>{italic}</strong> : italic}</span>;
}
