/** The data of the imprint and of the press files as plain text, for whoever types them in at the printing house or the publisher's. */
import type { MatterOptions } from '../../common/book/matter.ts';
import { STANDARD_NAMES, type PressStandard } from '../../common/book/press.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import { t } from '../../common/i18n/index.ts';
import { isbnWords } from '../print/printed-isbn.ts';
import { imprintLines, missingInImprint, trimWords } from '../book/made/imprint.ts';
import { figure } from '../book/made/statistics.ts';

export interface PressFacts {
  /** Of the typeset book. */
  readonly pages: number;
  readonly standard: PressStandard;
  /** Name of the printing condition. */
  readonly condition: string;
  /** What its ICC profile calls itself. */
  readonly profile: string;
}

/** Older Windows programs tell UTF-8 by this mark alone. */
const BOM = '\uFEFF';

/**
 * One line each, CRLF. What nobody has told is named at the end, never made up.
 * @param imprint null: the book has no imprint page
 */
export function imprintText(settings: BookSettings, imprint: MatterOptions['imprint'] | null, { pages, standard, condition, profile }: PressFacts): string {
  const { title, subtitle, period, organisation, coverIsbn } = settings;
  const own: readonly (readonly [string, string])[] = [['Tên sách', title], ['Tên phụ', subtitle], periodNamed(period), ['Cơ quan', organisation], ['ISBN trên bìa', isbnWords(coverIsbn)]];
  const told = own.filter(([, text]) => text.trim() !== '').map(([label, text]) => `${label}: ${text.trim()}`);
  const lines = imprint === null
    ? [`Khổ: ${trimWords(settings)}`, `Số trang: ${figure(pages)}`, '', 'Sách chưa có trang thông tin xuất bản.']
    : [...imprintLines(imprint, settings, { pages }).map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)), ...missing(imprint, settings)];
  return `${BOM}${['THÔNG TIN XUẤT BẢN', '', ...told, '', ...lines, '', 'TỆP IN', '', `Chuẩn tệp: ${STANDARD_NAMES[standard]}`, `Hồ sơ màu ICC: ${profile}`, `Điều kiện in: ${condition}`, `Mực phủ nhiều nhất: ${figure(settings.pressInk)} %`].join('\n').replaceAll(/\r?\n/gu, '\r\n')}\r\n`;
}

/** "Giai đoạn 2021 – 2025", "Năm 2023": the word in front of the years is what they are called, and stands once. */
function periodNamed(period: string): readonly [string, string] {
  const [, called = '', years] = /^(giai đoạn|(?:nhiệm kỳ|thời kỳ|năm)(?=\s+\d))\s+(.+)$/isu.exec(period.normalize('NFC').trim()) ?? [];
  return years === undefined ? ['Giai đoạn', period] : [`${called.charAt(0).toUpperCase()}${called.slice(1).toLowerCase()}`, years];
}

function missing(imprint: MatterOptions['imprint'], settings: BookSettings): string[] {
  const names = missingInImprint(imprint, settings).map((gap) => t('vi', `findings.imprint.${gap}`));
  return names.length === 0 ? [] : ['', `Chưa có: ${names.join(', ')}.`];
}
