/** .doc (Word 97–2003; text alone of Word 6 and 95) → raw document. Own reader: the published ones give no fonts and no pictures. */
import { AppError } from '../../../common/errors.ts';
import type { Said } from '../../../common/contract/said.ts';
import type { ImportWarning } from '../../../common/contract/shapes.ts';
import { say } from '../../../common/print/say.ts';
import { decodeWith } from '../charsets.ts';
import { ListCounter } from '../lists.ts';
import { PictureList } from '../pictures.ts';
import { plainParagraph, type RawDocument, type RawItem } from '../raw.ts';
import { cleanText } from '../text/decode.ts';
import { cut, warning } from '../warnings.ts';
import { CompoundFile } from './compound.ts';
import { Drawings, inlinePicture } from './drawings.ts';
import { PLACES, readFib, type Fib } from './fib.ts';
import { readLists } from './lists.ts';
import { PieceTable } from './pieces.ts';
import { readPlc } from './plc.ts';
import { DocReading, type Anchor } from './reading.ts';
import { formatRuns } from './sprms.ts';
import { DocStyles, readFonts } from './styles.ts';

const NONE = new Uint8Array();

/** @throws AppError `import/damaged`, `import/too-large`, `import/unsupported` (password, Word 2) */
export function readDoc(bytes: Uint8Array): RawDocument {
  const file = new CompoundFile(bytes);
  const main = file.stream('WordDocument');
  if (main === null) throw new AppError('import/damaged', { why: 'no text stream' });
  const fib = readFib(main);
  if (fib.old !== null) return readOld(main, fib.old);
  const table = file.stream(fib.table) ?? NONE;
  const data = file.stream('Data') ?? NONE;
  const at = (index: number): Uint8Array => {
    const { offset, length } = fib.place(index);
    return length === 0 ? NONE : table.subarray(offset, offset + length);
  };
  const warnings: ImportWarning[] = [];
  /** A table that breaks off costs what it tells, not the text. */
  const orElse = <T>(what: Said, read: () => T, fallback: T): T => {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      warnings.push(warning('part-unreadable', what));
      return fallback;
    }
  };
  const pieces = new PieceTable(at(PLACES.clx), main);
  const pictures = new PictureList();
  const drawings = orElse(say('importRemarks.part.drawings'), () => new Drawings(at(PLACES.dggInfo), main), null);
  const reading = new DocReading({
    pieces,
    characters: orElse(say('importRemarks.part.characters'), () => formatRuns(at(PLACES.plcfBteChpx), main, 'characters'), []),
    paragraphs: orElse(say('importRemarks.part.paragraphs'), () => formatRuns(at(PLACES.plcfBtePapx), main, 'paragraphs'), []),
    styles: orElse(say('importRemarks.part.styles'), () => new DocStyles(at(PLACES.stshf)), new DocStyles(NONE)),
    fonts: orElse(say('importRemarks.part.fonts'), () => readFonts(at(PLACES.sttbfFfn)), []),
    lists: orElse(
      say('importRemarks.part.lists'),
      () => {
        const { offset, length } = fib.place(PLACES.plfLst);
        return readLists(at(PLACES.plfLst), table.subarray(offset + length), at(PLACES.plfLfo));
      },
      new ListCounter(new Map(), new Map()),
    ),
    pictures,
    inline: (place) => inlinePicture(data, place),
    anchors: orElse(say('importRemarks.part.anchors'), () => anchorsOf(fib, at, drawings), new Map<number, Anchor>()),
  });
  const { text, notes, headers, comments, endnotes, boxes } = fib.lengths;
  const items = reading.read(0, text, 'body');
  const aside = headers === 0 ? [] : linesOf(reading.read(text + notes, text + notes + headers, 'note'));
  const remarks = orElse(say('importRemarks.part.comments'), () => commentsOf(at, text + notes + headers, comments, reading), []);
  const { counts, hidden, objects, removed } = reading;
  return {
    items,
    pictures: pictures.list,
    encoding: 'doc',
    plain: false,
    warnings: [
      ...warnings,
      ...pictures.warnings,
      ...(counts.added + counts.removed > 0 ? [warning('tracked-changes', counts.added, counts.removed)] : []),
      ...(counts.notes > 0 ? [warning('notes', counts.notes)] : []),
      ...(counts.boxes > 0 ? [warning('text-box')] : []),
      ...(counts.merged > 0 ? [warning('merged-cells', counts.merged)] : []),
      ...(counts.flattened > 0 ? [warning('table-flattened')] : []),
      ...(counts.symbols > 0 ? [warning('symbol-replaced')] : []),
      ...(objects.length > 0 ? [warning('unknown-content', say('importRemarks.what.objectsOf', { programs: cut(objects.join(', ')) }))] : []),
    ],
    aside: [...new Set(aside.filter((line) => /\p{L}/u.test(line)))],
    rawText: rawTextOf(pieces, [
      [0, text + notes],
      [text + notes + headers + comments, text + notes + headers + comments + endnotes + boxes],
    ]),
    found: {
      trackedChanges: { added: counts.added, removed: counts.removed, moved: 0 },
      comments: remarks,
      textBoxes: counts.boxes,
      notes: counts.notes,
      mergedCells: counts.merged,
      tables: counts.tables,
      symbols: counts.symbols,
      lostPictures: pictures.lost,
      hiddenTexts: hidden.list,
      removedTexts: removed,
    },
  };
}

/** Which character of the main text has a note or a shape. Text of notes, then of boxes, stands behind the main text. */
function anchorsOf(fib: Fib, at: (index: number) => Uint8Array, drawings: Drawings | null): Map<number, Anchor> {
  const anchors = new Map<number, Anchor>();
  const { text, notes, headers, comments, endnotes } = fib.lengths;
  const note = (references: number, texts: number, base: number): void => {
    const places = readPlc(at(references), 2).positions;
    const { positions } = readPlc(at(texts), 0);
    for (let i = 0; i + 1 < places.length; i += 1) {
      const [place, start, end] = [places[i], positions[i], positions[i + 1]];
      if (place !== undefined && start !== undefined && end !== undefined && end > start) anchors.set(place, { kind: 'note', start: base + start, end: base + end });
    }
  };
  note(PLACES.plcffndRef, PLACES.plcffndTxt, text);
  note(PLACES.plcfendRef, PLACES.plcfendTxt, text + notes + headers + comments);
  const boxText = text + notes + headers + comments + endnotes;
  const boxes = readPlc(at(PLACES.plcftxbxTxt), 22);
  const boxOf = new Map<number, { start: number; end: number }>();
  boxes.data.forEach((box, index) => {
    const [start, end] = [boxes.positions[index], boxes.positions[index + 1]];
    const reusable = box.getInt16(8, true) !== 0;
    if (start !== undefined && end !== undefined && !reusable) boxOf.set(box.getUint32(14, true), { start: boxText + start, end: boxText + end });
  });
  const shapes = readPlc(at(PLACES.plcSpaMom), 26);
  shapes.data.forEach((shape, index) => {
    const place = shapes.positions[index];
    const id = shape.getUint32(0, true);
    if (place !== undefined) anchors.set(place, { kind: 'shape', picture: drawings?.picture(id), box: boxOf.get(id) ?? null });
  });
  return anchors;
}

function commentsOf(at: (index: number) => Uint8Array, base: number, length: number, reading: DocReading): string[] {
  if (length === 0) return [];
  const references = readPlc(at(PLACES.plcfandRef), 30);
  const { positions } = readPlc(at(PLACES.plcfandTxt), 0);
  return references.data.flatMap((reference, index) => {
    const [start, end] = [positions[index], positions[index + 1]];
    if (start === undefined || end === undefined) return [];
    const initials = Array.from({ length: Math.min(reference.getUint16(0, true), 9) }, (_, i) => String.fromCharCode(reference.getUint16(2 + i * 2, true))).join('');
    const text = linesOf(reading.read(base + start, base + end, 'note')).join(' ');
    return text === '' ? [] : [initials === '' ? text : `${initials}: ${text}`];
  });
}

const linesOf = (items: readonly RawItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'paragraph' ? [item.runs.map((run) => run.text).join('').trim()] : [])).filter((line) => line !== '');

/** All text by the shortest way: pieces, without fields' instructions, parted at the marks that end paragraphs. */
function rawTextOf(pieces: PieceTable, ranges: readonly (readonly [number, number])[]): string[] {
  let whole = '';
  for (const piece of pieces.pieces) {
    const text = pieces.text(piece);
    for (const [from, to] of ranges) {
      const start = Math.max(from, piece.start);
      const end = Math.min(to, piece.end);
      if (end > start) whole += text.slice(start - piece.start, end - piece.start);
    }
  }
  return withoutInstructions(whole)
    .split(/[\u0007\u000c\u000d]/u)
    .map((line) => cleanText(line.replace(/[\uf000-\uf0ff]/gu, '')))
    .filter((line) => line.trim() !== '');
}

function withoutInstructions(text: string): string {
  let out = '';
  const fields: boolean[] = [];
  for (const char of text) {
    if (char === '\u0013') fields.push(true);
    else if (char === '\u0014') fields[Math.max(0, fields.length - 1)] = false;
    else if (char === '\u0015') fields.pop();
    else if (!fields.includes(true)) out += char;
  }
  return out;
}

/** Word 6 and 95: one byte a character between two places; looks and pictures are not read. */
function readOld(main: Uint8Array, { from, to }: { from: number; to: number }): RawDocument {
  if (to <= from || from > main.length) throw new AppError('import/damaged', { why: 'text of Word 6' });
  const text = withoutInstructions(decodeWith('windows-1252', main.subarray(from, to)));
  const lines = text.split(/[\u0007\u000c\u000d]/u).map(cleanText);
  return {
    items: lines.map(plainParagraph),
    pictures: [],
    encoding: 'doc',
    plain: false,
    warnings: [warning('old-word')],
    aside: [],
    rawText: lines,
  };
}
