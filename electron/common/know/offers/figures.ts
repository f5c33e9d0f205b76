/** Figures that a line states: a number and what it counts, and of which award, whose and when. Pure. */
import { AWARD, familyOf } from '../words/award-words.ts';
import { countedAt, type Counted } from '../words/counted-words.ts';
import { awardsIn } from './awards.ts';
import { inside, isNaming, periodIn, sentenceAt, type ReadLine } from './line.ts';
import { levelOf } from './levels.ts';
import { fieldIn, modelsIn, type Found } from './models.ts';
import type { OfferOf } from './shapes.ts';

type Figure = OfferOf<'figure'>['details'];

const NUMBER = /(?<![\p{L}\p{N}]|[\p{N}][.,/–-])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?:\/(\d{1,3}(?:\.\d{3})+|\d+))?(?=[\s\u00a0]*[\p{L}%²³])/gu;
const TIMES = /^lượt\s+/iu;
/** Before these words a number is a place in an order, not a count. */
const ORDER = /(?:thứ|số|bậc|khóa|khoá|hạng|lần thứ|điều|chương|quý|tổ|khu|thôn|ấp|tháng|ngày|năm|quốc lộ|tuổi|lớp|phố|khối|chi bộ|đội|đại đội|bản|xóm|kỳ|tập|phần|trang|ảnh|cấp|vùng|loại|mẫu|bài|câu)\s+$/iu;
const BOUNDS: readonly { readonly bound: Figure['bound']; readonly pattern: RegExp }[] = [
  { bound: 'more', pattern: /(?:hơn|trên|ít nhất|tối thiểu|vượt)\s+$/iu },
  { bound: 'less', pattern: /(?:gần|dưới|xấp xỉ|chưa đến|chưa tới)\s+$/iu },
  { bound: 'about', pattern: /(?:khoảng|chừng|ước)\s+$/iu },
];
const WHOLE = /(?<![\p{L}])(?:toàn\s+(?:Đảng bộ|Đảng ủy|tỉnh|Khối|ngành|huyện|thành phố|thị xã|xã|quốc|cơ quan|trường|công ty|đơn vị|hội)|cả\s+(?:nước|tỉnh|ngành|huyện)|các cấp|kỷ yếu|kỉ yếu|tập sách|cuốn sách|tập kỷ)/iu;
/** Up to where the sentence goes on to the next thing. */
const clause = (words: string): string => /^[^;]*?(?=;|,\s*có\s|\s\d|$)/u.exec(words)?.[0] ?? '';
const COMMENDED = /biểu dương|khen thưởng|tuyên dương|tôn vinh/iu;

/** "1.500" → 1500, "92,2" → 92.2 */
export const numberOf = (written: string): number => Number(written.replaceAll('.', '').replace(',', '.'));

/** Whether a text may state a figure: without a number in it `figuresIn` finds none. */
export const statesNumber = (text: string): boolean => text.search(NUMBER) !== -1;

export function figuresIn(line: ReadLine): Found<Figure>[] {
  const found: (Found<Figure> & { readonly at: number })[] = [];
  for (const match of line.text.matchAll(NUMBER)) {
    const { index } = match;
    if (inside(line.quotes, index) && isNaming(line.text, line.quotes.find(({ start, end }) => index >= start && index < end)?.start ?? 0)) continue;
    const before = line.text.slice(0, index);
    if (ORDER.test(before) || DATE.test(line.text.slice(Math.max(0, index - 4), index + 14))) continue;
    const end = index + match[0].length;
    const rest = line.text.slice(end);
    const space = rest.length - rest.trimStart().length;
    const times = TIMES.exec(rest.trimStart())?.[0] ?? '';
    const what = rest.slice(space + times.length);
    const percent = what.startsWith('%');
    const counted = percent ? { counted: 'other' as Counted, length: 1 } : countedAt(what);
    if (counted === null) continue;
    const stop = end + space + times.length + counted.length;
    found.push({ start: index, end: stop, key: '', confidence: counted.counted === 'other' ? 0.7 : 0.9, details: figure(line, match, { start: end + space, end: stop }, counted.counted, times !== ''), at: index });
  }
  return withAwards(line, found).map(({ at: _at, ...each }) => ({ ...each, key: figureKey(each.details) }));
}

const DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

/** What makes two figures the same statement: what is counted, of which award, whose, when, and how many. */
export function figureKey({ value, unit, isTimes, family, issuer, period, of, model }: Figure): string {
  return [value, of ?? '', isTimes, unit.toLowerCase(), family, issuer.toLowerCase(), period === null ? '' : `${String(period.from)}-${String(period.to ?? '')}`, model].join('|');
}

function figure(line: ReadLine, match: RegExpExecArray, unit: { start: number; end: number }, counted: Counted, isTimes: boolean): Figure {
  const before = line.text.slice(0, match.index);
  const sentence = sentenceAt(line, match.index);
  return {
    value: numberOf(match[1] ?? ''),
    bound: BOUNDS.find(({ pattern }) => pattern.test(before))?.bound ?? 'exact',
    counted,
    unit: line.text.slice(unit.start, unit.end).replace(/^lượt\s+/iu, '').replace(/\s+/gu, ' '),
    isTimes,
    of: match[2] === undefined ? null : numberOf(match[2]),
    ...{ family: '', issuer: '', level: '', isCommended: false },
    model: counted === 'model' ? (modelsIn(line).find(({ start }) => start >= unit.end && /^\s*(?:điểm|mới|hay)?\s*[“"„«]$/iu.test(line.text.slice(unit.end, start)))?.details.name ?? '') : '',
    field: counted === 'model' ? fieldIn(clause(line.text.slice(unit.end, sentence.end))) : '',
    whole: (WHOLE.exec(line.text.slice(sentence.start, sentence.end))?.[0] ?? '').toLowerCase().replace(/\s+/gu, ' '),
    isPart: /trong đó|trong số đó/iu.test(line.text.slice(sentence.start, match.index)),
    period: periodIn(line.text.slice(sentence.start, sentence.end)),
  };
}

/** Figures side by side ("82 lượt tập thể, 158 lượt cá nhân") count the same award: the one before them, else the one behind. */
function withAwards<T extends Found<Figure>>(line: ReadLine, figures: readonly T[]): T[] {
  const awards = awardsIn(line);
  const used = new Set<number>();
  const groups: T[][] = [];
  for (const each of figures) {
    const last = groups.at(-1)?.at(-1);
    const isNear = last !== undefined && /^(?:\s*(?:,|và|;|cùng|với|cho))*\s*$/u.test(line.text.slice(last.end, each.start));
    if (isNear) groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups.flatMap((group, index) => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return group;
    const sentence = sentenceAt(line, first.start);
    const from = Math.max(sentence.start, groups[index - 1]?.at(-1)?.end ?? 0);
    const to = Math.min(sentence.end, groups[index + 1]?.[0]?.start ?? line.text.length);
    const before = awards.findLastIndex(({ start, end }, each) => start >= from && end <= first.start && !used.has(each));
    // "06 tập thể được tặng bằng khen": nothing but that they got it may stand between.
    const behind = awards.findIndex(({ start, end }, each) => start >= last.end && end <= to && !used.has(each) && !/[,;(]|\svà\s|trong đó/u.test(line.text.slice(last.end, start)));
    const which = before !== -1 ? before : behind;
    const award = awards[which];
    if (award !== undefined) used.add(which);
    const around = line.text.slice(from, to);
    return group.map((each) => {
      if (!isOfPeople(each.details.counted)) return each;
      const own = award === undefined ? { family: '', issuer: '' } : { family: award.details.family, issuer: award.details.issuer };
      return { ...each, details: { ...each.details, ...own, level: award === undefined ? '' : levelOf(own.issuer, own.family), isCommended: award === undefined && (each.details.isTimes || COMMENDED.test(around)) } };
    });
  });
}

/** Only who was commended has an award. */
export const isOfPeople = (counted: Counted): boolean => counted === 'collective' || counted === 'individual' || counted === 'both' || counted === 'exemplar';

/** The family of an award in a text, or "". */
export function awardNamedIn(text: string): string {
  const [first] = text.matchAll(AWARD);
  return first === undefined ? '' : familyOf(first[0]);
}
