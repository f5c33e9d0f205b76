/** The product's version. */
import fs from 'node:fs';
import * as z from 'zod';

/** Read from package.json, which lies two folders above the sources and the built program alike. */
export function version(): string {
  const text = fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
