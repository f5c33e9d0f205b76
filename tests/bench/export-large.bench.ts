/** Cold process to print-ready file on the disk, for the largest yearbook there is (2,400 pages), a page of it beside a page of the usual large one. */
import { measure } from './support/print-export.ts';
import { unmeasured, type Row } from './support/rows.ts';
import { noWorkload, workload } from './support/workload.ts';

const [USUAL, LARGEST] = [120, 600];

export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('export for print, 2,400 pages', why)];
  const usual = await measure(await workload(USUAL), USUAL, 1);
  return (await measure(await workload(LARGEST), LARGEST, 1, usual.perPage)).rows;
}
