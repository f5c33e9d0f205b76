/** Slides of achievements and photos with captions, read back by other programs; the same slides page by page for the screen; lists in the book's order. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { DESIGN_IDS, FONT_PAIRS, type DesignId } from '../../electron/common/book/designs.ts';
import type { ExportResult, WayKind } from '../../electron/common/contract/shapes.ts';
import type { PhotosChoice, SlideChoice } from '../../electron/common/contract/way-shapes.ts';
import { document, paragraph, photo, sapo, title } from '../../electron/common/article/build.ts';
import { readForMade } from '../../electron/services/book/made/reading.ts';
import { withdraw } from '../../electron/services/book/people/withdrawn.ts';
import { printSource } from '../../electron/services/book/made/source.ts';
import { layoutOf } from '../../electron/services/print/cover/pages.ts';
import { makeList } from '../../electron/services/sheets/out.ts';
import { exportWay } from '../../electron/services/ways/export.ts';
import { SlideShow } from '../../electron/services/ways/slides/make.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { drawn } from './support/pictures.ts';
import { complaints, fonts, images, info, run } from './support/readers.ts';
import { LONG_TITLE, MARKS_NAME, POINTS, slidesBook, type SlidesBook } from './support/slides-book.ts';

const folder = temporaryFolder();
const AWARDED = 'Con kênh mang tên người đảng viên già';
let made: SlidesBook;
let pictures: Parameters<typeof slidesBook>[1];

interface Wish {
  readonly slides?: SlideChoice;
  readonly photos?: PhotosChoice;
  readonly design?: DesignId;
  /** A pair of faces of the design; absent: its own. */
  readonly faces?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: () => void;
}

async function out(to: WayKind, into: string, { design, faces = '', ...more }: Wish = {}): Promise<ExportResult> {
  const { book } = made;
  const source = printSource(book);
  const reader = design === undefined ? source : { ...source, settings: () => ({ ...book.settings(), design, palette: '', fonts: faces }) };
  return await exportWay({ reader, book, to, folder: join(folder, into), now: PRINTED_AT, ...more });
}
const fileOf = ({ files }: ExportResult): string => files[0]?.path ?? '';
/** Sizes in pt at which a word is set, as its fonts say. */
const wordSizes = (file: string, word: string): number[] => {
  const xml = run('pdftohtml', '-xml', '-i', '-stdout', '-zoom', '1', '-nodrm', file);
  const sizes = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/gu)].map(([, id = '', size]) => [id, Number(size)]));
  return [...xml.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/gu)].flatMap(([, id = '', words = '']) => (words.normalize('NFC').includes(word) ? [sizes.get(id) ?? 0] : []));
};
/** What is set smaller than 1/40 of a slide's height, in whole points. */
const tooSmall = (file: string): string[] => {
  const xml = run('pdftohtml', '-xml', '-i', '-stdout', '-zoom', '1', '-nodrm', file);
  const sizes = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/gu)].map(([, id = '', size]) => [id, Number(size)]));
  expect(sizes.size).toBeGreaterThan(3);
  return [...xml.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/gu)].flatMap(([, id = '', words = '']) => ((sizes.get(id) ?? 0) < 14 ? [`${words.replace(/<[^>]*>/gu, '').normalize('NFC').trim()} ${String(sizes.get(id))}`] : []));
};
/** Words in the order in which they were set, a page each. */
const pagesOf = (file: string): string[] => run('pdftotext', '-raw', file, '-').split('\f').slice(0, -1).map((page) => page.normalize('NFC').replace(/\s+/gu, ' ').trim());

beforeAll(async () => {
  const picture = async (name: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array((await drawn(name, width, height, [60, 110, 90], [230, 200, 120])).original);
  const camera = await sharp(await picture('ngang.jpg', 1500, 1000)).withExif({ IFD0: { Artist: 'CHU-MAY-ANH' }, IFD3: { GPSLatitude: '21/1 51/1 0/1', GPSLatitudeRef: 'N' } }).jpeg().toBuffer();
  pictures = { portrait: await picture('chan-dung.jpg', 600, 800), landscape: new Uint8Array(camera), panorama: await picture('toan-canh.jpg', 2000, 640) };
  made = await slidesBook(join(folder, 'sach.kyyeu'), pictures);
});

const PAIRS = DESIGN_IDS.flatMap((design) => FONT_PAIRS[design].map(({ id, text, heads }) => [design, id, [text, heads]] as const));

test.each(PAIRS)('%s in %s: every word of what is told of an article is there, nothing is set too small, fonts are embedded', async (design, faces, names) => {
  const result = await out('slides', `slides-${design}-${faces}`, { design, faces });
  const file = fileOf(result);
  expect(file).toMatch(/-trinh-chieu\.pdf$/u);
  const pages = pagesOf(file);
  expect(result.files[0]?.pages).toBe(pages.length);
  const all = pages.join(' ');
  // Whole points stand on one page each; of one that no page holds, every word, in order.
  for (const point of POINTS) expect(pages.some((page) => page.includes(point)), point).toBe(true);
  for (const words of ['Vận động 46 hộ hiến hơn 3.200 m² đất mở đường vào bản.', 'Huân chương Lao động hạng Ba, năm 2021', 'Mười bảy năm, một con đường dốc, và 214 học trò không em nào bỏ học giữa chừng.', 'Từ 7 hộ ban đầu']) expect(all).toContain(words);
  expect([...all.matchAll(/lời(\d+)/gu)].map(([, at]) => Number(at))).toEqual(Array.from({ length: 420 }, (_, at) => at));
  expect(all.toLowerCase()).toContain(MARKS_NAME.toLowerCase());
  expect(all.replace(/\s/gu, '').toLowerCase()).toContain(LONG_TITLE.replace(/\s/gu, '').toLowerCase());
  // The book's title at the foot alone is smaller than a hall reads, 1/45 of the height.
  expect([...new Set(tooSmall(file))]).toEqual(['Những bông hoa đẹp trong vườn hoa làm theo lời Bác 12']);
  // Exemplars, unit and awards of the end are the records'.
  expect(pages.at(-1)?.toLowerCase()).toMatch(/7 bài được giới thiệu.*4 cá nhân.*1 đơn vị.*3 lượt khen thưởng/u);
  expect(complaints(file)).toBe('');
  expect(info(file)).toMatchObject({ Tagged: 'yes', 'Page size': '960 x 540 pts' });
  expect(fonts(file).filter(({ embedded, unicode }) => !embedded || !unicode)).toEqual([]);
  // Raised figures that a cut has not come from Source Serif.
  const families = new Set(fonts(file).map(({ name }) => name.replace(/^[A-Z]{6}\+/u, '').replace(/-.*$/u, '')));
  for (const family of families) expect([...names, 'Source Serif 4'].map((name) => name.replaceAll(' ', ''))).toContain(family);
  expect([...families]).toContain(names[1].replaceAll(' ', ''));
  const photos = images(file).filter(({ kind }) => kind === 'image');
  expect(photos.length).toBeGreaterThan(5);
  for (const { colour, encoding, width } of photos) expect({ colour, encoding, small: width < 100 }).toEqual({ colour: 'rgb', encoding: 'jpeg', small: false });
});

test('a text alone is told by its first sentences, a long standfirst by fewer, and neither is set too small for a hall', async () => {
  const sentences = Array.from({ length: 9 }, (_, at) => `Câu thứ ${String(at + 1)} kể việc anh Khải mày mò bên máy tiện để làm lợi cho phân xưởng.`);
  const { book } = await slidesBook(join(folder, 'cau.kyyeu'), pictures);
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const add = (name: string, ...blocks: Parameters<typeof document>[0]): string => {
    const { id } = book.addArticle(part, '');
    book.saveArticle(id, 1, document([title(name), ...blocks]));
    return id;
  };
  const { id: photoId } = await book.addPhoto('ngang.jpg', pictures.landscape);
  const chosen = [add('Anh công nhân có 21 sáng kiến', paragraph(sentences.join(' '))), add('Nữ bí thư chi bộ dám nghĩ, dám làm', sapo(sentences.join(' ')), photo(photoId, 'Chú thích'))];
  for (const design of DESIGN_IDS) {
    const source = printSource(book);
    const reader = { ...source, settings: () => ({ ...book.settings(), design, palette: '' }) };
    const result = await exportWay({ reader, book, to: 'slides', folder: join(folder, `cau-${design}`), now: PRINTED_AT, slides: { articles: chosen, approvedOnly: false } });
    const pages = pagesOf(fileOf(result));
    expect(result.preflight.warnings.filter(({ code }) => code === 'slides-no-words')).toEqual([]);
    for (const name of ['Anh công nhân', 'Nữ bí thư']) {
      const page = pages.find((each) => each.toLowerCase().includes(name.toLowerCase())) ?? '';
      expect(page).toContain(sentences[0]);
      // Whole sentences, and not all of them.
      const told = sentences.filter((sentence) => page.includes(sentence)).length;
      expect(told).toBeLessThan(sentences.length);
      expect([...page.matchAll(/Câu thứ/gu)]).toHaveLength(told);
    }
    const sizes = wordSizes(fileOf(result), 'phân');
    expect(sizes.length).toBeGreaterThan(1);
    // 21 pt; of the sans serif, whose small letters are higher, 0.93 of that, told in whole points.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  }
});

test('a caption that finds no room under its photo has a page of its own, and of the standfirst no word is told less for it', async () => {
  const { book } = await slidesBook(join(folder, 'chu-thich.kyyeu'), pictures);
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const { id: photoId } = await book.addPhoto('ngang.jpg', pictures.landscape);
  const lead = 'Ngày nào anh Khải cũng đi khắp các bản để đưa thư. Chưa lá thư nào bị lạc.';
  const add = (name: string, words: number): string => {
    const { id } = book.addArticle(part, '');
    book.saveArticle(id, 1, document([title(name), sapo(lead), photo(photoId, Array.from({ length: words }, (_, at) => `chú${String(at)}`).join(' ')), paragraph('Bài.')]));
    return id;
  };
  const chosen = [add('Bưu tá vùng biên', 12), add('Con đường thư', 160)];
  for (const design of DESIGN_IDS) {
    const source = printSource(book);
    const result = await exportWay({ reader: { ...source, settings: () => ({ ...book.settings(), design, palette: '' }) }, book, to: 'slides', folder: join(folder, `chu-thich-${design}`), now: PRINTED_AT, slides: { articles: chosen, approvedOnly: false } });
    const pages = pagesOf(fileOf(result));
    const captioned = pages.flatMap((page) => { const found = [...page.matchAll(/chú(\d+)/gu)].map(([, at]) => Number(at)); return found.length === 0 ? [] : [found]; });
    expect(captioned[0], design).toEqual(Array.from({ length: 12 }, (_, at) => at));
    expect(captioned.slice(1).flat(), design).toEqual(Array.from({ length: 160 }, (_, at) => at));
    expect(pages.filter((page) => page.includes('Chưa lá thư nào bị lạc.')), design).toHaveLength(2);
    expect(Math.min(...wordSizes(fileOf(result), 'chú')), design).toBeGreaterThanOrEqual(14);
  }
});

test('a part, chosen articles, approved ones alone; who is withdrawn is left out and told', async () => {
  const { book, articles, people } = made;
  const [, first] = book.outline().parts;
  const chosen = first?.articles.map(({ id }) => id) ?? [];
  const pages = pagesOf(fileOf(await out('slides', 'part', { slides: { articles: chosen, approvedOnly: false } }))).join(' ');
  expect(pages).toContain('Vi Văn Đạt');
  expect(pages).not.toContain('Triệu Minh Ước');
  await expect(out('slides', 'approved', { slides: { articles: [], approvedOnly: true } })).rejects.toMatchObject({ code: 'slides/none' });
  withdraw(book, people.get(MARKS_NAME) ?? '', 'Bị kỷ luật');
  const result = await out('slides', 'withdrawn');
  expect(pagesOf(fileOf(result)).join(' ')).not.toContain(MARKS_NAME);
  expect(result.preflight.warnings.filter(({ code }) => code === 'slides-withdrawn')).toMatchObject([{ articleId: articles.get(AWARDED) }]);
});

test('what no slide shows is not told of them: a place for a photo in the text; the last slide counts everybody in the book', async () => {
  const { book } = await slidesBook(join(folder, 'con-so.kyyeu'), pictures);
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const { id } = book.addArticle(part, '');
  book.saveArticle(id, 1, document([title('Bài về cả bản'), paragraph('Cả bản góp công làm đường.'), photo(null, 'Đường mới')]));
  const everybody = readForMade(book).exemplars.filter(({ kind }) => kind === 'individual').length;
  const way = async (to: WayKind): Promise<ExportResult> => await exportWay({ reader: printSource(book), book, to, folder: join(folder, 'con-so'), now: PRINTED_AT });
  const slides = await way('slides');
  expect((await way('epub')).preflight.errors.map(({ code, articleId }) => [code, articleId])).toContainEqual(['photo-missing', id]);
  expect(slides.preflight.errors.filter(({ code }) => code === 'photo-missing')).toEqual([]);
  const last = pagesOf(fileOf(slides)).at(-1) ?? '';
  expect(last).toContain('qua những con số');
  expect(everybody).toBeGreaterThan(0);
  expect(last).toMatch(new RegExp(`${String(everybody)} cá nhân|cá nhân ${String(everybody)}`, 'u'));
});

test('a sentence that a page holds is on one page; a longer one goes on behind a clause; an appendix has no slides unless it is chosen', async () => {
  const { book } = await slidesBook(join(folder, 'cau-dai.kyyeu'), pictures);
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const clause = 'vận động bà con dọn đường, khơi mương, dựng lại nhà văn hóa của bản sau mùa lũ';
  const whole = `Nhiều năm qua ông ${Array.from({ length: 8 }, () => clause).join('; ')}.`;
  const longer = `Suốt đời mình bà ${Array.from({ length: 16 }, () => clause).join('; ')}.`;
  const { id: portrait } = await book.addPhoto('chan-dung-2.jpg', pictures.portrait);
  for (const [name, sentence] of [['Vũ Thị Ộng', whole], ['Lý A Sùng', longer]] as const) {
    const { id } = book.addArticle(part, '');
    book.saveArticle(id, 1, document([title(`Bài về ${name}`), sapo(sentence), paragraph('Bài.')]));
    const { id: exemplarId } = book.addRecord('exemplar', { kind: 'individual', name, portraitId: portrait });
    book.addRecord('exemplarArticle', { exemplarId, articleId: id, partPlayed: 'subject' });
  }
  const appendix = book.addPart('Phụ lục: văn bản', null).id;
  const { id: circular } = book.addArticle(appendix, '');
  book.saveArticle(circular, 1, document([title('THÔNG TƯ'), paragraph('Bổ sung một số điểm của Thông tư số 40.')]));
  const pages = async (into: string, articles: readonly string[]): Promise<string[]> =>
    pagesOf(fileOf(await exportWay({ reader: printSource(book), book, to: 'slides', folder: join(folder, into), now: PRINTED_AT, slides: { articles: [...articles], approvedOnly: false } })));
  const all = await pages('cau-dai', []);
  expect(all.filter((page) => page.includes(whole))).toHaveLength(1);
  const parts = all.filter((page) => page.includes(clause) && !page.includes(whole));
  expect(parts.length).toBeGreaterThan(1);
  for (const page of parts.slice(0, -1)) expect(page).toMatch(new RegExp(`${clause};`, 'u'));
  for (const page of parts.slice(1)) expect(page).toMatch(/\(tiếp\) vận động/iu);
  expect(all.join(' ')).not.toMatch(/THÔNG TƯ|Phụ lục/iu);
  expect((await pages('phu-luc', [circular])).join(' ')).toMatch(/Bổ sung một số điểm của Thông tư số 40\./u);
});

test('page by page for the screen: as many as the PDF has, their photos in them', async () => {
  const { book } = made;
  const show = await SlideShow.of(book, printSource(book), { articles: [], approvedOnly: false });
  expect(show.count).toBe(pagesOf(fileOf(await out('slides', 'again'))).length);
  const page = await show.page(2);
  const [, data = ''] = /data:image\/jpeg;base64,([A-Za-z0-9+/=]+)/u.exec(page) ?? [];
  expect(await sharp(Buffer.from(data, 'base64')).metadata()).toMatchObject({ width: 600, height: 800 });
  expect(await sharp(Buffer.from(page)).metadata()).toMatchObject({ width: 960, height: 540 });
  await expect(show.page(show.count)).rejects.toMatchObject({ code: 'print/no-such-pages' });
});

test('photos go out by part and article under plain names, with captions in the files and in a list', async () => {
  const result = await out('photos', 'anh', { photos: { look: 'original', unused: false } });
  const root = dirname(fileOf(result));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  expect(files).toEqual(expect.arrayContaining(['danh-sach-anh.csv', 'danh-sach-anh.xlsx', join('01-guong-sang-giua-doi-thuong', '001-luong-thi-thoa-1.jpg')]));
  expect(result.files[0]?.photos).toBe(files.filter((name) => name.endsWith('.jpg')).length);
  const file = readFileSync(join(root, '01-guong-sang-giua-doi-thuong', '001-luong-thi-thoa-1.jpg'));
  // Not a pixel is another, and nothing of the camera went with it.
  expect((await sharp(file).raw().toBuffer()).equals(await sharp(pictures.landscape).raw().toBuffer())).toBe(true);
  expect(file.toString('latin1')).not.toContain('CHU-MAY-ANH');
  const { exif, xmpAsString, iptc } = await sharp(file).metadata();
  expect(exif).toBeUndefined();
  expect(xmpAsString).toContain('Bà Thoa cùng bà con');
  expect(iptc?.toString('utf8')).toContain('Bà Thoa cùng bà con');
  expect(readFileSync(join(root, 'danh-sach-anh.csv'), 'utf8')).toMatch(/1,01-guong-sang-giua-doi-thuong,001-luong-thi-thoa-1\.jpg,Gương sáng giữa đời thường,Người giữ lửa phong trào ở bản Nà Lốc,Bà Thoa cùng bà con,/u);
});

test('cancelled, nothing is left of slides or photos, and what was there stays', async () => {
  for (const kind of ['slides', 'photos'] as const) {
    const into = join(folder, `stop-${kind}`);
    mkdirSync(into);
    const old = join(into, 'nhung-bong-hoa-dep-trong-vuon-hoa-lam-theo-loi-bac-trinh-chieu.pdf');
    writeFileSync(old, 'cũ');
    const stop = new AbortController();
    let steps = 0;
    await expect(out(kind, `stop-${kind}`, { signal: stop.signal, onProgress: () => { if ((steps += 1) === 4) stop.abort(); } })).rejects.toMatchObject({ code: 'job/cancelled' });
    expect(readdirSync(into)).toHaveLength(1);
    expect(existsSync(old) && readFileSync(old, 'utf8')).toBe('cũ');
  }
});

test('mục lục as a list has the pages of the book; the list of the commended is the one that is printed', async () => {
  const { book } = made;
  const rows = (what: 'contents' | 'commended', pages: Parameters<typeof makeList>[3] = null): string[] => Buffer.from(makeList(book, what, 'csv', pages).bytes).toString('utf8').trim().split(/\r?\n/u);
  const layout = await layoutOf(printSource(book), join(folder, 'cache'));
  const contents = rows('contents', layout);
  const page = layout.articles.find(({ id }) => id === made.articles.get('Hợp tác xã Hồi hương'))?.start;
  expect(page).toBeGreaterThan(5);
  expect(contents.find((row) => row.includes('Hợp tác xã Hồi hương'))).toContain(`,${String(page)},1,`);
  // The only one who was commended is withdrawn.
  expect(rows('commended')).toHaveLength(1);
});
