/** The report as PDF, and what it says of finished files. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CheckedFile } from '../../../common/contract/check-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { resourcePath } from '../../resources.ts';
import { Typst, typstJson } from '../typst.ts';
import { reportSheet, type ReportInput } from './sheet.ts';

/** The report's bytes. @throws AppError print/typeset */
export function reportPdf(input: ReportInput): Uint8Array {
  const typst = new Typst();
  try {
    typst.put('/preflight.typ', readFileSync(resourcePath('preflight', 'preflight.typ')));
    typst.put('/sheet.json', typstJson(reportSheet(input)));
    return typst.pdf(typst.compile('/preflight.typ'), { standard: '1.7', tagged: true, at: input.result.checkedAt });
  } finally {
    typst.close();
  }
}

/** A finished file as the report names it; read piece by piece. @throws AppError file/not-found when it cannot be read */
export async function checkedFile(file: string): Promise<CheckedFile> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
    return { name: path.basename(file).normalize('NFC'), size: statSync(file).size, sha256: hash.digest('hex') };
  } catch (thrown) {
    throw new AppError('file/not-found', { name: path.basename(file) }, { cause: thrown });
  }
}
