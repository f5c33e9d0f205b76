/** The support bundle as a .zip. */
import { strToU8, zipSync } from 'fflate';
import type { SupportFile } from '../../common/support/bundle.ts';

/** @returns the archive's bytes */
export function supportZip(files: readonly SupportFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}
