/** Books of one line whose half-titles and title pages are read back: whatever a title is made of stands there whole, nothing over anything else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { document, paragraph, title } from '../../../electron/common/article/build.ts';
import { periodLine } from '../../../electron/common/book/period.ts';
import type { BookSettings } from '../../../electron/common/book/settings.ts';
import { trimSize } from '../../../electron/common/book/trim.ts';
import { sentenceOf } from '../../../electron/common/print/sentence.ts';
import { loadDesign, marginsOf, MM, textBlock } from '../../../electron/services/print/design.ts';
import { preflightContent } from '../../../electron/services/print/preflight/content.ts';
import { Typesetter } from '../../../electron/services/print/typeset.ts';
import { temporaryFolder } from './folder.ts';
import { MemoryBook } from './memory-book.ts';
import { letters, textPlaces, type TextPage } from './readers.ts';

const folder = temporaryFolder();
const PLACE = { organisation: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lạng Sơn', place: 'Lạng Sơn, tháng 5 năm 2021' };
const PUBLISHER = 'Nhà xuất bản Chính trị quốc gia Sự thật';
const SAMPLE = { ...PLACE, title: 'Những bông hoa đẹp trong vườn hoa của Bác tỉnh Lạng Sơn', subtitle: 'Gương điển hình tiên tiến trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', period: '2016–2021' };
/** From a usual one to one of every long part. */
export const TITLES: readonly Partial<BookSettings>[] = [
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

export interface ReadTitlePages {
  readonly pages: readonly TextPage[];
  readonly findings: readonly string[];
}

/** Its pages, and what is said of words that do not hold. */
export function readTitlePages(settings: Partial<BookSettings>): ReadTitlePages {
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

/** What is wrong with half-title and title page of a book with these settings; none: nothing. */
export function faultsOfTitlePages(settings: Partial<BookSettings> & Pick<BookSettings, 'design' | 'trimSize' | 'title'>): string[] {
  const { pages, findings } = readTitlePages(settings);
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
