/** Blocks of a .docx in source order → raw items. */
import type { RawItem, RawListPlace, RawOrigin, RawParagraph, RawRun } from '../raw.ts';
import { noteParagraph } from '../flow.ts';
import { plainParagraph } from '../raw.ts';
import { warning } from '../warnings.ts';
import { readInline, type InlinePiece } from './inline.ts';
import { branchOf, REMOVED } from './rawtext.ts';
import type { Reading } from './reading.ts';
import { headingOf, type ParagraphStyle } from './styles.ts';
import { readTable } from './table.ts';
import { childOf, valueOf, type XmlElement } from '../xml.ts';

const SILENT: ReadonlySet<string> = new Set(['w:sectPr', 'w:sdtPr', 'w:sdtEndPr', 'w:tblPr', 'w:tblGrid', 'w:tcPr', 'w:trPr', 'w:pPr']);

/** Reads the blocks of a body, cell, note or text box. */
export function readBlocks(container: XmlElement, reading: Reading, origin: RawOrigin): RawItem[] {
  const items: RawItem[] = [];
  // A paragraph whose mark was deleted under tracked changes runs on into the next one.
  let runOn: InlinePiece[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || SILENT.has(child.name)) continue;
      if (child.name === 'w:p') {
        const { pieces, look, joined } = readParagraph(child, reading, origin);
        const all = [...runOn, ...pieces];
        runOn = joined ? all : [];
        if (!joined) items.push(...layOut(all, look, reading));
      } else if (child.name === 'w:tbl') items.push(...readTable(child, reading));
      else if (child.name === 'mc:AlternateContent') {
        const branch = branchOf(child);
        if (branch !== undefined) visit(branch);
      } else if (REMOVED.has(child.name)) reading.countRemoved(child);
      else if (child.name === 'w:altChunk') {
        reading.warn(warning('unknown-content', 'altChunk'));
      } else visit(child);
    }
  };
  visit(container);
  if (runOn.length > 0) items.push(...layOut(runOn, plainParagraph(''), reading));
  return items;
}

type Look = Omit<RawParagraph, 'runs' | 'size'>;

function readParagraph(element: XmlElement, reading: Reading, origin: RawOrigin): { pieces: InlinePiece[]; look: Look; joined: boolean } {
  const properties = childOf(element, 'w:pPr');
  const style = reading.styles.paragraph(valueOf(properties, 'w:pStyle'));
  const stated = childOf(properties, 'w:outlineLvl');
  const mark = childOf(properties, 'w:rPr');
  return {
    pieces: readInline(element, reading, style.run),
    look: {
      kind: 'paragraph',
      heading: stated === undefined ? style.heading : headingOf(properties),
      role: style.role,
      align: alignment(valueOf(properties, 'w:jc') ?? style.align),
      list: listPlace(properties, style, reading),
      origin,
    },
    joined: childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined,
  };
}

function alignment(value: string | null): RawParagraph['align'] {
  switch (value) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
      return 'justify';
    default:
      return 'left';
  }
}

function listPlace(properties: XmlElement | undefined, style: ParagraphStyle, reading: Reading): RawListPlace | null {
  const own = childOf(properties, 'w:numPr');
  const numId = valueOf(own, 'w:numId') ?? style.numId;
  if (numId === null) return null;
  return reading.numbering.next(numId, Number(valueOf(own, 'w:ilvl') ?? style.level ?? 0));
}

/** Pieces → items: pictures stand before the text they precede, else behind it; then boxes, then notes. */
function layOut(pieces: readonly InlinePiece[], look: Look, reading: Reading): RawItem[] {
  const items: RawItem[] = [];
  const boxes: RawItem[] = [];
  const notes: RawItem[] = [];
  const held: RawItem[] = [];
  let runs: RawRun[] = [];
  let size: number | null = null;
  let first = true;
  // What stands in `runs`: asked for every picture, so kept rather than joined each time.
  let filled = false;
  let broken = false;
  let anyText = false;
  const flush = (): void => {
    items.push({ ...look, list: first ? look.list : null, runs, size }, ...held.splice(0));
    runs = [];
    filled = false;
    size = null;
    first = false;
  };
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'run':
        if (held.length > 0 && piece.run.text.startsWith('\n')) flush();
        runs.push(piece.run);
        filled ||= piece.run.text.trim() !== '';
        anyText ||= filled;
        broken = piece.run.text.endsWith('\n');
        if (piece.run.text.trim() !== '') size = Math.max(size ?? 0, piece.size ?? 0) || null;
        break;
      case 'picture': {
        const item: RawItem = { kind: 'picture', picture: piece.picture };
        if (!filled) items.push(item);
        else if (broken) {
          flush();
          items.push(item);
        } else held.push(item);
        break;
      }
      case 'box':
        reading.warn(warning('text-box'));
        reading.counts.boxes += 1;
        boxes.push(...readBlocks(piece.content, reading, 'text-box'));
        break;
      case 'box-text':
        reading.warn(warning('text-box'));
        reading.counts.boxes += 1;
        boxes.push({ ...plainParagraph(piece.text), origin: 'text-box' });
        break;
      case 'note':
        runs.push({ text: `[${String(piece.number)}]`, bold: false, italic: false, font: piece.font, note: piece.number });
        filled = true;
        anyText = true;
        notes.push(noteParagraph(piece.number, piece.runs));
        break;
    }
  }
  if (filled || held.length > 0 || (!anyText && items.length + boxes.length === 0)) flush();
  return [...items, ...boxes, ...notes];
}
