/** A block's offset (UTF-16 units of its runs, joined) and Slate's point, each from the other. */
import { Node, type Path, type Editor, type Point, type Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { textBlockAt } from '../schema.ts';

export interface Place {
  /** Slate's key of the text block. */
  readonly key: string;
  readonly path: Path;
  readonly offset: number;
}

/** The text block a point stands in, and its offset there. Undefined outside text. */
export function placeOf(editor: Editor, point: Point): Place | undefined {
  const entry = textBlockAt(editor, point);
  if (entry === undefined) return undefined;
  const [block, path] = entry;
  const run = point.path[path.length] ?? 0;
  let offset = point.offset;
  for (const before of block.children.slice(0, run)) offset += Node.string(before).length;
  return { key: ReactEditor.findKey(editor, block).id, path, offset };
}

/** Slate's range of text[start, end) of the text block at `path`; offsets behind its end are its end. */
export function rangeOf(editor: Editor, path: Path, start: number, end: number): Range {
  return { anchor: pointOf(editor, path, start, 'forward'), focus: pointOf(editor, path, end, 'backward') };
}

/** At an edge of two runs: the beginning of the next (`forward`) or the end of the one before. */
export function pointOf(editor: Editor, path: Path, offset: number, side: 'forward' | 'backward'): Point {
  const { children } = Node.ancestor(editor, path);
  let rest = offset;
  for (const [index, child] of children.entries()) {
    const { length } = Node.string(child);
    const last = index === children.length - 1;
    if (rest < length || (rest === length && side === 'backward') || last) return { path: [...path, index], offset: Math.min(rest, length) };
    rest -= length;
  }
  return { path: [...path, 0], offset: 0 };
}
