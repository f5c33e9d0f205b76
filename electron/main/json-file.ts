/** Small records of the application itself (recent books, preferences, window places): JSON files, checked when read, written whole or not at all. */
import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type * as z from 'zod';

/**
 * Reads a record. A file that is missing gives `fallback`; one that is not the record any more (cut off, edited by hand) is put
 * aside as `<file>.bad` and gives `fallback` too: such a record is never worth keeping the application from starting.
 * @throws what the file system says when the file is there and cannot be read
 */
export async function readJson<S extends z.ZodType>(path: string, schema: S, fallback: z.infer<S>): Promise<z.infer<S>> {
  const text = readIfThere(path);
  if (text === null) return fallback;
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  await rename(path, `${path}.bad`);
  return fallback;
}

/** Writes a record beside the old one, waits until it is on the disk, then puts it in the old one's place. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}

/** At once: a window waits for the records, and while Chromium gets ready each turn of reading bit by bit takes as long as all of them. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
}

/** JSON text → value; text that is no JSON gives undefined, which no record's schema accepts. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
