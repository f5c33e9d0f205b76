/** What the lines above a table say of all of its rows: "(Kèm theo Quyết định số 12-QĐ/ĐUK ngày 12/3/2020)". Pure. */
import { NO_DEFAULTS, type SheetDefaults, type SheetTarget } from './fields.ts';
import type { Grid } from './grid.ts';
import type { HeaderRows } from './header.ts';
import { decisionIn } from './values.ts';
import { kindOfGroup, wordKey } from './words.ts';

const TITLE = /^(?:danh sach|bang tong hop|tong hop|bieu tong hop|ket qua)\b/u;
const FORM = /(?:tặng|nhận|đề nghị|khen thưởng)?\s*((?:huân chương|huy chương|bằng khen|giấy khen|kỷ niệm chương|cờ thi đua|danh hiệu)[^,.;(\n]*)/iu;
const PERIOD = /(?:giai đoạn|nhiệm kỳ|năm học|niên khóa)\s*((?:19|20)\d{2}\s*[-–]\s*(?:19|20)?\d{2})|(?:\bnăm)\s+((?:19|20)\d{2})(?!\d)/iu;

/** Only what is said plainly; a person sees it and may change it. */
export function guessDefaults(grid: Grid, header: HeaderRows | null, target: SheetTarget): SheetDefaults {
  const lines = grid.rows.filter(({ number }) => header !== null && number < header.top).flatMap(({ cells }) => cells.map(({ text }) => text));
  if (target === 'units' || lines.length === 0) return NO_DEFAULTS;
  const titles = lines.filter((text) => TITLE.test(wordKey(text)) || FORM.test(text));
  const kinds = new Set(lines.map(kindOfGroup).filter((kind) => kind !== null));
  const [kind] = kinds;
  const decision = lines.map((text) => (/quyết định|qđ/iu.test(text) ? decisionIn(text) : null)).find((found) => found !== null) ?? null;
  const form = titles.map((text) => formIn(text)).find((found) => found !== '') ?? '';
  const period = titles.map((text) => periodIn(text)).find((found) => found !== '') ?? '';
  return {
    ...NO_DEFAULTS,
    kind: kinds.size === 1 && kind !== undefined ? kind : null,
    ...(target === 'awards' ? { form, period, decisionNumber: decision?.number ?? '', decidedOn: decision?.day?.iso ?? null } : {}),
  };
}

/** "DANH SÁCH TẶNG GIẤY KHEN NĂM 2020" → "Giấy khen". */
function formIn(text: string): string {
  const found = FORM.exec(text)?.[1]?.replace(/\s+/gu, ' ').replace(/\s*(?:giai đoạn|năm|nhiệm kỳ|cho|nhân|kèm).*$/iu, '').trim() ?? '';
  if (found === '' || found.length > 120) return '';
  const small = found === found.toUpperCase() ? found.toLowerCase().replace(/\b(?:ubnd|hđnd)\b/gu, (word) => word.toUpperCase()) : found;
  return small.charAt(0).toUpperCase() + small.slice(1);
}

export function periodIn(text: string): string {
  const match = PERIOD.exec(text);
  return (match?.[1] ?? match?.[2] ?? '').replace(/\s*[-–]\s*/u, '–');
}
