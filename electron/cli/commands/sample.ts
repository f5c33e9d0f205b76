/**
 * `kyyeu sample --out DIR`: the sample yearbook and its print, cover and proof files. A sample that is already there stays as it is
 * (someone may have worked in it); its files are made anew.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { ExportResult } from '../../common/contract/shapes.ts';
import { makeSample, SAMPLE_NAME } from '../../services/book/sample.ts';
import { exportBook } from '../../services/print/export.ts';
import { onFile } from '../../services/store/errors.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { cacheFolder } from '../folders.ts';
import { openToRead } from '../open.ts';
import { exportLines } from './export.ts';

export const run: Run = async (args, io) => {
  const { values, json } = given(args, [], ['out']);
  if (values['out'] === undefined) throw new UsageError('--out DIR is missing');
  const folder = path.resolve(values['out']);
  onFile(folder, () => fs.mkdirSync(folder, { recursive: true }));
  const file = path.join(folder, SAMPLE_NAME);
  if (!fs.existsSync(file)) await makeSample(file);
  const results: ExportResult[] = [];
  const reader = await openToRead(file);
  try {
    for (const to of ['print', 'cover', 'proof'] as const) results.push(await exportBook({ reader, to, folder, covers: true, cache: cacheFolder() }));
  } finally {
    reader.close();
  }
  if (json) printJson(io, { book: file, exports: results });
  else printLines(io, [file, ...results.flatMap(exportLines)]);
  return EXIT.ok;
};
