import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../../electron/common/errors.ts';
import { markProxy, proxyMark } from '../../../../electron/services/print/proxy.ts';

const HASH = '0123456789abcdef'.repeat(4);
/** No JFIF segment: as cameras write pictures, and sharp. */
const jpeg = await sharp({ create: { width: 24, height: 16, channels: 3, background: '#b98b3c' } }).jpeg().toBuffer();
const withJfif = Buffer.concat([jpeg.subarray(0, 2), Buffer.from('ffe000104a46494600010101004800480000', 'hex'), jpeg.subarray(2)]);

describe.each([
  ['a JPEG with a JFIF segment', withJfif, true],
  ['a JPEG without', jpeg, false],
])('%s', (_name, bytes, jfif) => {
  it('is what this test says it is', () => {
    expect(bytes.readUInt16BE(2) === 0xffe0).toBe(jfif);
  });

  it('carries the mark', () => {
    expect(proxyMark(markProxy(bytes, HASH))).toBe(HASH);
  });

  it('keeps its pixels', async () => {
    const [before, after] = await Promise.all([bytes, markProxy(bytes, HASH)].map((file) => sharp(file).raw().toBuffer()));
    expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
  });

  it('keeps what comes first, first', () => {
    const marked = Buffer.from(markProxy(bytes, HASH));
    expect(marked.readUInt16BE(2)).toBe(jfif ? 0xffe0 : 0xfffe);
  });

  it('marked for two photos is two files', () => {
    expect(Buffer.from(markProxy(bytes, HASH)).equals(markProxy(bytes, 'f'.repeat(64)))).toBe(false);
  });
});

describe('the mark', () => {
  it('is not found in other pictures', () => {
    expect(proxyMark(jpeg)).toBeNull();
    expect(proxyMark(new Uint8Array())).toBeNull();
    expect(proxyMark(Buffer.from('kyyeu:abc'))).toBeNull();
  });

  it('is found in a view into a larger buffer', () => {
    const marked = markProxy(jpeg, HASH);
    const large = new Uint8Array(marked.byteLength + 100);
    large.set(marked, 50);
    expect(proxyMark(large.subarray(50, 50 + marked.byteLength))).toBe(HASH);
    expect(proxyMark(markProxy(large.subarray(50, 50 + marked.byteLength), 'e'.repeat(64)))).toBe('e'.repeat(64));
  });

  it.each([['a PNG', Buffer.from('89504e470d0a1a0a', 'hex')], ['nothing', Buffer.alloc(0)], ['three bytes', Buffer.from('ffd8ff', 'hex')]])('is refused by %s', (_name, bytes) => {
    expect(() => markProxy(bytes, HASH)).toThrow(expect.objectContaining({ code: 'photo/damaged' }) as AppError);
  });
});
