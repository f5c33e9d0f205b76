/** The photos of a book as files, in its order, with their captions in a list beside them and in each file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhotosChoice } from '../../../common/contract/way-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { AS_IT_CAME } from '../../../common/photo/frame.ts';
import { rendered } from '../../photo/render.ts';
import type { PrintSource } from '../../print/source.ts';
import { sharp } from '../../sharp.ts';
import { writeCsv } from '../../sheets/write/csv.ts';
import { day, type ListTable, type Value } from '../../sheets/write/table.ts';
import { writeXlsx } from '../../sheets/write/xlsx.ts';
import type { BookReader } from '../../store/reader.ts';
import type { PhotoJob } from '../photos.ts';
import { wholeFolder } from '../whole-folder.ts';
import { rewordJpeg } from './jpeg.ts';
import { iptcOf, xmpOf } from './metadata.ts';
import { planPhotos, type PhotoOut } from './plan.ts';

/** Of a picture that is made anew: no loss that an eye sees. */
const QUALITY = 93;
const LIST = 'danh-sach-anh';

interface PhotoFile {
  readonly ending: 'jpg' | 'png' | 'tif';
  readonly bytes: Uint8Array;
  /** px */
  readonly width: number;
  readonly height: number;
}

/**
 * Writes the folder: a folder a part, `danh-sach-anh.xlsx` and `.csv` beside them.
 * @param path of the folder; there is nothing there yet
 * @returns path of the list, and how many photos there are
 * @throws AppError photos/none, print/output, photo/damaged, job/cancelled; then nothing is left
 */
export async function writePhotos(book: BookReader, source: PrintSource, path: string, choice: PhotosChoice, { say }: PhotoJob): Promise<{ readonly list: string; readonly photos: number }> {
  const plan = planPhotos(book, source, choice);
  await wholeFolder(path, async (part) => {
    const rows: Value[][] = [];
    for (const [index, photo] of plan.entries()) {
      say('photos', index, plan.length, photo.stem);
      const file = await fileOf(source, photo, choice.look);
      const name = `${photo.stem}.${file.ending}`;
      mkdirSync(join(part, photo.folder), { recursive: true });
      writeFileSync(join(part, photo.folder, name), file.bytes);
      rows.push(rowOf(photo, name, file, index));
    }
    say('write', plan.length, plan.length);
    const table: ListTable = { name: 'Ảnh', columns: COLUMNS, rows };
    writeFileSync(join(part, `${LIST}.xlsx`), writeXlsx(table));
    writeFileSync(join(part, `${LIST}.csv`), writeCsv(table));
  });
  return { list: join(path, `${LIST}.xlsx`), photos: plan.length };
}

const COLUMNS: ListTable['columns'] = [
  ['STT', 6], ['Thư mục', 26], ['Tên tệp', 38], ['Phần', 32], ['Bài', 44], ['Chú thích', 60], ['Nguồn ảnh', 24], ['Người trong ảnh (từ trái)', 44], ['Ngày chụp', 14], ['Nơi chụp', 24], ['Rộng (px)', 10], ['Cao (px)', 10],
].map(([header, width]) => ({ header: String(header), width: Number(width) }));

const rowOf = ({ folder, part, article, caption, credit, people, takenOn, place }: PhotoOut, name: string, { width, height }: PhotoFile, index: number): Value[] => [index + 1, folder, name, part, article, caption, credit, people.join(', '), day(takenOn), place, width, height];

async function fileOf(source: PrintSource, photo: PhotoOut, as: PhotosChoice['look']): Promise<PhotoFile> {
  const { name, look = AS_IT_CAME } = source.photo(photo.id);
  const original = source.photoBytes(photo.id, 'original');
  const words = { xmp: xmpOf(photo), iptc: iptcOf(photo) };
  try {
    if (as === 'shown') {
      const { data, info } = await (await rendered(original, look, name)).toColourspace('srgb').withIccProfile('srgb').jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
      return { ending: 'jpg', bytes: rewordJpeg(data, { ...words, orientation: 1 }, name), width: info.width, height: info.height };
    }
    const { format, orientation = 1, autoOrient } = await sharp(original).metadata();
    if (format === 'jpeg') return { ending: 'jpg', bytes: rewordJpeg(original, { ...words, orientation }, name), ...autoOrient };
    const upright = sharp(original).autoOrient().keepIccProfile().withXmp(words.xmp);
    if (format === 'png' || format === 'tiff') {
      const { data, info } = await (format === 'png' ? upright.png() : upright.tiff({ compression: 'lzw' })).toBuffer({ resolveWithObject: true });
      return { ending: format === 'png' ? 'png' : 'tif', bytes: data, width: info.width, height: info.height };
    }
    const { data, info } = await sharp(original).autoOrient().flatten({ background: '#ffffff' }).keepIccProfile().jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
    return { ending: 'jpg', bytes: rewordJpeg(data, { ...words, orientation: 1 }, name), width: info.width, height: info.height };
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : new AppError('photo/damaged', { name }, { cause: thrown });
  }
}
