/** A run of text with its marks, and the number of the note behind it. */
import type { ReactNode } from 'react';
import type { RenderLeafProps } from 'slate-react';
import { RunLook } from '../../ui/RunLook.tsx';
import { useNoteNumber } from '../notes/numbers.ts';

export function Leaf({ attributes, children, leaf, text: node }: RenderLeafProps) {
  const number = useNoteNumber(node);
  // Slate draws a leaf without letters where marks are chosen for what comes next: the number stands behind the words alone.
  const note = leaf.text === '' ? null : number;
  return (
    <span {...attributes} {...(note === null ? {} : { 'data-note': note })}>
      <RunLook node={leaf}>{children as ReactNode}</RunLook>
    </span>
  );
}
