import sharp from 'sharp';
import { expect, test } from 'vitest';
import { rewordJpeg } from '../../../../../electron/services/ways/pictures/jpeg.ts';
import { iptcOf, xmpOf } from '../../../../../electron/services/ways/pictures/metadata.ts';

const SAID = { caption: 'Bà Thoa <giữa> & bà con “Nà Lốc”', credit: 'Ảnh: Vi Văn Đạt', people: ['Lương Thị Thoa'], article: 'Người giữ lửa', takenOn: '2021-05-19', place: 'Tràng Định' };
const GPS = { IFD0: { Artist: 'CHU-MAY-ANH', Copyright: 'CHU-MAY-ANH' }, IFD3: { GPSLatitude: '21/1 51/1 0/1', GPSLatitudeRef: 'N' } };

async function camera(): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, at) => (at * 7919) % 251));
  const jpeg = await sharp(noise, { raw: { width: 60, height: 40, channels: 3 } }).withExif(GPS).withMetadata({ orientation: 6 }).withExifMerge(GPS).jpeg({ quality: 80 }).toBuffer();
  // Some cameras put a second picture behind the first.
  return Buffer.concat([jpeg, jpeg]);
}

test('the pixels are those of the camera, and nothing else of it is there; caption, credit and people are', async () => {
  const came = await camera();
  expect(came.toString('latin1')).toContain('CHU-MAY-ANH');
  const made = rewordJpeg(came, { xmp: xmpOf(SAID), iptc: iptcOf(SAID), orientation: 6 }, 'anh.jpg');
  expect((await sharp(made).raw().toBuffer()).equals(await sharp(came).raw().toBuffer())).toBe(true);
  const { orientation, exif, xmpAsString = '', iptc } = await sharp(made).metadata();
  expect(orientation).toBe(6);
  // One entry alone: how it is turned.
  expect(exif?.length).toBe(32);
  expect(made.toString('latin1')).not.toMatch(/CHU-MAY-ANH|GPS/u);
  for (const words of ['Bà Thoa &#60;giữa&#62; &#38; bà con “Nà Lốc”', 'Ảnh: Vi Văn Đạt', 'Lương Thị Thoa', 'Người giữ lửa', '2021-05-19', 'Tràng Định']) expect(xmpAsString).toContain(words);
  expect(iptc?.toString('utf8')).toContain(SAID.caption);
  expect(iptc?.toString('utf8')).toContain(SAID.credit);
});

test('a text that IPTC-IIM has no room for stands whole in the XMP alone', () => {
  const caption = 'Chú thích dài. '.repeat(200).trim();
  expect(iptcOf({ ...SAID, caption }).toString('utf8')).not.toContain('Chú thích dài');
  expect(xmpOf({ ...SAID, caption })).toContain(caption);
});

test('what is no JPEG is told', () => {
  for (const bytes of [Buffer.from('PNG'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff]), Buffer.from([0xff, 0xd8, 0, 0, 0, 0])]) expect(() => rewordJpeg(bytes, { xmp: '', iptc: Buffer.alloc(0), orientation: 1 }, 'a.jpg')).toThrow('photo/damaged');
});
