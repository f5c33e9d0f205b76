/** Small files of the cache: what was found out and need not be found out again. The cache may be emptied, or written by another version, at any time. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { writeWhole } from './print/write-whole.ts';

/** What is kept at `path`. What is not there, cannot be read or is of another shape was never kept: null. */
export function readKept<S extends z.ZodType>(path: string, schema: S): z.infer<S> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') process.stderr.write(`not read: ${String(thrown)}\n`);
    return null;
  }
  const found = schema.safeParse(parsed(text));
  return found.success ? found.data : null;
}

/** Keeps it. A cache that cannot be written (a full disk) holds up nobody: it is told on stderr. @returns false then */
export function keepJson(path: string, value: unknown): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, Buffer.from(JSON.stringify(value)));
    return true;
  } catch (thrown) {
    process.stderr.write(`not kept: ${String(thrown)}\n`);
    return false;
  }
}

/** Null for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
