/** Which characters the codes of a font stand for: its ToUnicode map (ISO 32000-1, 9.10.3). */
import { PDFRawStream, type PDFDict } from '@cantoo/pdf-lib';
import { key, nameOf, resolve } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { streamText } from '../pdf/streams.ts';

/** Codes of shown text → characters; a code that the map does not know stands for itself, as a number. */
export type Decoder = (bytes: string) => string;

const RANGES = /begin(bfchar|bfrange)([^]*?)end\1/g;
/** Codes of a range that are believed: as many as two bytes have. */
const MOST = 65536;

export function decoderOf(file: PdfFile, font: PDFDict | undefined): Decoder {
  const stream = resolve(file, font?.get(key('ToUnicode')));
  const wide = nameOf(font?.get(key('Subtype'))) === 'Type0' ? 2 : 1;
  const map = stream instanceof PDFRawStream ? mapIn(streamText(stream)) : new Map<number, string>();
  return (bytes) => {
    let text = '';
    for (let at = 0; at + wide <= bytes.length; at += wide) {
      const code = wide === 2 ? bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1) : bytes.charCodeAt(at);
      text += map.get(code) ?? `#${String(code)}`;
    }
    return text;
  };
}

function mapIn(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, kind, body = ''] of cmap.matchAll(RANGES)) {
    if (kind === 'bfchar') for (const [, code = '', text = ''] of body.matchAll(/<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>/g)) map.set(parseInt(code.replace(/\s/g, ''), 16), utf16(text));
    else for (const range of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[([^\]]*)\])/g)) putRange(map, range);
  }
  return map;
}

function putRange(map: Map<number, string>, [, from = '', to = '', first, list]: RegExpExecArray): void {
  const begin = parseInt(from, 16);
  const end = Math.min(parseInt(to, 16), begin + MOST);
  const each = list === undefined ? null : [...list.matchAll(/<([0-9A-Fa-f\s]*)>/g)].map(([, text = '']) => utf16(text));
  const start = utf16(first ?? '');
  const last = start.codePointAt(start.length - 1) ?? 0;
  for (let code = begin; code <= end; code += 1) map.set(code, each?.[code - begin] ?? start.slice(0, -1) + String.fromCharCode(last + code - begin));
}

function utf16(hexadecimal: string): string {
  const bytes = Buffer.from(hexadecimal.replace(/\s/g, ''), 'hex');
  return bytes.subarray(0, bytes.length & ~1).swap16().toString('utf16le');
}
