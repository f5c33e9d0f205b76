/** Figures of the texts against the records, against each other and against their parts. Pure. */
import { isOfPeople } from '../offers/figures.ts';
import { nameKeyOf } from '../words/tokens.ts';
import { sameIssuer, liesIn, type Facts } from './facts.ts';
import { isOneMeasure, isOneScene } from './scene.ts';
import type { Claim } from './claims.ts';
import type { Disagreement, FigurePlace } from './shapes.ts';

type Details = Claim['details'];

/** Every disagreement, in the order of the claims; nothing is silenced yet. */
export function disagreementsIn(claims: readonly Claim[], facts: Facts): Disagreement[] {
  const others = otherPlaces(claims);
  const counts = new Map(claims.map((claim) => [claim, countedFor(claim.details, facts)]));
  const holdsWider = [...counts].some(([{ details }, counted]) => isWider(details) && details.bound === 'exact' && details.value >= CHANCE && counted === details.value);
  return claims.flatMap((claim) => {
    const found: Disagreement[] = [];
    const counted = counts.get(claim) ?? null;
    if (counted !== null && (holdsWider || !isWider(claim.details)) && !agrees(claim.details, counted)) found.push(made(claim, 'records', counted, []));
    const sum = sumOfParts(claim, claims);
    if (sum !== null && sum > claim.details.value) found.push(made(claim, 'parts', sum, []));
    const elsewhere = others.get(claim) ?? [];
    if (elsewhere.length > 0) found.push(made(claim, 'places', null, elsewhere.map(({ place }) => place)));
    return found;
  });
}

function made(claim: Claim, against: Disagreement['against'], counted: number | null, others: readonly FigurePlace[]): Disagreement {
  const about = counted === null ? [...new Set(others.map(({ value }) => value))].sort((one, other) => one - other).join('/') : String(counted);
  const key = [against, claim.place.articleId, nameKeyOf(claim.place.text), claim.before.slice(-3).join(' '), about].join('|');
  return { key, against, place: claim.place, counted, others: [...others], isSilenced: false };
}

/** "hơn 100" holds for 100 and more, "khoảng 100" for a tenth more or less. */
function agrees({ value, bound }: Details, counted: number): boolean {
  if (bound === 'more') return counted >= value;
  if (bound === 'less') return counted <= value;
  return bound === 'about' ? Math.abs(counted - value) <= value / 10 : counted === value;
}

/**
 * Wholes that are mostly wider than a book: an article that quotes a total of them says nothing of who is in this one, unless the records
 * hold the list of that whole – then another figure of it agrees with them. A small one may do so by chance.
 */
const CHANCE = 5;
const WIDER = /^(?:toàn|cả) (?:đảng bộ|tỉnh|thành phố|huyện|thị xã|ngành|quốc|nước)/iu;

const isWider = ({ whole }: Details): boolean => WIDER.test(whole);

/** What the records count for a claim; null: they know nothing of it, or it may speak of a part of what they hold. */
export function countedFor(details: Details, facts: Facts): number | null {
  if (details.of !== null) return null;
  if (details.counted === 'model') return modelsCounted(details, facts);
  if (details.counted !== 'collective' && details.counted !== 'individual' && details.counted !== 'both') return null;
  if (details.family === '' && !details.isCommended) return null;
  const ofForm = facts.awards.filter(({ family, issuer }) => (details.family === '' || family === details.family) && (isAnybody(details.issuer) || sameIssuer(issuer, details.issuer)));
  const inTime = ofForm.filter(({ years }) => liesIn(years, details.period));
  const kind = details.counted;
  const own = inTime.filter(({ isCollective }) => kind === 'both' || isCollective === (kind === 'collective'));
  // Without a single one of them the list was not taken in: there is nothing to hold the figure against.
  if (own.length === 0) return null;
  const counted = details.isTimes ? own.length : new Set(own.map(({ exemplarId }) => exemplarId)).size;
  // A sentence about no whole and no time may speak of one occasion: only more than there are is wrong.
  const isOfAll = details.whole !== '' || details.period !== null;
  return isOfAll || details.value > counted ? counted : null;
}

function modelsCounted({ model, whole, field }: Details, { models }: Facts): number | null {
  if (model !== '' || whole === '') return null;
  const own = models.filter((each) => field === '' || each.field === field);
  return own.length === 0 ? null : own.length;
}

const isAnybody = (issuer: string): boolean => issuer === '' || /^các cấp|^cấp trên/iu.test(issuer);

/** The sum of what "trong đó" names behind a figure in the same sentence; null: nothing. */
function sumOfParts({ details, place, sentence, index }: Claim, claims: readonly Claim[]): number | null {
  if (details.isPart || !isOfPeople(details.counted) || details.bound === 'more') return null;
  const parts = claims.filter(
    (each) => each.place.articleId === place.articleId && each.sentence === sentence && each.index > index && each.details.isPart && each.details.counted === details.counted && each.details.bound === 'exact',
  );
  return parts.length === 0 ? null : parts.reduce((sum, { details: part }) => sum + part.value, 0);
}

/** For each claim those at other places that tell the same with another number. */
function otherPlaces(claims: readonly Claim[]): Map<Claim, Claim[]> {
  const found = new Map<Claim, Claim[]>();
  const buckets = new Map<string, Claim[]>();
  for (const claim of claims) for (const key of bucketsOf(claim)) buckets.set(key, [...(buckets.get(key) ?? []), claim]);
  for (const bucket of buckets.values()) {
    for (const [index, one] of bucket.entries()) {
      for (const other of bucket.slice(index + 1)) {
        if (!differ(one, other) || !tellsTheSame(one, other)) continue;
        for (const [from, to] of [[one, other], [other, one]] as const) {
          const known = found.get(from) ?? [];
          if (!known.includes(to)) found.set(from, [...known, to]);
        }
      }
    }
  }
  return found;
}

function bucketsOf({ details, before, after, scene, place }: Claim): string[] {
  const unit = `${details.counted}|${String(details.isTimes)}|${details.counted === 'other' || details.counted === 'unit' ? nameKeyOf(details.unit) : ''}`;
  const keys = [`${unit}<${before.slice(-3).join(' ')}`, `${unit}>${after.slice(0, 3).join(' ')}`];
  if (details.model !== '') keys.push(`${unit}=${nameKeyOf(details.model)}`);
  const doing = details.unit === '' || details.isPart ? undefined : scene?.before.at(-1);
  if (doing !== undefined) keys.push(`${unit}@${place.articleId}`);
  if (isSummary(details)) keys.push(`${unit}#${details.family}`);
  return keys;
}

function differ(one: Claim, other: Claim): boolean {
  const here = one.place.articleId === other.place.articleId && one.sentence === other.sentence;
  return !here && one.details.of === other.details.of && !agrees(one.details, other.details.value) && !agrees(other.details, one.details.value);
}

function tellsTheSame(one: Claim, other: Claim): boolean {
  const [first, second] = [one.details, other.details];
  if (first.period !== null && second.period !== null && (first.period.from !== second.period.from || first.period.to !== second.period.to)) return false;
  if (first.model !== '' && second.model !== '') return nameKeyOf(first.model) === nameKeyOf(second.model);
  if (isSummary(first) && isSummary(second) && first.family === second.family && sameIssuer(first.issuer, second.issuer) && sameWhole(one, other)) return true;
  return isSameTelling(one, other) || isSameScene(one, other);
}

/** Of money, lengths and shares an article tells many, each of another thing. */
const MEASURED = /^(?:%|km|kilômét|m|mét|m2|m²|m3|m³|mét vuông|mét khối|ha|héc ta|hecta|sào|mẫu|tấn|tạ|kg|lít|kwh|mw|usd|trang|công|ngày công|(?:nghìn |triệu |tỷ |tỉ |nghìn tỷ |trăm triệu )?đồng|triệu|tỷ|tỉ)(?= |$)/iu;

/** Two places of one article that say with another number what was done of one thing. */
function isSameScene(one: Claim, other: Claim): boolean {
  if (one.scene === null || other.scene === null || one.place.articleId !== other.place.articleId) return false;
  if (one.details.isPart || other.details.isPart || one.details.isTimes !== other.details.isTimes || nameKeyOf(one.details.unit) !== nameKeyOf(other.details.unit)) return false;
  return MEASURED.test(one.details.unit) ? isOneMeasure(one.scene, other.scene, one.place.title) : isOneScene(one.scene, other.scene, one.details.unit, one.place.title);
}

/** It sums up who was commended, of a whole. */
const isSummary = ({ counted, family, isCommended, whole }: Details): boolean => isOfPeople(counted) && whole !== '' && (family !== '' || isCommended);

/** Wholes that a book has one of: in two articles they are the same. "Toàn xã" is each article's own. */
const ONE_OF = /đảng bộ|tỉnh|khối|ngành|các cấp|kỷ yếu|kỉ yếu|tập sách|cuốn sách/iu;

const sameWhole = (one: Claim, other: Claim): boolean =>
  one.place.articleId === other.place.articleId ? one.details.whole === other.details.whole : ONE_OF.test(one.details.whole) && ONE_OF.test(other.details.whole);

/** Most of the words around are the same: one sentence was written twice. Two of three words, and more than any short sentence has. */
const SAME = { share: 0.66, least: 9 } as const;

function isSameTelling(one: Claim, other: Claim): boolean {
  const shared = common(one.before, other.before) + common(one.after, other.after);
  const most = Math.min(one.before.length, other.before.length) + Math.min(one.after.length, other.after.length);
  return shared >= SAME.least && shared >= most * SAME.share;
}

function common(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return one.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}
