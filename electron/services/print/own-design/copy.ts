/** A design as a folder that a designer can change: its data, all its Typst files, and how to go about it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILE, ownInForce, type OwnDesignSettings } from '../../../common/book/own-design.ts';
import { resourcePath } from '../../resources.ts';
import { dataSource, designOf } from '../design.ts';
import { outputError, writeWhole } from '../write-whole.ts';

/** Names the files as they were when the folder was made, by their SHA-256: what a designer left alone is not taken for a change when the program has changed it since. */
export const AS_COPIED = 'ban-goc.json';
const GUIDE = 'doc-truoc.md';

/**
 * Makes a folder of its own in `folder`, under the first free name.
 * @returns the folder and the names of its files
 * @throws AppError print/output, print/no-permission, print/disk-full; then nothing is left of it
 */
export function copyDesign(settings: OwnDesignSettings, folder: string): { readonly folder: string; readonly files: readonly string[] } {
  const own = ownInForce(settings);
  const files = new Map<string, Uint8Array>([[DATA_FILE, Buffer.from(own?.files[DATA_FILE] ?? namedAsCopy(dataSource(settings.design)))], ...designOf(settings).sources]);
  const copied = Object.fromEntries([...files].filter(([name]) => own?.files[name] === undefined).map(([name, bytes]) => [name, digest(bytes)]));
  const to = freeFolder(folder, settings.design);
  try {
    for (const [name, bytes] of files) writeWhole(join(to, name), bytes);
    writeWhole(join(to, AS_COPIED), Buffer.from(`${JSON.stringify(copied, null, 1)}\n`));
    writeWhole(join(to, GUIDE), readFileSync(resourcePath('designs', 'shared', GUIDE)));
  } catch (thrown) {
    rmSync(to, { recursive: true, force: true });
    throw thrown;
  }
  return { folder: to, files: [...files.keys()].sort() };
}

export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The copy is to be told from what it was copied from. */
function namedAsCopy(source: string): string {
  return source.replace(/"name": \{ "vi": "([^"]*)", "en": "([^"]*)" \}/u, '"name": { "vi": "$1 (bản riêng)", "en": "$2 (own copy)" }');
}

function freeFolder(folder: string, design: string): string {
  for (let number = 1; ; number += 1) {
    const to = join(folder, number === 1 ? `thiet-ke-${design}` : `thiet-ke-${design}-${String(number)}`);
    try {
      mkdirSync(to);
      return to;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw outputError(thrown);
    }
  }
}
