/** The promise of the import: every line of a source is in the document, a field of it, or what was left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../../electron/common/article/read.ts';
import { articleDocument } from '../../../../electron/common/article/document.ts';
import type { ImportedArticle } from '../../../../electron/common/contract/shapes.ts';
import { AppError } from '../../../../electron/common/errors.ts';
import { readSource } from '../../../../electron/services/import/read.ts';
import { joinWraps } from '../../../../electron/services/import/text/wraps.ts';
import { docx, drawing, NUMBERING, paragraph, png, run, table } from '../../../fixtures/import/docx-builder.ts';
import { pageNames, readPage } from '../../../fixtures/import/page.ts';
import { mutated, numbers, seeds } from '../../../fixtures/import/seeds.ts';
import { codes, importBytes, importText, layout } from './support.ts';
import { processorTime } from '../../processor-time.ts';

const LAYOUTS = ['lang-son-2021-04-26.txt', 'layout-01.txt', 'layout-03.txt', 'layout-05.txt', 'layout-07.txt', 'layout-09.txt'];

const PIECES = [
  'Người giữ lửa phong trào ở bản Nà Lốc', 'THỜI SỰ', 'Thời sự', 'Tin liên quan', 'Các tin khác', 'Bình luận (2)', 'Print', 'Chia sẻ', 'Lượt xem: 911',
  '26-04-2021 09:20', 'date 2025-03-18 Bạn cần biết Tiện ích Liên hệ', 'date 2025-09-17 Bí thư chi bộ nói đi đôi với làm', '- Được đăng: Thứ hai, 25 Tháng 12 2017 15:59',
  'Hoàng Minh', 'NGỌC DIỄM', '                              Bài, ảnh: NGỌC DIỄM', 'Bài: Thu Hà - Ảnh: Văn Đức', 'Tác giả: Lê Khôi', 'Theo Báo Lạng Sơn', 'Ban Tuyên vận xã',
  'Người giữ lửa phong trào ở bản Nà Lốc - Ảnh 1.', 'anh tin bai', '(Ảnh: Lò Mẩy)', 'ẢNH: H.M', 'Bà Thoa (bìa trái) cùng bà con dọn đường', 'Đại biểu chụp ảnh lưu niệm. Ảnh: TTXVN',
  'LTS - Bản tin xin giới thiệu một số gương tiêu biểu đã xuất hiện ở cơ sở trong thời gian qua.', '1. CÔ GIÁO CỦA ĐẢO NHỎ', '2. ANH CÔNG NHÂN CÓ 21 SÁNG KIẾN', '3. BÁC SỸ',
  'Kết quả:', '- Nhà sạch: 212/230 hộ;', '- Bếp sạch: 205 hộ.', '- Bác có mệt không?', '* Về Tân Thạnh nghe chuyện làm đường', '1. Việc một', '2. Việc hai',
  'Trăm năm trong cõi người ta', 'Chữ tài chữ mệnh khéo là ghét nhau', '(Còn nữa)', '', '', '   ', '(BTTG)- Ở ấp Vĩnh Trung, hỏi ông Sáu Lành ai cũng biết vì ông làm nhiều việc tốt cho dân.',
  'BT - Mười tám năm nay, cô Hảo gắn bó với trường. Lớp ghép 3 trình độ, 14 học sinh.',
  'Nhiều năm qua, chị Mai luôn đi đầu trong các phong trào của thôn. Chị được bà con tin yêu. Việc gì có lợi chị đều làm trước.',
  'Trang chủ > Tin tức > Gương sáng', '05/09/2022 14:05 | Lượt xem: 1.204 | Trần Đức Long', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Lạng Sơn, ngày 12 tháng 3 năm 2021', 'I. ĐẶC ĐIỂM',
];

/** Letters and digits in order; marks and white space may change places. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Everything that came of a source. */
const kept = (articles: readonly ImportedArticle[]): string[] => articles.flatMap((article) => [...articleText(article.document).split('\n'), ...article.leftOut]);

/** Letters and digits of the source that are nowhere, numbers of list items and split titles apart. */
function missing(source: string, articles: readonly ImportedArticle[]): string[] {
  const came = kept(articles).map(bare);
  const all = came.join('\u0000');
  // A line may also be the end of one text and the beginning of the next: a caption's last words and its credit, each joined to a neighbour.
  const running = came.join('');
  const pieces = [...new Set(came)].filter((piece) => piece !== '').sort((a, b) => b.length - a.length);
  return source.split('\n').filter((line) => {
    const whole = bare(line);
    if (whole === '' || running.includes(whole)) return false;
    // A line may have been taken apart (label and name, text and credit), or have lost its number to a list; what is left
    // may stand inside something longer (two lines that became one title). Long pieces first: a single letter fits anywhere.
    return [4, 1].every((least) => {
      let rest = whole.replace(/^\d{1,2}(?=\p{L})/u, '');
      for (const piece of pieces) if (piece.length >= least && rest.includes(piece)) rest = rest.replace(piece, '');
      return rest !== '' && !all.includes(rest);
    });
  });
}

/** Every line of the pages kept beside the tests. */
const PAGE_LINES = pageNames().flatMap((name) => readPage(name).source.replace('\ufeff', '').split(/\r?\n/u));

describe('no line is lost', () => {
  it.each(LAYOUTS)('%s', async (name) => {
    const bytes = layout(name);
    expect(missing(new TextDecoder().decode(bytes), await importBytes(bytes, name))).toEqual([]);
  });

  it('whatever lines stand in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.lorem({ maxCount: 30 }), fc.string({ maxLength: 40 })), { minLength: 1, maxLength: 25 }), async (lines) => {
        const source = lines.join('\n').replace(/\p{Cc}(?<!\n)/gu, '');
        if (source.trim() === '') return;
        const articles = await importText(source);
        expect(missing(source, articles)).toEqual([]);
        expect(articles.flatMap(codes)).not.toContain('text-gap');
        for (const article of articles) articleDocument.parse(article.document);
      }),
      { numRuns: 500, examples: [[['!', '   ', 'LTS - Bản tin xin giới thiệu một số gương tiêu biểu đã xuất hiện ở cơ sở trong thời gian qua.', 'Người giữ lửa phong trào ở bản Nà Lốc', 'Đại biểu chụp ảnh lưu niệm. Ảnh: TTXVN', 'B']]] },
    );
  });

  it('whatever lines of real layouts stand in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PAGE_LINES), { minLength: 1, maxLength: 40 }), async (lines) => {
        const source = lines.join('\n');
        if (source.trim() === '') return;
        const articles = await importText(source);
        expect(missing(source, articles)).toEqual([]);
        expect(articles.flatMap(codes)).not.toContain('text-gap');
        for (const article of articles) articleDocument.parse(article.document);
      }),
      { numRuns: 500 },
    );
  });

  it('in Word files too, and no picture either', async () => {
    const look = fc.record({ bold: fc.boolean(), italic: fc.boolean(), align: fc.constantFrom('left', 'center', 'right', 'both') });
    const block = fc.oneof(
      fc.tuple(fc.constantFrom(...PIECES), look).map(([text, dress]) => paragraph(text, dress)),
      fc.constantFrom(...PIECES).map((text) => paragraph(text, { list: { id: 2 } })),
      fc.constantFrom(...PIECES).map((text) => paragraph(text, { paragraphStyle: 'Heading1' })),
      fc.constant(paragraph({ xml: drawing('p1') })),
      fc.constantFrom(...PIECES).map((text) => paragraph({ xml: run(text) + drawing('p2', 'anchor') })),
      fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES)).map(([a, b]) => table([[a, b]])),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 15 }), async (blocks) => {
        const body = blocks.join('');
        if (body.replace(/<[^>]*>/g, '').trim() === '' && !body.includes('<w:drawing>')) return;
        const bytes = docx({ body, numbering: NUMBERING, pictures: [{ id: 'p1', name: 'a.png', bytes: png(2, 2) }, { id: 'p2', name: 'b.png', bytes: png(3, 3) }] });
        const articles = await importBytes(bytes, 'a.docx');
        expect(articles.flatMap(codes)).not.toContain('text-gap');
        const placed = articles.flatMap((article) => article.document.blocks.filter((one) => one.type === 'photo' && one.photoId !== null)).length;
        expect(placed).toBe(body.split('<w:drawing>').length - 1);
      }),
      { numRuns: 150 },
    );
  });

  it('joining wrapped lines keeps every word in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.lorem({ maxCount: 14 }), fc.constant('')), { maxLength: 40 }), (lines) => {
        expect(joinWraps(lines).join(' ').split(/\s+/)).toEqual(lines.join(' ').split(/\s+/));
      }),
    );
  });
});

const files = await seeds();

describe('mutated files end in an error with a code or a clean import', () => {
  it.each(files)('$name', async ({ name, bytes: seed }) => {
    const random = numbers(seed.length);
    for (let run = 0; run < 40; run += 1) {
      const bytes = mutated(seed, random);
      const spent = processorTime();
      try {
        const { articles } = await readSource({ name, bytes });
        for (const article of articles) articleDocument.parse(article.document);
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        expect(thrown.code).toMatch(/^(?:import|photo)\//);
      }
      expect(spent()).toBeLessThan(10_000);
    }
  }, 60_000);

  it.each(files)('$name cut off anywhere', async ({ name, bytes }) => {
    for (let part = 1; part < 12; part += 1) {
      const cut = bytes.slice(0, Math.floor((bytes.length * part) / 12));
      await readSource({ name, bytes: cut }).catch((thrown: unknown) => {
        if (!(thrown instanceof AppError)) throw thrown;
        expect(thrown.code).toMatch(/^(?:import|photo)\//);
      });
    }
  }, 60_000);
});
