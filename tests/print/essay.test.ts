/** Pages of a photo essay: photos side by side over the whole measure, no page left white, every photo once with its own words. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byline, document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { trimSize } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';
import { letters, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const PHOTOS = new Map([
  ['wide', await drawn('wide', 1500, 1000, [90, 140, 90], [200, 60, 40])],
  ['tall', await drawn('tall', 1000, 1400, [90, 90, 140], [40, 60, 200])],
  ['band', await drawn('band', 1800, 600, [140, 90, 90], [40, 160, 60])],
]);
const ORDER = ['wide', 'wide', 'tall', 'tall', 'wide', 'band', 'tall', 'wide', 'tall', 'tall', 'wide', 'wide'];
const LEAST_FULL = 0.62;

describe.each(DESIGN_IDS.flatMap((design) => (['13x19', '17x24'] as const).map((trim) => [design, trim] as const)))('an essay in %s, %s', (design, trim) => {
  it('has full pages, rows of one height and each caption below its photo', () => {
    const blocks = [title('Ngày hội ở Nà Lốc'), paragraph('Bà con cùng bàn, cùng làm, cùng kể lại cho nhau nghe.'), ...ORDER.map((id, index) => photo(id, `Ảnh số ${String(index + 1)} của ngày hội.`)), byline('Minh Hoàng')];
    const book = new MemoryBook({ design, trimSize: trim, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document(blocks) }] }], PHOTOS, new Map([['a', 'essay']]));
    const typesetter = new Typesetter(book, 'screen');
    try {
      const set = typesetter.book();
      const file = join(folder, 'essay.pdf');
      writeFileSync(file, typesetter.pdf(set, { standard: '1.7', tagged: false, at: 0 }));
      const pages = textPlaces(file);
      const page = textBlock(loadDesign(design).data, trim, trimSize(trim).width);
      const spots = set.places.filter(([what]) => what === 'spot');
      const feet = new Map(set.places.filter(([what]) => what === 'foot').map(([, key, at, y]) => [key, { at, y }]));
      const lead = set.photos.length - spots.length;
      expect(lead === 0 || lead === 1).toBe(true);
      // Side by side: as many rows as there are heights, fewer than photos.
      expect(new Set(spots.map(([, , at, y]) => `${String(at)} ${y.toFixed(1)}`)).size).toBeLessThan(spots.length - 2);
      const all = pages.map(({ lines }) => letters(lines.map(({ text }) => text).join(' ')));
      for (const [, key, at] of spots) {
        expect(feet.get(key)?.at).toBe(at);
        expect(all[at - 1], key).toContain(letters(`Ảnh số ${String(Number(key.split(':').at(-1)) - 1)}`));
      }
      // Rows that begin a page stand at one height, so those of facing pages do; the page of the title apart.
      const heads = [...new Set(spots.map(([, , at]) => at))].sort((one, other) => one - other).slice(1).map((number) => Math.min(...spots.filter(([, , at]) => at === number).map(([, , , y]) => y)));
      expect(heads.length).toBeGreaterThan(0);
      expect(Math.max(...heads) - Math.min(...heads)).toBeLessThan(0.1);
      const last = Math.max(...spots.map(([, , at]) => at));
      for (const at of new Set(spots.map(([, , number]) => number))) {
        const bottom = Math.max(...spots.filter(([, , number]) => number === at).map(([, key]) => feet.get(key)?.y ?? 0));
        expect((bottom - page.top) / (page.lines * page.line), `page ${String(at)}`).toBeGreaterThan(at === last ? LEAST_FULL - 0.12 : LEAST_FULL);
      }
    } finally {
      typesetter.close();
    }
  });
});

describe.each(['16x24', '20.5x29.5'] as const)('an essay of few photos on a page of %s', (trim) => {
  it('has wide rows, below no stray line of text, and parts no credit', () => {
    const credit = 'Ảnh: Nông Quốc Thái';
    const text = 'Bà con cùng bàn, cùng làm, cùng kể lại cho nhau nghe việc nào được, việc nào chưa. '.repeat(9).trim();
    const shapes = ['tall', 'wide', 'tall', 'wide', 'wide'];
    const blocks = [title('Mùa cấy trên đỉnh Mẫu Sơn'), photo('wide', 'Bình minh.', credit), paragraph(text), ...shapes.map((id, at) => photo(id, `Núi sau mưa ${String(at)}.`, credit)), byline('Minh Hoàng')];
    const book = new MemoryBook({ design: 'hien-dai', trimSize: trim, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document(blocks) }] }], PHOTOS, new Map([['a', 'essay']]));
    const typesetter = new Typesetter(book, 'screen');
    try {
      const set = typesetter.book();
      const file = join(folder, `few-${trim}.pdf`);
      writeFileSync(file, typesetter.pdf(set, { standard: '1.7', tagged: false, at: 0 }));
      const page = textBlock(loadDesign('hien-dai').data, trim, trimSize(trim).width);
      const rows = new Map<string, number>();
      for (const [, key, at, y] of set.places.filter(([what]) => what === 'spot')) {
        const width = set.photos.find(({ block }) => key === `a:${String(block)}`)?.width ?? 0;
        rows.set(`${String(at)} ${y.toFixed(1)}`, (rows.get(`${String(at)} ${y.toFixed(1)}`) ?? 0) + width);
      }
      expect(rows.size).toBeGreaterThan(1);
      for (const [row, width] of rows) expect(width / page.width, row).toBeGreaterThan(0.7);
      // No line under a photo holds the end of a name alone.
      expect(textPlaces(file).flatMap(({ lines }) => lines).filter((line) => letters(line.text) === 'thái' || letters(line.text) === 'quốcthái')).toEqual([]);
      const tail = set.places.find(([what, key]) => what === 'tail' && key === 'a:2');
      const used = ((tail?.[3] ?? 0) - page.top) / page.line;
      expect(tail?.[2] === set.places.find(([what]) => what === 'start')?.[2] || used > 3).toBe(true);
    } finally {
      typesetter.close();
    }
  });
});

describe.each([['co-dien', '16x24'], ['trang-trong', '13x19']] as const)('an essay that begins with its photos in %s, %s', (design, trim) => {
  it('has a large first photo, and none in a strip with a column of words under it', () => {
    const shapes = ['wide', 'band', 'tall', 'wide', 'wide', 'tall', 'tall'];
    const captions = ['Bà con thôn Nà Lốc gặt lúa mùa.', 'Toàn cảnh cánh đồng Quỳnh Sơn nhìn từ đỉnh Nà Lay, nơi mười tám dòng họ cùng cam kết giữ gìn bình yên thôn bản.', 'Đoàn công tác trao nhà tình nghĩa cho gia đình ông Lý A Sùng.', 'Lễ trao thưởng điển hình tiên tiến giai đoạn 2016–2021.', 'Nắng sớm.', 'Trẻ em bản Nà Lốc trên đường tới trường.', 'Hội Lồng Tồng.'];
    const blocks = [title('Mùa vàng Bắc Sơn'), ...shapes.map((id, at) => photo(id, captions[at] ?? '', 'Ảnh: Nông Quốc Thái')), byline('Nông Quốc Thái')];
    const book = new MemoryBook({ design, trimSize: trim, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document(blocks) }] }], PHOTOS, new Map([['a', 'essay']]));
    const typesetter = new Typesetter(book, 'screen');
    try {
      const { photos } = typesetter.book();
      const { width } = textBlock(loadDesign(design).data, trim, trimSize(trim).width);
      const [first, ...others] = photos.map((each) => each.width / width);
      expect(first).toBeGreaterThan(0.55);
      expect(others).toHaveLength(shapes.length - 1);
      expect(Math.min(...others)).toBeGreaterThan(0.25);
    } finally {
      typesetter.close();
    }
  });
});
