/** Where every plate of a page has ink at once: what is printed in registration colour. */
import { readFileSync } from 'node:fs';
import { run } from './readers.ts';

export interface Dots {
  /** Dots of a column that have ink on all four plates, of those from `from` to `to`. */
  readonly count: (x: number, from: number, to: number) => number;
}

/** More than half. */
const INKED = 128;

/** The first page as ghostscript separates it. @param dpi dots in an inch */
export function inkOf(file: string, folder: string, dpi: number): Dots {
  const path = `${folder}/${String(process.pid)}-inks.cmyk`;
  run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pamcmyk32', `-r${String(dpi)}`, '-dFirstPage=1', '-dLastPage=1', `-sOutputFile=${path}`, file);
  const bytes = readFileSync(path);
  const head = /^P7\n[^]*?ENDHDR\n/.exec(bytes.toString('latin1', 0, 300))?.[0] ?? '';
  const width = Number(/WIDTH (\d+)/.exec(head)?.[1]);
  if (!(width > 0)) throw new Error('ghostscript wrote no picture');
  const inked = (x: number, y: number): boolean => [0, 1, 2, 3].every((plate) => (bytes[head.length + (y * width + x) * 4 + plate] ?? 0) > INKED);
  return { count: (x, from, to) => Array.from({ length: to - from }, (_, step) => from + step).filter((y) => inked(x, y)).length };
}
