/** What a camera writes into a photo stays in the original: nothing that is shown, typeset or sent has it. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PhotoLook } from '../../../../electron/common/photo/frame.ts';
import { AS_IT_CAME } from '../../../../electron/common/photo/frame.ts';
import { NO_EDITS } from '../../../../electron/common/records/photo-edits.ts';
import { photoPicture } from '../../../../electron/services/book/photo-picture.ts';
import { changePhotos } from '../../../../electron/services/book/photos.ts';
import { wordPicture } from '../../../../electron/services/word/pictures.ts';
import { newBook } from '../store/support.ts';

const taken = async (): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#a04020' } })
      .withExif({ IFD0: { Make: 'MAYANH-RIENG' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 51/1 0/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="NGUON-RIENG"/></rdf:RDF></x:xmpmeta>')
      .jpeg()
      .toBuffer(),
  );

const LOOKS: readonly (readonly [string, PhotoLook])[] = [['as it came', AS_IT_CAME], ['edited', { crop: { x: 0, y: 0, width: 0.5, height: 1 }, edits: { ...NO_EDITS, turn: 90, straighten: 3 } }]];

describe.each(LOOKS)('a photo %s', (_name, look) => {
  it('goes out as a picture and nothing else', async () => {
    const book = newBook();
    const original = await taken();
    const { id } = await book.addPhoto('chụp.jpg', original);
    changePhotos(book, { ids: [id], patch: { crop: look.crop, edits: look.edits } });
    expect(Buffer.from(original).toString('latin1')).toMatch(/MAYANH-RIENG[^]*NGUON-RIENG/u);
    expect(Buffer.from(book.photoBytes(id, 'original')).equals(Buffer.from(original))).toBe(true);
    const out = [await wordPicture(book, id), await photoPicture(book, id, 'proxy'), await photoPicture(book, id, 'shown'), await photoPicture(book, id, 'large')];
    for (const { bytes } of out) {
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/RIENG|GPS|Exif/u);
    }
  });
});
