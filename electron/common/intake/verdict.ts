/** A person's verdict on one paragraph's encoding: the paragraph is made again from what the file held. */
import type { ArticleDocument, Block, TextNode } from '../article/document.ts';
import { inlineText } from '../article/read.ts';
import type { Conversion } from '../contract/shapes.ts';
import { drawsCapitals, toUnicode } from '../text/encodings/convert.ts';
import type { TextEncoding } from '../text/encodings/detect.ts';

export interface ReadAgain {
  readonly document: ArticleDocument;
  readonly conversions: readonly Conversion[];
}

/**
 * @param block index into the document's blocks; one that is not there changes nothing
 * @param conversions what was converted when the article came in, or by earlier verdicts
 */
export function readAgain(document: ArticleDocument, block: number, conversions: readonly Conversion[], encoding: TextEncoding): ReadAgain {
  let list = conversions;
  const again = (runs: TextNode[]): TextNode[] => {
    const text = inlineText(runs);
    if (text.trim() === '') return runs;
    const { original, known } = heldBy(text, list);
    const capitals = encoding === 'tcvn3' && known !== null && known.pieces.every((piece) => drawsCapitals(piece.font));
    const read = toUnicode(original, encoding);
    const now = capitals ? read.toUpperCase() : read;
    const others = known?.text === text ? list.filter((each) => each !== known) : list;
    const font = known?.pieces[0]?.font ?? null;
    list = encoding === 'unicode' ? others : [...others, { text: now, original, encoding, confidence: 1, pieces: [{ text: now, original, encoding, font }] }];
    return withMarks(runs, now);
  };
  const blocks = document.blocks.map((each, index) => (index === block ? mapInlines(each, again) : each));
  return { document: { ...document, blocks }, conversions: list };
}

/** What the file held for this text. White space is the same in every encoding, so a part of a paragraph is found by its words. */
function heldBy(text: string, conversions: readonly Conversion[]): { original: string; known: Conversion | null } {
  const exact = conversions.find((each) => each.text === text);
  if (exact !== undefined) return { original: exact.original, known: exact };
  const wanted = wordsOf(text);
  for (const each of conversions) {
    const [words, held] = [wordsOf(each.text), wordsOf(each.original)];
    if (words.length !== held.length) continue;
    const at = words.findIndex((_, from) => wanted.every((word, index) => words[from + index] === word));
    if (at >= 0) return { original: held.slice(at, at + wanted.length).join(' '), known: each };
  }
  return { original: text, known: null };
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** The new text with each word's marks as the word in its place had them. */
function withMarks(runs: readonly TextNode[], text: string): TextNode[] {
  const [first] = runs;
  if (first === undefined || runs.length === 1) return [{ ...first, text }];
  const marks = runs.flatMap((run) => Array.from(run.text, (char) => ({ char, run })));
  const starts = marks.filter(({ char }, at) => char.trim() !== '' && (at === 0 || marks[at - 1]?.char.trim() === '')).map(({ run }) => run);
  const pieces = text.match(/\s*\S+|\s+$/gu) ?? [text];
  const out: { of: TextNode; text: string }[] = [];
  pieces.forEach((piece, index) => {
    const of = starts[Math.min(index, starts.length - 1)] ?? first;
    const last = out.at(-1);
    if (last?.of === of) last.text += piece;
    else out.push({ of, text: piece });
  });
  return out.map(({ of, text: own }) => ({ ...of, text: own }));
}

/** The block with every stretch of running text in it changed. */
function mapInlines(block: Block, change: (runs: TextNode[]) => TextNode[]): Block {
  const inside = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null || !('children' in node) || !Array.isArray(node.children)) return node;
    const children: unknown[] = node.children;
    if (children.every((child) => typeof child === 'object' && child !== null && 'text' in child)) return { ...node, children: change(children as TextNode[]) };
    return { ...node, children: children.map(inside) };
  };
  return inside(block) as Block;
}
