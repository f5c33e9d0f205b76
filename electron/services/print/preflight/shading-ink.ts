/** How much ink a gradient has where it has most: its functions (ISO 32000-1, 7.10) are evaluated along its way. */
import { PDFArray, PDFRawStream, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { dict, key, numberIn, numbersIn, resolve } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { streamText } from '../pdf/streams.ts';

/** Places at which a gradient is looked at. */
const STEPS = 64;
/** Functions are made of functions, not of towers of them. */
const DEEPEST = 8;

type Evaluate = (at: number) => number[];

/** %, of all inks together; null: it is of a kind that is not evaluated (a mesh, a program). */
export function shadingInk(file: PdfFile, shading: PDFDict): number | null {
  const type = numberIn(file, shading, 'ShadingType');
  if (type !== 2 && type !== 3) return null;
  const value = resolve(file, shading.get(key('Function')));
  const parts = value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
  const functions = parts.map((part) => functionOf(file, part, 0));
  if (functions.length === 0 || functions.includes(null)) return null;
  const [from = 0, to = 1] = numbersIn(file, shading, 'Domain') ?? [];
  let most = 0;
  for (let step = 0; step <= STEPS; step += 1) {
    const inks = functions.flatMap((each) => each?.(from + ((to - from) * step) / STEPS) ?? []);
    most = Math.max(most, inks.reduce((sum, share) => sum + share, 0) * 100);
  }
  return most;
}

function functionOf(file: PdfFile, value: PDFObject | undefined, depth: number): Evaluate | null {
  const entry = dict(file, value);
  if (entry === undefined || depth > DEEPEST) return null;
  const type = numberIn(file, entry, 'FunctionType');
  if (type === 2) return exponential(file, entry);
  if (type === 3) return stitched(file, entry, depth);
  const stream = resolve(file, value);
  return type === 0 && stream instanceof PDFRawStream ? sampled(file, stream) : null;
}

function exponential(file: PdfFile, entry: PDFDict): Evaluate {
  const first = numbersIn(file, entry, 'C0') ?? [0];
  const last = numbersIn(file, entry, 'C1') ?? [1];
  const power = numberIn(file, entry, 'N') ?? 1;
  return (at) => first.map((share, index) => share + at ** power * ((last[index] ?? 0) - share));
}

function stitched(file: PdfFile, entry: PDFDict, depth: number): Evaluate | null {
  const list = resolve(file, entry.get(key('Functions')));
  const parts = list instanceof PDFArray ? list.asArray().map((part) => functionOf(file, part, depth + 1)) : [];
  const [from = 0, to = 1] = numbersIn(file, entry, 'Domain') ?? [];
  const edges = [from, ...(numbersIn(file, entry, 'Bounds') ?? []), to];
  const encode = numbersIn(file, entry, 'Encode') ?? [];
  if (parts.length === 0 || parts.includes(null)) return null;
  return (at) => {
    const found = edges.slice(1, -1).findIndex((edge) => at < edge);
    const index = found === -1 ? parts.length - 1 : found;
    const [low = 0, high = 1] = [edges[index], edges[index + 1]];
    const [begin, end] = [encode[2 * index] ?? 0, encode[2 * index + 1] ?? 1];
    return parts[index]?.(high === low ? begin : begin + ((at - low) / (high - low)) * (end - begin)) ?? [];
  };
}

/** Samples of one or two whole bytes, of one input. */
function sampled(file: PdfFile, stream: PDFRawStream): Evaluate | null {
  const [count] = numbersIn(file, stream.dict, 'Size') ?? [];
  const bits = numberIn(file, stream.dict, 'BitsPerSample');
  const range = numbersIn(file, stream.dict, 'Range') ?? [];
  const [from = 0, to = 1] = numbersIn(file, stream.dict, 'Domain') ?? [];
  if (count === undefined || count < 1 || (bits !== 8 && bits !== 16) || numbersIn(file, stream.dict, 'Size')?.length !== 1) return null;
  const bytes = Buffer.from(streamText(stream), 'latin1');
  const decode = numbersIn(file, stream.dict, 'Decode') ?? range;
  const outputs = range.length / 2;
  const wide = bits / 8;
  return (at) => {
    const index = Math.min(count - 1, Math.max(0, Math.round(((at - from) / (to - from)) * (count - 1))));
    return Array.from({ length: outputs }, (_, output) => {
      const place = (index * outputs + output) * wide;
      const share = place + wide > bytes.length ? 0 : bytes.readUIntBE(place, wide) / (2 ** bits - 1);
      const [low = 0, high = 1] = [decode[2 * output], decode[2 * output + 1]];
      return low + share * (high - low);
    });
  };
}
