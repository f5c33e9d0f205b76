/** The panel of words on a photo over the whole front: whose face it lies over is said, in every design. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import type { BookSettings } from '../../electron/common/book/settings.ts';
import type { Box } from '../../electron/common/photo/frame.ts';
import { sentenceOf } from '../../electron/common/print/sentence.ts';
import { CoverPreview } from '../../electron/services/print/cover/preview.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import type { PrintSource } from '../../electron/services/print/source.ts';
import { firstBook, PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';

const PHOTO = 'award';
const UNDER: Box = { x: 0.45, y: 0.72, width: 0.1, height: 0.12 };
const ABOVE: Box = { x: 0.45, y: 0.1, width: 0.1, height: 0.12 };
let book: MemoryBook;
beforeAll(async () => { book = await firstBook('photos'); });

/** The book with people whose faces are known. */
function withFaces(settings: Partial<BookSettings>): PrintSource {
  const persons = [
    { photoId: PHOTO, exemplarId: 'thoa', name: 'bà Thoa', box: UNDER },
    { photoId: PHOTO, exemplarId: null, name: 'Trần Văn Khôi', box: ABOVE },
    { photoId: PHOTO, exemplarId: null, name: 'Lò Thị Mai', box: null },
    { photoId: 'khác', exemplarId: null, name: 'Người ở ảnh khác', box: UNDER },
  ];
  const exemplars = [{ id: 'thoa', kind: 'individual', name: 'Lương Thị Thoa', portraitId: null, mergedInto: null }] as const;
  return Object.assign(book.with({ coverPhoto: PHOTO, ...settings }), { bondFacts: () => ({ persons, exemplars, parts: [], decided: new Set<string>() }) });
}

async function shown(settings: Partial<BookSettings>): Promise<readonly string[]> {
  const source = withFaces(settings);
  const preview = new CoverPreview(source);
  try {
    return (await preview.show(source.settings(), 100)).faces;
  } finally {
    preview.close();
  }
}

describe.each(DESIGN_IDS)('%s', (design) => {
  it.each(['soft', 'flaps', 'hard'] as const)('says whose face it is, and nothing of those above it or of a framed photo: %s', async (coverBinding) => {
    expect(await shown({ design, coverBinding, coverPhotoWay: 'full' })).toEqual(['Lương Thị Thoa']);
    expect(await shown({ design, coverBinding, coverPhotoWay: 'framed' })).toEqual([]);
  });
});

it('is a warning of the finished cover', async () => {
  const { preflight } = await exportBook({ reader: withFaces({ coverPhotoWay: 'full' }), to: 'cover', folder: join(temporaryFolder(), 'cover'), cache: join(temporaryFolder(), 'cache'), now: PRINTED_AT });
  const told = preflight.warnings.filter(({ code }) => code === 'cover-photo-face');
  expect(told.map(({ said, whom }) => [sentenceOf('vi', said), whom])).toEqual([['Khung chữ ở bìa trước che mặt Lương Thị Thoa trên ảnh bìa. Hãy đặt ảnh trong khung, cắt lại ảnh hoặc chọn ảnh khác.', ['Lương Thị Thoa']]]);
});
