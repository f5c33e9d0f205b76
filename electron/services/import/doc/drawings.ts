/** Pictures of a .doc: records of Office Art (MS-ODRAW), in the text and floating. */

interface ArtRecord {
  readonly type: number;
  readonly instance: number;
  readonly container: boolean;
  readonly body: Uint8Array;
}

const SHAPE = 0xf004;
const SHAPE_HEAD = 0xf00a;
const SHAPE_PROPERTIES = 0xf00b;
const BLIP_ENTRY = 0xf007;
const BLIP_STORE = 0xf001;
/** Property "blip to display", with the flag that says it is one. */
const PIB = 0x0104;
const IS_BLIP = 0x4000;
const BLIPS: ReadonlySet<number> = new Set([0xf01a, 0xf01b, 0xf01c, 0xf01d, 0xf01e, 0xf01f, 0xf029, 0xf02a]);
const DEEPEST = 24;
const MOST_RECORDS = 100_000;

function* records(bytes: Uint8Array): Generator<ArtRecord, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (let count = 0; at + 8 <= bytes.length && count < MOST_RECORDS; count += 1) {
    const head = view.getUint16(at, true);
    const length = view.getUint32(at + 4, true);
    const body = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + length));
    yield { type: view.getUint16(at + 2, true), instance: head >> 4, container: (head & 0x0f) === 0x0f, body };
    at += 8 + length;
  }
  return undefined;
}

/** Bytes of the picture file inside a blip; null for an empty one. Metafiles come without the file head that would name them. */
function blipData(record: ArtRecord): Uint8Array | null {
  const { type, instance, body } = record;
  if (type === 0xf01a || type === 0xf01b || type === 0xf01c) return METAFILE;
  // One identifier of 16 bytes, or two when the instance is odd; then one byte.
  const head = (instance & 1) === 1 ? 33 : 17;
  return body.length > head ? body.subarray(head) : null;
}
/** What a metafile is handed on as: the head of a WMF, so that it is named as one and listed as not drawable. */
const METAFILE = Uint8Array.from([0xd7, 0xcd, 0xc6, 0x9a]);

/** A blip, or the entry of one with the blip inside (or elsewhere in the main stream). */
function pictureOf(record: ArtRecord, main: Uint8Array | null): Uint8Array | null {
  if (BLIPS.has(record.type)) return blipData(record);
  if (record.type !== BLIP_ENTRY || record.body.length < 36) return null;
  const view = new DataView(record.body.buffer, record.body.byteOffset, record.body.byteLength);
  const named = view.getUint8(33);
  for (const inner of records(record.body.subarray(36 + named))) if (BLIPS.has(inner.type)) return blipData(inner);
  const delayed = view.getUint32(28, true);
  if (main === null || delayed === 0xffffffff || delayed >= main.length) return null;
  const outer = records(main.subarray(delayed)).next().value;
  return outer !== undefined && BLIPS.has(outer.type) ? blipData(outer) : null;
}

/** The picture at a place of the stream "Data" (PICFAndOfficeArtData): its file's bytes, or null when there is none to draw. */
export function inlinePicture(data: Uint8Array, at: number): Uint8Array | null {
  if (at + 68 > data.length) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const length = view.getUint32(at, true);
  const head = view.getUint16(at + 4, true);
  const mode = view.getUint16(at + 6, true);
  let from = at + head;
  if (mode === 0x66) from += 1 + (data[from] ?? 0);
  return firstPicture(data.subarray(from, Math.min(data.length, at + length)), 0);
}

function firstPicture(bytes: Uint8Array, depth: number): Uint8Array | null {
  for (const record of records(bytes)) {
    const found = pictureOf(record, null) ?? (record.container && depth < DEEPEST ? firstPicture(record.body, depth + 1) : null);
    if (found !== null) return found;
  }
  return null;
}

/** Floating shapes: picture of each by its number. `null`: a shape that shows a picture which is not there. */
export class Drawings {
  readonly #store: (Uint8Array | null)[] = [];
  readonly #shapes = new Map<number, number>();

  constructor(group: Uint8Array, main: Uint8Array) {
    // The group of drawings, then for each part of the document one byte and its drawing.
    let rest = group;
    let first = true;
    while (rest.length >= 8) {
      const view = new DataView(rest.buffer, rest.byteOffset, rest.byteLength);
      const shift = first ? 0 : 1;
      if (rest.length < shift + 8) break;
      const size = 8 + view.getUint32(shift + 4, true);
      this.#walk(rest.subarray(shift, shift + size), main, 0);
      rest = rest.subarray(Math.min(rest.length, shift + size));
      first = false;
    }
  }

  /** undefined: the shape shows no picture. */
  picture(shape: number): Uint8Array | null | undefined {
    const index = this.#shapes.get(shape);
    return index === undefined ? undefined : (this.#store[index - 1] ?? null);
  }

  #walk(bytes: Uint8Array, main: Uint8Array, depth: number): void {
    if (depth > DEEPEST) return;
    for (const record of records(bytes)) {
      if (record.type === BLIP_STORE) for (const entry of records(record.body)) this.#store.push(pictureOf(entry, main));
      else if (record.type === SHAPE) this.#shape(record.body);
      else if (record.container) this.#walk(record.body, main, depth + 1);
    }
  }

  #shape(body: Uint8Array): void {
    let id = 0;
    for (const { type, instance, body: part } of records(body)) {
      const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
      if (type === SHAPE_HEAD && part.length >= 4) id = view.getUint32(0, true);
      if (type !== SHAPE_PROPERTIES) continue;
      for (let i = 0; i < instance && (i + 1) * 6 <= part.length; i += 1) {
        const code = view.getUint16(i * 6, true);
        if ((code & 0x3fff) === PIB && (code & IS_BLIP) !== 0) this.#shapes.set(id, view.getUint32(i * 6 + 2, true));
      }
    }
  }
}
