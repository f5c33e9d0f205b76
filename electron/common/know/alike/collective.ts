/** How likely two names of collectives or models are one: their words one by one, abbreviations written out, numbers never forgiven. Pure. */
import { plainWord } from '../person-name.ts';
import type { Compared, NameReason } from './person.ts';
import { differenceOf, isSyllable, readWord, type ReadWord } from './word.ts';

/** What offices abbreviate, written out; folded keys, without full stops and signs. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ubnd: 'ủy ban nhân dân', hđnd: 'hội đồng nhân dân', mttq: 'mặt trận tổ quốc', lđlđ: 'liên đoàn lao động', lhpn: 'liên hiệp phụ nữ', tncs: 'thanh niên cộng sản', 'gd&đt': 'giáo dục và đào tạo',
    gdđt: 'giáo dục và đào tạo', 'tn&mt': 'tài nguyên và môi trường', tnmt: 'tài nguyên và môi trường', 'lđtb&xh': 'lao động thương binh và xã hội', 'nn&ptnt': 'nông nghiệp và phát triển nông thôn',
    'kh&cn': 'khoa học và công nghệ', 'kh&đt': 'kế hoạch và đầu tư', 'vhtt&dl': 'văn hóa thể thao và du lịch', 'tt&tt': 'thông tin và truyền thông', gtvt: 'giao thông vận tải', cb: 'chi bộ', đb: 'đảng bộ',
    thpt: 'trung học phổ thông', thcs: 'trung học cơ sở', tp: 'thành phố', cty: 'công ty', tnhh: 'trách nhiệm hữu hạn', cp: 'cổ phần', mtv: 'một thành viên', tx: 'thị xã', htx: 'hợp tác xã',
    bv: 'bệnh viện', bvđk: 'bệnh viện đa khoa', dn: 'doanh nghiệp', ktqd: 'kinh tế quốc dân', cntt: 'công nghệ thông tin', ccb: 'cựu chiến binh', knông: 'nông dân',
  }),
);
/** Words that change nothing in whom a name means. */
const LIGHT: ReadonlySet<string> = new Set(['và', 'của', 'tại', 'thuộc', 'tỉnh']);
const SAME = 3.5;
const ADDED = -2.2;

function wordsOf(name: string): ReadWord[] {
  const words = name.normalize('NFC').replace(/["“”'‘’«»]/gu, ' ').split(/[\s,.;:()–—-]+/u).filter((word) => word !== '');
  return words
    .flatMap((word) => (SHORT.get(word.toLowerCase()) ?? word).split(' '))
    .filter((word) => !LIGHT.has(plainWord(word)))
    .map((word) => readWord(word, false));
}

export function compareCollectives(one: string, other: string): Compared {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const reasons = new Set<NameReason>();
  if (first.length === 0 || second.length === 0) return { weight: -7, reasons: [] };
  const [few, many] = first.length <= second.length ? [first, second] : [second, first];
  const extra = many.length - few.length;
  if (extra > 1) return { weight: -7, reasons: ['other-word'] };
  let best = -Infinity;
  let why = new Set<NameReason>();
  for (let skip = 0; skip <= (extra === 0 ? 0 : few.length); skip += 1) {
    const laid = many.filter((_, index) => extra === 0 || index !== skip);
    const tally = { weight: SAME + extra * ADDED, reasons: new Set<NameReason>(extra === 0 ? [] : ['missing-middle']) };
    for (const [index, word] of few.entries()) countWord(tally, word, laid[index] ?? word);
    if (extra > 0 && /\d/u.test(many[skip]?.bare ?? '')) tally.weight -= 6;
    if (tally.weight > best) [best, why] = [tally.weight, tally.reasons];
  }
  for (const reason of why) reasons.add(reason);
  if (reasons.size === 0) reasons.add('same-name');
  return { weight: best, reasons: [...reasons] };
}

function countWord(tally: { weight: number; reasons: Set<NameReason> }, one: ReadWord, other: ReadWord): void {
  const difference = differenceOf(one, other);
  if (difference === 'same' || difference === 'case') return;
  if (/\d|^[ivxlc]+$/u.test(one.bare) || /\d|^[ivxlc]+$/u.test(other.bare)) tally.weight -= 7;
  else if (difference === 'tone-place' || difference === 'i-y' || difference === 'keys' || difference === 'no-marks') tally.weight -= 0.3;
  else if (difference === 'other' || difference === 'slips') tally.weight -= 7;
  else tally.weight -= isSyllable(one.plain) && isSyllable(other.plain) ? 3.2 : 1;
  if (difference !== 'other' && difference !== 'slips') tally.reasons.add(difference);
}
