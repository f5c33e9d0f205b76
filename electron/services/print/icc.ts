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

/** @throws AppError print/profile with `why`: not-icc, not-cmyk (a monitor's, a camera's), broken (cut off, too large) */
export function readProfile(bytes: Uint8Array): IccProfile {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < HEADER + 4 || data.toString('latin1', 36, 40) !== 'acsp') throw new AppError('print/profile', { why: 'not-icc' });
  if (data.length > MOST_PROFILE_BYTES || data.readUInt32BE(0) !== data.length) throw new AppError('print/profile', { why: 'broken' });
  if (data.toString('latin1', 12, 16) !== 'prtr' || data.toString('latin1', 16, 20) !== 'CMYK') throw new AppError('print/profile', { why: 'not-cmyk' });
  return { name: nameIn(data) };
}

function nameIn(data: Buffer): string {
  const count = Math.min(data.readUInt32BE(HEADER), MOST_TAGS);
  for (let index = 0; index < count; index += 1) {
    const entry = HEADER + 4 + index * 12;
    if (entry + 12 > data.length) throw new AppError('print/profile', { why: 'broken' });
    if (data.toString('latin1', entry, entry + 4) !== 'desc') continue;
    const [at, size] = [data.readUInt32BE(entry + 4), data.readUInt32BE(entry + 8)];
    if (at + size > data.length || size < 16) throw new AppError('print/profile', { why: 'broken' });
    return described(data.subarray(at, at + size));
  }
  throw new AppError('print/profile', { why: 'broken' });
}

/** A description of version 2 (ASCII, length first) or of version 4 (UTF-16 by language, the first is taken). */
function described(tag: Buffer): string {
  const type = tag.toString('latin1', 0, 4);
  const text = type === 'desc' ? tag.toString('latin1', 12, Math.min(tag.length, 12 + tag.readUInt32BE(8))) : type === 'mluc' ? firstName(tag) : '';
  const clean = text.replace(/[^\x20-\u024f\u1e00-\u1eff]/g, '').trim().slice(0, MOST_NAME);
  return clean === '' ? 'ICC' : clean;
}

function firstName(tag: Buffer): string {
  if (tag.length < 28) throw new AppError('print/profile', { why: 'broken' });
  const [length, at] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  if (at + length > tag.length || length % 2 !== 0) throw new AppError('print/profile', { why: 'broken' });
  return Buffer.from(tag.subarray(at, at + length)).swap16().toString('utf16le');
}
