/** Cold process to print-ready file on the disk, for a small and a large yearbook. */
import { measure } from './support/print-export.ts';
import { unmeasured, type Row } from './support/rows.ts';
import { noWorkload, workload } from './support/workload.ts';

const SIZES = [20, 120];
const RUNS = 3;

export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('export for print', why)];
  const rows: Row[] = [];
  for (const articles of SIZES) rows.push(...(await measure(await workload(articles), articles, RUNS)).rows);
  return rows;
}
