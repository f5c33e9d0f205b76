/** `kyyeu impose BOOK --out DIR [--scheme saddle|perfect|2up|4up] [--sheet A3] …`: sheets to be folded or cut, for an office's own machine. */
import path from 'node:path';
import { IMPOSE_AS_USUAL, MOST_CREEP, MOST_GUTTER, type ImposeChoice } from '../../common/contract/impose-shapes.ts';
import { SHEET_IDS, SHEET_NAMES } from '../../common/print/impose-sheet.ts';
import { FLIPS, PER_SIDE, SECTIONS } from '../../common/print/impose.ts';
import { printSource } from '../../services/book/made/source.ts';
import { recordFindings } from '../../services/book/record-findings.ts';
import { exportBook } from '../../services/print/export.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { cacheFolder } from '../folders.ts';
import { exportInWords } from '../in-words.ts';
import { openToRead } from '../open.ts';
import { exportLines } from './export.ts';

const SCHEME_NAMES = { saddle: 'saddle', perfect: 'perfect', '2up': 'two', '4up': 'four' } as const;

export const run: Run = async (args, io) => {
  const { positionals, values, flags, json } = given(args, ['BOOK'], ['out', 'scheme', 'sheet', 'per-side', 'section', 'flip', 'gutter', 'creep', 'from'], { flags: ['no-marks', 'shrink'] });
  if (values['out'] === undefined) throw new UsageError('--out DIR is missing');
  const impose = choiceOf(values, flags);
  const reader = await openToRead(positionals[0] ?? '');
  try {
    const signal = io.stopped?.();
    const records = await recordFindings(reader, { signal, toPress: impose.from === 'print' });
    const result = await exportBook({ reader: printSource(reader), to: 'impose', impose, folder: path.resolve(values['out']), cache: cacheFolder(), records, signal });
    if (json) printJson(io, exportInWords(result));
    else printLines(io, exportLines(result));
    return EXIT.ok;
  } finally {
    reader.close();
  }
};

/** @throws UsageError */
function choiceOf(values: Readonly<Record<string, string | undefined>>, flags: Readonly<Record<string, boolean>>): ImposeChoice {
  const usual = IMPOSE_AS_USUAL;
  return {
    scheme: oneOf('scheme', SCHEME_NAMES, values['scheme']) ?? usual.scheme,
    sheet: oneOf('sheet', Object.fromEntries(SHEET_IDS.map((id) => [SHEET_NAMES[id], id])), values['sheet']?.toUpperCase()) ?? usual.sheet,
    perSide: oneOf('per-side', named(PER_SIDE), values['per-side']) ?? usual.perSide,
    section: oneOf('section', named(SECTIONS), values['section']) ?? usual.section,
    flip: oneOf('flip', named(FLIPS), values['flip']) ?? usual.flip,
    gutter: lengthOf('gutter', values['gutter'], MOST_GUTTER) ?? usual.gutter,
    creep: values['creep'] === 'none' ? 0 : (lengthOf('creep', values['creep'], MOST_CREEP) ?? null),
    from: oneOf('from', { proof: 'proof', print: 'print' } as const, values['from']) ?? usual.from,
    marks: flags['no-marks'] !== true,
    shrink: flags['shrink'] === true,
  };
}

const named = <T extends string | number>(known: readonly T[]): Readonly<Record<string, T>> => Object.fromEntries(known.map((each) => [String(each), each]));

function oneOf<T>(option: string, known: Readonly<Record<string, T>>, value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  const found = Object.hasOwn(known, value) ? known[value] : undefined;
  if (found === undefined) throw new UsageError(`--${option} must be ${Object.keys(known).join(', ')}`);
  return found;
}

function lengthOf(option: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined;
  const length = Number(value.replace(',', '.'));
  if (!(length >= 0 && length <= most)) throw new UsageError(`--${option} must be from 0 to ${String(most)} mm`);
  return length;
}
