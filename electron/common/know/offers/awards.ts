/** Awards that a line names: form, who gives it, the decision, the reason. Pure. */
import { isoDate } from '../../text/dates.ts';
import { AWARD, familyOf, ISSUING_OFFICES, WHOLE_ISSUERS } from '../words/award-words.ts';
import { Phrases, keyOf } from '../words/tokens.ts';
import { inside, isNaming, periodIn, sentenceAt, spanOf, textOfUnit, type ReadLine } from './line.ts';
import { levelOf } from './levels.ts';
import type { Found } from './models.ts';
import type { OfferOf, Span } from './shapes.ts';

type Award = OfferOf<'award'>['details'];
const OFFICES = new Phrases(ISSUING_OFFICES);
const WHOLE = new Phrases(WHOLE_ISSUERS);
const OF: ReadonlySet<string> = new Set(['của', 'do'].map(keyOf));
/** Between who gives and the form. */
const GIVES = /^(?:\s*(?:đã|cũng|vừa|đề nghị|quyết định|trao|tặng|thưởng|khen thưởng|khen|phong|trao tặng|tặng thưởng|truy tặng|phong tặng|công nhận|nhiều|\d+))*\s*$/iu;
const DECISION = /(?:quyết định|QĐ)\s+(?:khen thưởng\s+)?số:?\s*(\d+[\p{L}\d]*\s*\/\s*[\p{L}\d&.-]+(?:\s*-\s*[\p{Lu}\d&.]+)*)(?:\s*,?\s*(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+năm\s+)\s*(\d{4}))?/iu;
const REASON = /(?:vì\s+)?(?:đã\s+)?(?:có\s+(?:nhiều\s+)?thành tích|về\s+thành tích|đạt thành tích|có công lao|có đóng góp)[^.;()]{5,200}/iu;
const TIMES = /(\d{1,2})\s+(?:lần|năm liền|năm liên tục|năm liên tiếp)(?![\p{L}])/iu;

export function awardsIn(line: ReadLine): Found<Award>[] {
  if (line.isShouted) return [];
  const found: Found<Award>[] = [];
  for (const { 0: written, index } of line.text.matchAll(AWARD)) {
    // "Bác sĩ ưu tú" in speech is one; what stands in a quoted name is none, unless the marks are the award's own.
    if (inside(line.quotes, index) && !/^danh hiệu/iu.test(written) && isNamed(line, index)) continue;
    // Only a prize that has a name is one: "giải thưởng cao quý" has none.
    if (/^giải thưởng\s+\p{Ll}/u.test(`g${written.slice(1)}`)) continue;
    const quoted = line.text.charAt(index + written.length);
    const end = index + written.length;
    const unquoted = /^[“"]/u.test(written) && !/[”"]$/u.test(written) ? written.slice(1) : /[”"]$/u.test(written) && !/[“"]/u.test(written) && quoted !== '' ? written.slice(0, -1) : written;
    found.push(award(line, { start: end - written.length + (written.startsWith(unquoted) ? 0 : 1), end: written.endsWith(unquoted) ? end : end - 1 }, unquoted));
  }
  return found;
}

function isNamed(line: ReadLine, at: number): boolean {
  const quote = line.quotes.find(({ start, end }) => at >= start && at < end);
  return quote !== undefined && isNaming(line.text, quote.start) && !/(?:danh hiệu|tặng|nhận|đạt)[^“"]{0,30}[“"]$/iu.test(line.text.slice(Math.max(0, quote.start - 40), quote.start));
}

function award(line: ReadLine, at: Span, written: string): Found<Award> {
  const sentence = sentenceAt(line, at.start);
  const behind = issuerBehind(line, at.end);
  const issuer = behind?.name ?? issuerBefore(line, at.start, sentence.start);
  const end = behind?.end ?? at.end;
  const rest = line.text.slice(end, sentence.end);
  const form = written.replace(/[“”"]/gu, '').replace(/\s+/gu, ' ').trim().replace(/^danh hiệu\s+/iu, '');
  const decision = DECISION.exec(line.text.slice(sentence.start, sentence.end));
  const receiver = receiverOf(line, at.start, sentence.start);
  const family = familyOf(written.replace(/\s+/gu, ' '));
  const details: Award = {
    form: form.charAt(0).toUpperCase() + form.slice(1),
    family,
    issuer,
    level: levelOf(issuer, `${family} ${form}`),
    receiver,
    decisionNumber: (decision?.[1] ?? '').replace(/\s+/gu, ''),
    decidedOn: decision?.[4] === undefined ? null : isoDate(Number(decision[4]), Number(decision[3]), Number(decision[2])),
    reason: (REASON.exec(rest)?.[0] ?? '').trim().replace(/\s+/gu, ' '),
    period: periodIn(rest) ?? periodIn(line.text.slice(sentence.start, at.start)),
    times: timesOf(line.text.slice(sentence.start, sentence.end), at.start - sentence.start),
  };
  const key = [form, issuer, receiver, details.decisionNumber].map((part) => part.split(/\s+/u).map(keyOf).join(' ')).join('|');
  return { start: at.start, end, key, confidence: issuer !== '' || family !== 'bằng khen' ? 0.9 : 0.75, details };
}

/** "3 lần được tặng Giấy khen": only what stands close counts. */
function timesOf(sentence: string, at: number): number | null {
  const near = TIMES.exec(sentence.slice(Math.max(0, at - 40), at + 60));
  return near === null ? null : Number(near[1]);
}

interface Issuer {
  readonly name: string;
  /** Offset in the line behind it. */
  readonly end: number;
}

/** "… của Chủ tịch UBND tỉnh" right behind the form. */
function issuerBehind(line: ReadLine, from: number): Issuer | null {
  const at = line.words.findIndex(({ start }) => start >= from);
  const word = line.words[at];
  if (word === undefined || !OF.has(word.key) || line.text.slice(from, word.start).trim() !== '') return null;
  return issuerAt(line, at + 1);
}

/** An office with its unit, a unit, or a body of the State, that begins at this word. */
function issuerAt(line: ReadLine, at: number): Issuer | null {
  const { words, units } = line;
  const office = OFFICES.match(words, at);
  const unit = units.find(({ from }) => from === at + office || from === at);
  const whole = WHOLE.match(words, at);
  const to = Math.max(unit?.to ?? 0, whole === 0 ? 0 : at + whole);
  if (to === 0) return null;
  const { start, end } = spanOf(words, at, to);
  return { name: line.text.slice(start, end).replace(/\s+/gu, ' '), end };
}

/** "Ban Thường vụ Đảng ủy Khối tặng giấy khen": the nearest before the form with nothing but giving between. */
function issuerBefore(line: ReadLine, form: number, from: number): string {
  for (let at = line.words.length - 1; at >= 0; at -= 1) {
    const word = line.words[at];
    if (word === undefined || word.start >= form) continue;
    if (word.start < from || form - word.start > 120) break;
    const issuer = issuerAt(line, at);
    if (issuer === null || issuer.end > form || !GIVES.test(line.text.slice(issuer.end, form))) continue;
    if (!/tặng|trao|khen|phong|thưởng|công nhận/iu.test(line.text.slice(issuer.end, form))) continue;
    // The office may stand before it: look further to the left for a longer one.
    const longer = [3, 2, 1].map((back) => issuerAt(line, at - back)).find((each) => each?.end === issuer.end);
    return (longer ?? issuer).name;
  }
  return '';
}

/** The unit before the form that receives it; people are put to their awards by `receivers.ts`. */
function receiverOf(line: ReadLine, form: number, from: number): string {
  const before = line.units.filter(({ from: first, isCentral }) => {
    const start = line.words[first]?.start ?? 0;
    return !isCentral && start >= from && start < form;
  });
  const receives = /(?:được|nhận|đón nhận|vinh dự|đạt|trao cho|tặng cho)/iu;
  const last = before.findLast((unit) => receives.test(line.text.slice(line.words[unit.to - 1]?.end ?? 0, form)));
  return last === undefined ? '' : textOfUnit(line, last);
}
