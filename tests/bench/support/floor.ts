/** What no program can do without: reading the photos' bytes and writing the PDF's bytes so that they are on the disk. */
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const CHUNK = Buffer.alloc(1 << 20, 0x5a);

/** Reads every file of `photos`, then writes `bytes` bytes with fsync. */
export function readAndWrite(photos: string, folder: string, bytes: number): void {
  for (const name of readdirSync(photos)) readFileSync(join(photos, name));
  const path = join(folder, 'floor.bin');
  const file = openSync(path, 'w');
  try {
    for (let left = bytes; left > 0; ) left -= writeSync(file, CHUNK, 0, Math.min(CHUNK.length, left));
    fsyncSync(file);
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
