/** One line of a comparison: words with their marks, removed ones struck out, added ones underlined, never by colour alone. */
import type { TextNode } from '@common/article/document.ts';
import { runsOfNote } from '@common/article/note.ts';
import { RunLook } from '../ui/RunLook.tsx';
import type { Piece } from './changes.ts';

export function Words({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => <Stretch key={index} piece={piece} />);
}

function Stretch({ piece: { look, nodes } }: { readonly piece: Piece }) {
  const words = nodes.map((node, index) => <Run key={index} node={node} />);
  if (look === 'removed') return <del className="compare-words compare-words--removed">{words}</del>;
  if (look === 'added') return <ins className="compare-words compare-words--added">{words}</ins>;
  if (look === 'restyled') return <span className="compare-words compare-words--restyled">{words}</span>;
  return <>{words}</>;
}

/** A note is shown in its place, small, in brackets. */
function Run({ node }: { readonly node: TextNode }) {
  const { text, footnote } = node;
  if (text === '' && footnote !== undefined) return <span className="compare-note">[{runsOfNote(footnote).map((run, index) => <RunLook key={index} node={run}>{run.text}</RunLook>)}]</span>;
  return <RunLook node={node}>{text}</RunLook>;
}
