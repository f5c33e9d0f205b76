/** A run of an article's text with its marks, the same wherever it is shown: in the editor, in a comparison. */
import type { ReactNode } from 'react';
import type { TextNode } from '@common/article/document.ts';

/** Inside out: raised or lowered, small capitals, italic, bold, link (shown, not followed: a click in a text places the caret). */
export function RunLook({ node, children }: { readonly node: Omit<TextNode, 'text'>; readonly children: ReactNode }) {
  let look = children;
  if (node.superscript === true) look = <sup>{look}</sup>;
  if (node.subscript === true) look = <sub>{look}</sub>;
  if (node.smallCaps === true) look = <span className="small-caps">{look}</span>;
  if (node.italic === true) look = <em>{look}</em>;
  if (node.bold === true) look = <strong>{look}</strong>;
  if (node.inserted !== undefined) look = <ins className="suggest--in">{look}</ins>;
  if (node.deleted !== undefined) look = <del className="suggest--out">{look}</del>;
  if (node.link !== undefined) look = <span className="text-link" title={node.link}>{look}</span>;
  return <>{look}</>;
}
