/** Saving what is healthy of a damaged book into a new file, in a process that ends with the job. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SalvageReport } from '../common/contract/damage.ts';
import type { StartInspector } from '../hosts/inspector.ts';
import type { JobContext } from './jobs.ts';

export interface SalvageJob {
  readonly path: string;
  readonly to: string;
  readonly start: StartInspector;
}

/** @throws AppError file/*, `job/cancelled`; a new file that was begun is gone then */
export async function salvageBook({ start, path, to }: SalvageJob, { signal, onProgress }: JobContext): Promise<SalvageReport> {
  const host = start();
  try {
    return await host.call('inspect.salvage', { path, to }, { signal, onProgress });
  } finally {
    host.dispose();
    // What a process that was ended had begun.
    await rm(`${to}.part`, { force: true });
  }
}

/** A name beside the damaged file that is not taken: "Kỷ yếu (lấy lại).kyyeu", "Kỷ yếu (lấy lại 2).kyyeu" … */
export function salvagedName(path: string, ending: string): string {
  const extension = extname(path);
  const base = basename(path, extension);
  for (let number = 1; ; number += 1) {
    const name = join(dirname(path), `${base} (${number === 1 ? ending : `${ending} ${String(number)}`})${extension}`);
    if (!existsSync(name)) return name;
  }
}
