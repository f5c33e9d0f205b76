/**
 * Noughts in dates: with (days 1 to 9, months 1 and 2, as official papers have them: Nghị định 30/2020/NĐ-CP, phụ lục I), or without.
 * Only what is a date for certain: after "ngày", with a year of four figures, or "tháng … năm …". "Đường 3/2" is a name.
 */
import type { HouseStyle } from '../../../book/house-style.ts';
import type { Edit, Rule } from '../rule.ts';

const YEAR = String.raw`(?:1[6-9]|20)\d\d`;
const DAY_WORD = String.raw`(?<![\p{L}\p{N}])(?:[Nn]gày|NGÀY) `;
const MONTH_WORD = String.raw`(?:[Tt]háng|THÁNG) `;
/** No more of a number, and no number of a paper (3/2/2020/QĐ, 3/2/2020-QĐ). */
const ENDS = String.raw`(?![\p{N}/]|[.,]\d|-\p{L})`;

interface Form {
  readonly form: RegExp;
  /** Which groups are day and month; 0: none. */
  readonly day: number;
  readonly month: number;
}

/** Every group is wrapped so that the pieces of a match, joined, are the match: positions follow from their lengths. */
const FORMS: readonly Form[] = [
  { form: new RegExp(`(${DAY_WORD})(\\d{1,2})( ${MONTH_WORD})(\\d{1,2})${ENDS}`, 'gu'), day: 2, month: 4 },
  { form: new RegExp(`(${DAY_WORD})(\\d{1,2})(/)(\\d{1,2})((?:/${YEAR})?)${ENDS}`, 'gu'), day: 2, month: 4 },
  { form: new RegExp(`(${DAY_WORD})(\\d{1,2})([-.])(\\d{1,2})([-.]${YEAR})${ENDS}`, 'gu'), day: 2, month: 4 },
  { form: new RegExp(`((?<![\\p{L}\\p{N}/.]))(\\d{1,2})(/)(\\d{1,2})(/${YEAR})${ENDS}`, 'gu'), day: 2, month: 4 },
  { form: new RegExp(`((?<![\\p{L}\\p{N}])${MONTH_WORD})(\\d{1,2})((?:/| năm |-)${YEAR})${ENDS}`, 'gu'), day: 0, month: 2 },
];

const MOST = { day: 31, month: 12 } as const;
/** From which on a nought is not asked for. */
const UNPADDED_FROM = { day: 10, month: 3 } as const;

export const dates: Rule = (text, style) => {
  if (style.dates === 'leave') return [];
  const edits = new Map<number, Edit>();
  for (const { form, day, month } of FORMS) {
    for (const match of text.matchAll(form)) {
      const pieces = match.slice(1);
      const values = { day: day === 0 ? 1 : Number(match[day]), month: Number(match[month]) };
      if (values.day < 1 || values.day > MOST.day || values.month < 1 || values.month > MOST.month) continue;
      let at = match.index;
      pieces.forEach((piece, index) => {
        const kind = index + 1 === day ? 'day' : index + 1 === month ? 'month' : null;
        const replacement = kind === null ? piece : written(piece, kind, style.dates);
        if (replacement !== piece) edits.set(at, { start: at, end: at + piece.length, replacement });
        at += piece.length;
      });
    }
  }
  return [...edits.values()].sort((one, other) => one.start - other.start);
};

function written(figures: string, kind: 'day' | 'month', wanted: HouseStyle['dates']): string {
  const value = Number(figures);
  if (wanted === 'none') return String(value);
  return figures.length === 1 && value < UNPADDED_FROM[kind] ? `0${figures}` : figures;
}
