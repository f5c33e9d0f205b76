import { describe, expect, it } from 'vitest';
import { markProxy, PLACE_HOLDER } from '../../../../electron/services/print/proxy.ts';
import { withPhotos } from '../../../../electron/services/print/svg-photos.ts';

const picture = (letter: string): Uint8Array => Buffer.concat([PLACE_HOLDER, Buffer.from(letter.repeat(2000))]);
const hash = (index: number): string => index.toString(16).padStart(64, '0');
const uri = (bytes: Uint8Array): string => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
const dot = (sha256: string): string => uri(markProxy(PLACE_HOLDER, sha256));

describe('photos of a drawn page', () => {
  it('stand where a dot has their mark, with it; other pictures and marks of none stay', () => {
    const whole = uri(picture('w'));
    const page = `<image href="${dot(hash(1))}"/><image href="${dot(hash(2))}"/><image href="${uri(PLACE_HOLDER)}"/><image href="${whole}"/>`;
    const shown = withPhotos(page, (sha256) => (sha256 === hash(1) ? picture('a') : null));
    expect(shown).toBe(`<image href="${uri(markProxy(picture('a'), hash(1)))}"/><image href="${dot(hash(2))}"/><image href="${uri(PLACE_HOLDER)}"/><image href="${whole}"/>`);
  });

  it('are read once while they are shown again and again, and again when sixteen others were', () => {
    const asked: string[] = [];
    const read = (sha256: string): Uint8Array => {
      asked.push(sha256);
      return picture('b');
    };
    const first = withPhotos(dot(hash(100)), read);
    expect(withPhotos(dot(hash(100)), read)).toBe(first);
    expect(asked).toEqual([hash(100)]);
    for (let index = 101; index <= 116; index += 1) withPhotos(dot(hash(index)), read);
    expect(withPhotos(dot(hash(116)), read)).toContain('base64');
    expect(asked).toHaveLength(17);
    expect(withPhotos(dot(hash(100)), read)).toBe(first);
    expect(asked.at(-1)).toBe(hash(100));
  });

  it('that are in no book are asked for each time', () => {
    let asked = 0;
    for (let time = 0; time < 2; time += 1) withPhotos(dot(hash(200)), () => { asked += 1; return null; });
    expect(asked).toBe(2);
  });
});
