/** A run of text with its marks, and the number of the note behind it. */
import type { ReactNode } from 'react';
import type { RenderLeafProps } from 'slate-react';
import { useNoteNumber } from '../notes/numbers.ts';

export function Leaf({ attributes, children, leaf, text: node }: RenderLeafProps) {
  const note = useNoteNumber(node);
  const text = children as ReactNode;
  const italic = leaf.italic === true ? <em>{text}</em> : text;
  return <span {...attributes} {...(note === null ? {} : { 'data-note': note })}>{leaf.bold === true ? <strong>{italic}</strong> : italic}</span>;
}
