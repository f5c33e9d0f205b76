/**
 * What a figure tells of, read from its own clause, so that two of one article can be held against each other: who did what, for whom, and
 * whatever of time, place or order the sentence names. Whoever tells of two occasions says so; without a word of that the second is a slip. Pure.
 */
import { lazy } from '../../lazy.ts';
import { sentenceAt, type ReadLine } from '../offers/line.ts';
import { wordsOf } from '../words/tokens.ts';

export interface Scene {
  /** Words of the clause before the number, the last is what is done with it: "chị đã trao". */
  readonly before: readonly string[];
  /** Words of the clause behind what is counted: "cho học sinh nghèo". */
  readonly after: readonly string[];
  /** Times, occasions, parts and plans that the sentence names, in order. */
  readonly marks: readonly string[];
  /** Names that it names. */
  readonly names: readonly string[];
  /** Those of them that stand in the figure's own clause or in front of it. */
  readonly ownNames: readonly string[];
  /** Words of the clause behind its own: "Với 34 đảng viên, Chi bộ thôn Nà Pịt luôn đi đầu". */
  readonly next: readonly string[];
  /** How many headings stand before it: under each something else may be told. */
  readonly section: number;
  /** It tells what the whole article tells: title and standfirst. */
  readonly isSummary: boolean;
}

/** Where a clause begins or ends. */
const CUT = /[.,;:!?…()[\]“”„"«»–—\n]|\s-\s/gu;
const MARKS =
  /(?<![\p{L}\p{N}])(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:19|20)\d\d|tháng \d+|ngày \d+|quý [ivx\d]+|đợt|lần|lượt|kỳ|học kỳ|khóa|khoá|vụ|mùa|tuần|tết|hè|xuân|trung thu|khai giảng|dịp|nhân(?= dịp| ngày| kỷ niệm| lễ)|khi|lúc|hồi|sáng|chiều|tối|hôm|năm|tháng|quý|mỗi|từng|hằng|hàng|bình quân|trung bình|thêm|nữa|tiếp|tiếp tục|bổ sung|còn|còn lại|đầu tiên|ban đầu|lúc đầu|trước|sau|ngoái|hiện|hiện nay|nay|cũ|mới|khác|trong đó|riêng|gồm|bao gồm|cùng|ngoài ra|bên cạnh|từ|lên|xuống|tăng|giảm|đạt|vượt|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|đăng ký|đăng kí|sẽ|cần|muốn|theo|nếu|một số|tại|ở)(?![\p{L}\p{N}])/giu;
/** What says only that it is all of it, up to now: "đến nay đã trao". */
const NEUTRAL = /(?:(?:tính )?(?:cho )?đến (?:hiện )?nay|tổng cộng|tất cả|cả thảy|nhiều năm qua|những năm qua|thời gian qua|những năm gần đây)/giu;

/** Where a figure was taken from says nothing of what it tells: ", theo báo cáo của Ủy ban nhân dân xã". */
const SOURCE = /(?<![\p{L}\p{N}])(?:theo|căn cứ|qua) (?:báo cáo|thống kê|số liệu|kết quả|tổng hợp|rà soát|điều tra|đánh giá|thông tin)[^.,;:!?…()\n]*/giu;
const unsaid = (text: string): string => text.replace(SOURCE, ' ');

export function sceneOf(line: ReadLine, { start, end }: { readonly start: number; readonly end: number }, section: number): Scene {
  const { start: from, end: to } = sentenceAt(line, start);
  const { text, kind } = line;
  const cut = lazy(() => text.slice(end, to).split(CUT));
  const parts = {
    after: lazy(() => keysOf(unsaid(cut()[0] ?? ''))),
    next: lazy(() => keysOf(cut()[1] ?? '')),
    marks: lazy(() => [...new Set([...unsaid(text.slice(from, to)).replace(NEUTRAL, ' ').matchAll(MARKS)].map(([mark]) => mark.toLowerCase()))]),
    names: lazy(() => namesIn(unsaid(text.slice(from, to)))),
    ownNames: lazy(() => namesIn(unsaid(text.slice(from, end) + (cut()[0] ?? '')))),
  };
  // Of most figures no other is told with the same word: only that word is asked for.
  return {
    before: keysOf(text.slice(from, start).split(CUT).at(-1) ?? ''),
    get after() { return parts.after(); },
    get next() { return parts.next(); },
    get marks() { return parts.marks(); },
    get names() { return parts.names(); },
    get ownNames() { return parts.ownNames(); },
    section,
    isSummary: kind === 'title' || kind === 'sapo',
  };
}

/** The first word has its capital from the sentence. */
const namesIn = (text: string): string[] => wordsOf(text).slice(1).filter(({ isCapital }) => isCapital).map(({ key }) => key);

const keysOf = (text: string): string[] => wordsOf(text.replace(NEUTRAL, ' ')).map(({ key }) => key);

/** Small words between who does and what is done, and those that bound a number. */
const PASSED_OVER: ReadonlySet<string> = new Set(keysOf('đã được cũng đều hơn trên gần khoảng chừng'));
/** Who is spoken of, once the article has named them. */
const SOMEBODY: ReadonlySet<string> = new Set(keysOf('anh chị ông bà cô chú bác thầy em mình'));
/** A thing counted in one word is counted everywhere: what it is for has to be said, too. */
const ENOUGH_SAID = 2;
/** Who does what in so many words of a clause is named in it: what other clauses name behind it is another matter. */
const NAMED_IN = 3;
const [WITH = '', HAS = ''] = keysOf('với có');

/**
 * Whether two figures of one article tell the same thing: what is done is the same, what it is for and who did it do not differ, and neither
 * sentence names a time, a place or a part that the other does not.
 * @param unit what both count @param title of the article: whoever is named in it is whom it is about
 */
export function isOneScene(one: Scene, other: Scene, unit: string, title: string): boolean {
  if (one.section !== other.section && !one.isSummary && !other.isSummary) return false;
  if (isWithOf(one, other) || isWithOf(other, one)) return sameMarks(one, other) && isOneName(one.names, other.names, title, true);
  const [doing, doingToo] = [one, other].map(({ before }) => before.filter((word) => !PASSED_OVER.has(word)));
  const verb = doing?.at(-1);
  if (doing === undefined || doingToo === undefined || verb === undefined || SOMEBODY.has(verb) || verb !== doingToo.at(-1)) return false;
  if (!isWithin(one.after, other.after) && !isWithin(other.after, one.after)) return false;
  if (wordsOf(unit).length < 2 && Math.min(one.after.length, other.after.length) < ENOUGH_SAID) return false;
  const own = doing.length >= NAMED_IN && doing.length === doingToo.length && isWithin(doing, doingToo);
  const named = own ? isOneName(one.ownNames, other.ownNames, title) : isOneName(one.names, other.names, title);
  return isOneDoer(doing.slice(0, -1), doingToo.slice(0, -1)) && sameMarks(one, other) && named;
}

/**
 * Lengths, areas, money: of those an article tells many, so only where who, what and what for are said in the same words is one of them a slip.
 */
export function isOneMeasure(one: Scene, other: Scene, title: string): boolean {
  const [doing, doingToo] = [one, other].map(({ before }) => before.filter((word) => !PASSED_OVER.has(word)));
  if (doing === undefined || doingToo === undefined || doing.length < NAMED_IN || doing.length !== doingToo.length || !isWithin(doing, doingToo)) return false;
  if (one.section !== other.section || one.after.length < ENOUGH_SAID || one.after.length !== other.after.length || !isWithin(one.after, other.after)) return false;
  return sameMarks(one, other) && isOneName(one.names, other.names, title);
}

/** "Với 34 đảng viên, Chi bộ …" has what "Chi bộ … có 32 đảng viên" has. */
function isWithOf(one: Scene, other: Scene): boolean {
  const doer = other.before.slice(0, -1);
  return one.before.length === 1 && one.before[0] === WITH && other.before.at(-1) === HAS && one.after.length === 0 && other.after.length === 0 && doer.length >= 2 && isWithin(doer, one.next);
}

const sameMarks = (one: Scene, other: Scene): boolean => hasAll(one.marks, other.marks) && hasAll(other.marks, one.marks);

const isWithin = (short: readonly string[], long: readonly string[]): boolean => short.every((word, index) => word === long[index]);
const hasAll = (words: readonly string[], others: readonly string[]): boolean => words.every((word) => others.includes(word));

/** The words in front of what is done, from there backwards; names of somebody and "chị" may stand for one. */
function isOneDoer(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [one, other].map((words) => [...words].reverse());
  if (first === undefined || second === undefined || isWithin(first, second) || isWithin(second, first)) return true;
  return [first, second].every((words) => words.some((word) => SOMEBODY.has(word))) && first.find((word) => SOMEBODY.has(word)) === second.find((word) => SOMEBODY.has(word));
}

/** @param some one of them may name less than the other */
function isOneName(one: readonly string[], other: readonly string[], title: string, some = false): boolean {
  const known = new Set(keysOf(title));
  const [first, second] = [one, other].map((names) => names.filter((name) => !known.has(name)));
  return first !== undefined && second !== undefined && (some ? hasAll(first, second) || hasAll(second, first) : hasAll(first, second) && hasAll(second, first));
}
