/** Models (mô hình), movements and ways of working that a line names. Pure. */
import { wordsOf } from '../words/tokens.ts';
import { sentenceAt, textOfUnit, type ReadLine } from './line.ts';
import type { OfferOf, Span } from './shapes.ts';

export interface Found<T> extends Span {
  readonly key: string;
  readonly confidence: number;
  readonly details: T;
}
type Model = OfferOf<'model'>['details'];

/** Words that call what follows a model; source: Hướng dẫn on "Dân vận khéo" models and the guidance on Chỉ thị 05-CT/TW. */
const CALLED = 'mô hình|phong trào|cách làm|chủ trương|cuộc vận động|công trình|câu lạc bộ|chương trình|đề án|dự án|sáng kiến|giải pháp|phần việc|tổ hợp tác|tổ tự quản|chiến dịch|hoạt động';
const QUOTED = new RegExp(`(?<![\\p{L}])(${CALLED})((?:\\s+(?:điểm|mới|hay|hiệu quả|sáng tạo|thi đua|tự quản|kiểu mẫu|tiêu biểu|về|nổi bật|phát triển kinh tế|dân vận khéo|học tập và làm theo Bác|như|là|có tên|mang tên)){0,3})\\s*:?\\s*$`, 'iu');
/** Between the names of a list. */
const NEXT = /^[”»"]\s*(?:,|;|và|hay|hoặc|,\s*và|cùng|cùng với)\s*[“„«"]$/iu;
/** "mô hình 5+1", "mô hình 3 sạch, 2 không" without marks. */
const FIGURED = /(?<![\p{L}])mô hình\s+(\d+\s*\+\s*\d+(?:\s*\+\s*\d+)*|\d+\s+\p{Ll}+(?:,\s*\d+\s+\p{Ll}+)+)/giu;
/** "mô hình Camera an ninh": a capital begins the name; it ends before words that go on with the sentence. */
const NAMED = /(?<![\p{L}])([Mm]ô hình|[Pp]hong trào)(?:[ \u00a0]+thi đua)?[ \u00a0]+(\p{Lu}\p{Ll}+(?:[ \u00a0]\p{L}+){1,9})/gu;
const ENDS = /^(?:của|do|tại|ở|trong|trên|được|đã|đang|sẽ|là|và|có|với|cho|để|nhằm|giúp|góp|từ|theo|gắn|mang|hoạt|phát|đạt|vào|những|này|đó|cũng|thì|mà|khi|thu|ra|đem|như|ngay|rất|năm|giai|cấp|tiêu|xã|huyện|tỉnh)$/u;

const FIELDS: readonly { readonly field: string; readonly pattern: RegExp }[] = [
  { field: 'Dân vận khéo', pattern: /dân vận/iu },
  { field: 'Học tập và làm theo Bác', pattern: /(?:học tập|làm theo|học)\s*(?:,|và)?\s*(?:làm theo\s+)?(?:Bác|tư tưởng|tấm gương|gương Bác|lời Bác|phong cách Hồ Chí Minh)/iu },
  { field: 'Xây dựng nông thôn mới', pattern: /nông thôn mới|NTM/u },
  { field: 'Cải cách hành chính', pattern: /cải cách hành chính|thủ tục hành chính/iu },
  { field: 'An ninh trật tự', pattern: /an ninh,? trật tự|phòng,? chống tội phạm/iu },
  { field: 'An sinh xã hội', pattern: /an sinh xã hội|nhân đạo|từ thiện/iu },
];

export function modelsIn(line: ReadLine): Found<Model>[] {
  const found: Found<Model>[] = [];
  for (const [index, { start, end }] of line.quotes.entries()) {
    const before = line.quotes[index - 1];
    const follows = found.at(-1);
    const called = QUOTED.exec(line.text.slice(0, start - 1));
    const goesOn = called === null && before !== undefined && follows?.end === before.end && NEXT.test(line.text.slice(before.end, start));
    if (called === null && !goesOn) continue;
    // A motto of a whole sentence is said, not named.
    if (end - start > 120) continue;
    found.push(model(line, { start, end }, called === null ? (follows?.details.called ?? '') : `${called[1] ?? ''}${called[2] ?? ''}`, 0.95));
  }
  for (const match of line.text.matchAll(FIGURED)) {
    const start = match.index + match[0].length - (match[1] ?? '').length;
    if (!line.quotes.some((quote) => start >= quote.start && start < quote.end)) found.push(model(line, { start, end: match.index + match[0].length }, 'mô hình', 0.8));
  }
  for (const match of line.text.matchAll(NAMED)) {
    const name = untilEnd(match[2] ?? '');
    const start = match.index + match[0].length - (match[2] ?? '').length;
    if (name.split(/\s/u).length < 2 || line.isShouted) continue;
    found.push(model(line, { start, end: start + name.length }, match[1] ?? '', 0.65));
  }
  return found.map((each) => trimmed(line, each)).sort((one, other) => one.start - other.start);
}

function untilEnd(words: string): string {
  const parts = words.split(/[ \u00a0]/u);
  const ends = parts.findIndex((part, index) => index > 0 && ENDS.test(part));
  return (ends === -1 ? parts : parts.slice(0, ends)).join(' ');
}

function trimmed(line: ReadLine, found: Found<Model>): Found<Model> {
  const words = line.text.slice(found.start, found.end);
  const start = found.start + (words.length - words.trimStart().length);
  const name = words.trim().replace(/[.,;:]+$/u, '');
  return { ...found, start, end: start + name.length, details: { ...found.details, name } };
}

function model(line: ReadLine, { start, end }: Span, called: string, confidence: number): Found<Model> {
  const name = line.text.slice(start, end).trim();
  const sentence = sentenceAt(line, start);
  const around = line.text.slice(sentence.start, sentence.end);
  const key = wordsOf(name).map((word) => word.key).join(' ');
  return { start, end, key: key === '' ? name : `${key}${/[+]/u.test(name) ? '+' : ''}`, confidence, details: { name, called: called.trim().replace(/\s+/gu, ' ').toLowerCase(), field: fieldOf(name, around), unit: unitBehind(line, end, sentence.end) } };
}

/** The first field that the words speak of, or "". */
export const fieldIn = (words: string): string => FIELDS.find(({ pattern }) => pattern.test(words))?.field ?? '';

function fieldOf(name: string, around: string): string {
  const own = fieldIn(name);
  return own === '' ? fieldIn(around) : own;
}

/** "… của Đảng ủy Bưu điện tỉnh" in the rest of the sentence: whose model it is. */
function unitBehind(line: ReadLine, from: number, to: number): string {
  const unit = line.units.find((each) => {
    const first = line.words[each.from];
    return first !== undefined && !each.isCentral && first.start >= from && first.start < to && /(?:của|ở|tại|do)\s+$/u.test(line.text.slice(from, first.start));
  });
  return unit === undefined ? '' : textOfUnit(line, unit);
}
