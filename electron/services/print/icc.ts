/** The head of an ICC profile, read without trusting it (ICC.1:2010, 7.2 and 7.3): is it an output profile for four inks, and what is it called? */
import { AppError } from '../../common/errors.ts';

export interface IccProfile {
  /** As its maker named it: "ISO Coated v2 300% (basICColor)". */
  readonly name: string;
}

const HEADER = 128;
/** A profile of a printing house has 0.5 to 3 MB. */
export const MOST_PROFILE_BYTES = 16 << 20;
const MOST_TAGS = 200;
const MOST_NAME = 200;

/**
 * @param file its name, for whoever is told of it; absent: it is the book's own
 * @throws AppError print/profile-none, print/profile-space (a monitor's, a camera's: `space` as the profile says it), print/profile-kind,
 *   print/profile-large, print/profile-damaged (cut off, its table wrong)
 */
export function readProfile(bytes: Uint8Array, file?: string): IccProfile {
  const called = file === undefined ? {} : { name: file };
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < HEADER + 4 || data.toString('latin1', 36, 40) !== 'acsp') throw new AppError('print/profile-none', called);
  if (data.length > MOST_PROFILE_BYTES) throw new AppError('print/profile-large', called);
  const space = data.toString('latin1', 16, 20).trim();
  if (space !== 'CMYK') throw new AppError('print/profile-space', { ...called, ...(/^\w{1,4}$/u.test(space) ? { space } : {}) });
  if (data.toString('latin1', 12, 16) !== 'prtr') throw new AppError('print/profile-kind', called);
  const name = data.readUInt32BE(0) === data.length ? nameIn(data) : null;
  if (name === null) throw new AppError('print/profile-damaged', called);
  return { name };
}

/** Null: its table leads nowhere. */
function nameIn(data: Buffer): string | null {
  const count = Math.min(data.readUInt32BE(HEADER), MOST_TAGS);
  for (let index = 0; index < count; index += 1) {
    const entry = HEADER + 4 + index * 12;
    if (entry + 12 > data.length) return null;
    if (data.toString('latin1', entry, entry + 4) !== 'desc') continue;
    const [at, size] = [data.readUInt32BE(entry + 4), data.readUInt32BE(entry + 8)];
    if (at + size > data.length || size < 16) return null;
    return described(data.subarray(at, at + size));
  }
  return null;
}

/** A description of version 2 (ASCII, length first) or of version 4 (UTF-16 by language, the first is taken). */
function described(tag: Buffer): string | null {
  const type = tag.toString('latin1', 0, 4);
  const text = type === 'desc' ? tag.toString('latin1', 12, Math.min(tag.length, 12 + tag.readUInt32BE(8))) : type === 'mluc' ? firstName(tag) : '';
  if (text === null) return null;
  const clean = text.replace(/[^\x20-\u024f\u1e00-\u1eff]/g, '').trim().slice(0, MOST_NAME);
  return clean === '' ? 'ICC' : clean;
}

function firstName(tag: Buffer): string | null {
  if (tag.length < 28) return null;
  const [length, at] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  if (at + length > tag.length || length % 2 !== 0) return null;
  return Buffer.from(tag.subarray(at, at + length)).swap16().toString('utf16le');
}
