/** Half-title and title page: whatever a title is made of stands there whole, on one page each, nothing over anything else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, FONT_PAIRS } from '../../electron/common/book/designs.ts';
import { periodLine } from '../../electron/common/book/period.ts';
import type { BookSettings } from '../../electron/common/book/settings.ts';
import { trimSize } from '../../electron/common/book/trim.ts';
import { sentenceOf } from '../../electron/common/print/sentence.ts';
import { loadDesign, marginsOf, MM, textBlock } from '../../electron/services/print/design.ts';
import { preflightContent } from '../../electron/services/print/preflight/content.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { letters, textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const TRIMS = ['13x19', '14.5x20.5', '16x24'] as const;
const PLACE = { organisation: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lạng Sơn', place: 'Lạng Sơn, tháng 5 năm 2021' };
const PUBLISHER = 'Nhà xuất bản Chính trị quốc gia Sự thật';
const SAMPLE = { ...PLACE, title: 'Những bông hoa đẹp trong vườn hoa của Bác tỉnh Lạng Sơn', subtitle: 'Gương điển hình tiên tiến trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', period: '2016–2021' };
const TITLES: readonly Partial<BookSettings>[] = [
  SAMPLE,
  { ...SAMPLE, title: 'Những tấm gương bình dị mà cao quý tỉnh Lạng Sơn 2021 – 2025', publisher: PUBLISHER },
  {
    ...PLACE,
    title: 'Những tấm gương bình dị mà cao quý trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh tỉnh Lạng Sơn',
    subtitle: 'Kỷ niệm 135 năm Ngày sinh Chủ tịch Hồ Chí Minh và 95 năm Ngày thành lập Đảng Cộng sản Việt Nam',
    period: '2021–2025',
    publisher: PUBLISHER,
  },
  {
    ...PLACE,
    title: 'Kỷ yếu điển hình tiên tiến trong phong trào thi đua yêu nước và học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh giai đoạn 2021 – 2025 của Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh',
    organisation: 'Ban Chấp hành Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh – Hội đồng Thi đua – Khen thưởng tỉnh Lạng Sơn',
    subtitle: 'Chào mừng Đại hội Thi đua yêu nước tỉnh Lạng Sơn lần thứ VI và kỷ niệm 135 năm Ngày sinh Chủ tịch Hồ Chí Minh',
    period: '2021–2025',
    publisher: PUBLISHER,
  },
];

interface Read {
  readonly pages: readonly TextPage[];
  readonly findings: readonly string[];
}

function read(settings: Partial<BookSettings>): Read {
  const article = { id: 'a', document: document([title('Bài'), paragraph('Một dòng chữ.')]) };
  const book = new MemoryBook({ period: '', ...settings }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [article] }]);
  const typesetter = new Typesetter(book, 'screen');
  try {
    const typeset = typesetter.book();
    const file = join(folder, 'title.pdf');
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const { warnings } = preflightContent([article], typeset);
    return { pages: textPlaces(file), findings: warnings.filter(({ code }) => code === 'text-overset').map(({ said }) => sentenceOf('vi', said)) };
  } finally {
    typesetter.close();
  }
}

/** What is wrong with a page of these words; `area` in pt from the top left. */
function faults(page: TextPage | undefined, words: readonly string[], area: { readonly left: number; readonly right: number; readonly bottom: number }): string[] {
  const lines = page?.lines ?? [];
  const printed = letters(lines.map(({ text }) => text).join(''));
  const out = words.filter((each) => !printed.includes(letters(each))).map((each) => `not printed: ${each}`);
  for (const [at, line] of lines.entries()) {
    if (line.left < area.left - 1 || line.right > area.right + 1 || line.bottom > area.bottom) out.push(`outside: ${line.text}`);
    for (const other of lines.slice(at + 1)) {
      const shared = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
      // Boxes are as high as their face's highest and lowest letters: those of lines set close share a little.
      if (shared > 0.2 * Math.min(line.bottom - line.top, other.bottom - other.top) && line.left < other.right && other.left < line.right) out.push(`over one another: ${line.text} | ${other.text}`);
    }
  }
  return out;
}

function check(settings: Partial<BookSettings> & Pick<BookSettings, 'design' | 'trimSize' | 'title'>): string[] {
  const { pages, findings } = read(settings);
  const { data } = loadDesign(settings.design);
  const trim = trimSize(settings.trimSize);
  const { top, lines, line, ...page } = textBlock(data, settings.trimSize, trim.width, settings.textStep);
  const margins = marginsOf(data, settings.trimSize);
  const area = { left: margins.inside * MM, right: margins.inside * MM + Math.max(page.width, page.photoWidth), bottom: top + lines * line + 4 };
  // Tiles, two rows of eight, lie at the foot of this one.
  const foot = settings.design === 'hien-dai' ? (trim.height - trim.width / 4) * MM : area.bottom;
  const { title: name, subtitle = '', organisation = '', period = '', publisher = '', place = '' } = settings;
  return [
    ...faults(pages[0], [name], area),
    ...(pages[1]?.lines ?? []).map(({ text }) => `behind the half-title: ${text}`),
    ...faults(pages[2], [name, subtitle, organisation, periodLine({ title: name, subtitle, period }), publisher, place], { ...area, bottom: foot }),
    ...(pages[3]?.lines.some(({ text }) => letters(text) === letters('Mục lục')) === true ? [] : ['the title page goes on overleaf']),
    ...findings,
  ];
}

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it.each(TRIMS)('everything holds at %s', (trimSize) => {
    expect(TITLES.map((each) => check({ design, trimSize, title: '', ...each }))).toEqual(TITLES.map(() => []));
  });

  it('everything holds in every pair of faces and in larger letters', () => {
    const found = FONT_PAIRS[design].flatMap(({ id: fonts }) => TITLES.flatMap((each) => check({ design, fonts, trimSize: '13x19', textStep: 1, title: '', ...each })));
    expect(found).toEqual([]);
  });

  it('a title that fills no page is told, and stays on its page', () => {
    const { pages, findings } = read({ design, trimSize: '13x19', ...TITLES[2], title: 'Những tấm gương bình dị mà cao quý '.repeat(30).trim() });
    expect(findings).toEqual([expect.stringContaining('trang tên sách')]);
    expect(pages[1]?.lines).toEqual([]);
  });
});
