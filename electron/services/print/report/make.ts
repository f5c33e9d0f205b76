/** The report as PDF. */
import { readFileSync } from 'node:fs';
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
