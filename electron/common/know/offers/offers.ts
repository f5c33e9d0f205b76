/** What an article names, each once with all its places: people, units, models, awards, figures. Pure. */
import type { ArticleDocument } from '../../article/document.ts';
import { BIRTH_RANKS } from '../words/people-words.ts';
import { nameKeyOf } from '../words/tokens.ts';
import { awardsIn } from './awards.ts';
import { figuresIn } from './figures.ts';
import { readLine, sentenceAt, spanOf, textOfUnit, type ReadLine } from './line.ts';
import { plainTextOf, type PlainText } from './lines.ts';
import { modelsIn, type Found } from './models.ts';
import { peopleIn, type Person, type PersonAt } from './people.ts';
import type { Offer, OfferKind, OfferOf, Span } from './shapes.ts';

/** In the order of the text. */
export function offersIn(document: ArticleDocument): Offer[] {
  return offersOf(plainTextOf(document));
}

export function offersOf({ text, lines }: PlainText): Offer[] {
  const read = lines.map(readLine);
  const people = individuals(text, read);
  const awards = gathered(text, 'award', read.flatMap((line) => withReceivers(line, moved(line, awardsIn(line)), people)));
  const offers: Offer[] = [
    ...people,
    ...units(text, read, awards),
    ...gathered(text, 'model', read.flatMap((line) => moved(line, modelsIn(line)))),
    ...awards,
    ...gathered(text, 'figure', read.flatMap((line) => moved(line, figuresIn(line)))),
  ];
  return offers.sort((one, other) => one.start - other.start || one.end - other.end);
}

const moved = <T>(line: ReadLine, found: readonly Found<T>[]): Found<T>[] => found.map((each) => ({ ...each, start: each.start + line.start, end: each.end + line.start }));

/** Those with the same key are one, told by the place that says most. */
function gathered<K extends 'model' | 'award' | 'figure'>(text: string, kind: K, found: readonly Found<OfferOf<K>['details']>[]): OfferOf<K>[] {
  const groups = new Map<string, Found<OfferOf<K>['details']>[]>();
  for (const each of found) groups.set(each.key, [...(groups.get(each.key) ?? []), each]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const best = Math.max(...group.map(({ confidence }) => confidence));
    return [made(text, kind, first, group, best, first.details)];
  });
}

function made<K extends OfferKind>(text: string, kind: K, at: Span, places: readonly Span[], confidence: number, details: OfferOf<K>['details']): OfferOf<K> {
  const { start, end } = at;
  return { kind, text: text.slice(start, end), start, end, places: places.map((place) => ({ start: place.start, end: place.end })), confidence, details } as unknown as OfferOf<K>;
}

/** "ông", "chị" … without a name: whom the article is about. */
const PRONOUN = /(?<![\p{L}])(?:ông|bà|anh|chị|cô|thầy|đồng chí|bác sĩ|bản thân)(?![\p{L}])/iu;

/** An award whose sentence names a person before it is that person's; with a pronoun alone it is the only person's that the article is about. */
function withReceivers(line: ReadLine, awards: readonly Found<OfferOf<'award'>['details']>[], people: readonly OfferOf<'individual'>[]): Found<OfferOf<'award'>['details']>[] {
  const named = people.filter(({ details }) => details.part !== 'author');
  return awards.map((award) => {
    if (award.details.receiver !== '') return award;
    const from = sentenceAt(line, award.start - line.start).start + line.start;
    const before = named
      .flatMap((person) => person.places.map((place) => ({ person, place })))
      .filter(({ place }) => place.start >= from && place.end <= award.start)
      .sort((one, other) => one.place.start - other.place.start)
      .at(-1);
    const subjects = named.filter(({ details }) => details.part === 'subject');
    const only = subjects.length === 1 ? subjects[0] : named.length === 1 ? named[0] : undefined;
    const receiver = before?.person ?? (PRONOUN.test(line.text.slice(from - line.start, award.start - line.start)) ? only : undefined);
    return receiver === undefined ? award : { ...award, key: `${award.key}|${nameKeyOf(receiver.details.name)}`, details: { ...award.details, receiver: receiver.details.name } };
  });
}

interface Named extends Span {
  readonly words: readonly string[];
  readonly name: string;
  readonly confidence: number;
}

/** Units by name; a shorter form is the longer one that begins with it, when the article has only one such. */
function units(text: string, lines: readonly ReadLine[], awards: readonly OfferOf<'award'>[]): OfferOf<'unit'>[] {
  const named: Named[] = lines.flatMap((line) =>
    line.isShouted
      ? []
      : line.units.filter(({ isCentral }) => !isCentral).map((unit) => {
          const { start, end } = spanOf(line.words, unit.from, unit.to);
          return { start: start + line.start, end: end + line.start, words: line.words.slice(unit.from, unit.to).map(({ key }) => key), name: textOfUnit(line, unit), confidence: unit.confidence };
        }),
  );
  const groups = new Map<string, Named[]>();
  for (const each of named) groups.set(each.words.join(' '), [...(groups.get(each.words.join(' ')) ?? []), each]);
  const keys = [...groups.keys()];
  const whole = (key: string): string => {
    const longer = keys.filter((other) => other.startsWith(`${key} `));
    // Of several that go on each from the other the longest is meant; of two that part it is not known which.
    const longest = longer.toSorted((one, other) => other.length - one.length)[0];
    return longest !== undefined && longer.every((other) => longest === other || longest.startsWith(`${other} `)) ? longest : key;
  };
  const merged = new Map<string, Named[]>();
  for (const [key, group] of groups) merged.set(whole(key), [...(merged.get(whole(key)) ?? []), ...group]);
  const honoured = new Set(awards.map(({ details }) => nameKeyOf(details.receiver)));
  return [...merged].flatMap(([key, group]) => {
    const places = group.toSorted((one, other) => one.start - other.start);
    const fullest = places.find(({ words }) => words.join(' ') === key);
    if (fullest === undefined) return [];
    const isHonoured = honoured.has(key) || places.some(({ start }) => /tập thể\s+$/iu.test(text.slice(Math.max(0, start - 12), start)));
    return [made(text, 'unit', fullest, places, Math.max(...places.map(({ confidence }) => confidence)), { name: fullest.name, isHonoured })];
  });
}

interface PlacedPerson extends PersonAt {
  readonly key: string;
  readonly last: string;
}

/** People by whole name; "bà Thoa" is Lương Thị Thoa where the article names only one such. */
function individuals(text: string, lines: readonly ReadLine[]): OfferOf<'individual'>[] {
  const all: PlacedPerson[] = lines.flatMap((line) =>
    peopleIn(line).map((person) => {
      const key = nameKeyOf(person.details.name);
      return { ...person, start: person.start + line.start, end: person.end + line.start, key, last: key.split(' ').at(-1) ?? '' };
    }),
  );
  const groups = new Map<string, PlacedPerson[]>();
  for (const person of all.filter(({ isShort }) => !isShort)) groups.set(person.key, [...(groups.get(person.key) ?? []), person]);
  for (const [key, group] of [...groups]) {
    const [first] = group;
    const target = first === undefined ? undefined : wholeNameOf(first, [...groups.keys()]);
    if (target === undefined) continue;
    groups.set(target, [...(groups.get(target) ?? []), ...group]);
    groups.delete(key);
  }
  for (const short of all.filter(({ isShort }) => isShort)) {
    const meant = [...groups].filter(([, group]) => group.some(({ last, details }) => (last === short.last || nameKeyOf(details.name).split(' ')[0] === short.last) && mayBe(details, short.details)));
    const exact = meant.filter(([, group]) => group.some(({ last }) => last === short.last));
    const one = exact.length === 1 ? exact[0] : exact.length === 0 && meant.length === 1 && BIRTH_RANKS.has(short.details.name) ? meant[0] : undefined;
    if (one !== undefined) one[1].push(short);
  }
  const title = text.split('\n', 1)[0] ?? '';
  const most = Math.max(0, ...[...groups.values()].map((group) => group.length));
  return [...groups.values()].flatMap((group) => {
    const places = group.toSorted((one, other) => one.start - other.start);
    const fullest = places.toSorted((one, other) => other.details.name.split(' ').length - one.details.name.split(' ').length || one.start - other.start)[0];
    if (fullest === undefined) return [];
    const details = merged(places, fullest);
    const part = details.part === 'author' ? 'author' : title.includes(details.name) || (places.length > 1 && places.length === most) ? 'subject' : 'mentioned';
    return [made(text, 'individual', fullest, places, Math.max(...places.map(({ confidence }) => confidence)), { ...details, part })];
  });
}

const mayBe = (one: Person, other: Person): boolean => one.gender === null || other.gender === null || one.gender === other.gender;

/** "Đức Tuấn" beside "Nguyễn Đức Tuấn", "Sáu Lành" beside "Trần Văn Lành": the whole name, when only one can be meant. */
function wholeNameOf({ key, last, details }: PlacedPerson, keys: readonly string[]): string | undefined {
  const words = details.name.split(' ');
  const isNickname = words.length === 2 && BIRTH_RANKS.has(words[0] ?? '');
  const whole = keys.filter((other) => other !== key && (isNickname ? other.split(' ').length > 2 && other.endsWith(` ${last}`) : other.endsWith(` ${key}`)));
  return whole.length === 1 ? whole[0] : undefined;
}

/** What several places say of one person: the first that says it counts. */
function merged(places: readonly PlacedPerson[], fullest: PlacedPerson): Person {
  const said = <K extends keyof Person>(key: K, empty: Person[K]): Person[K] => places.find(({ details }) => details[key] !== empty)?.details[key] ?? empty;
  const isAuthor = places.every(({ details }) => details.part === 'author');
  return {
    name: fullest.details.name,
    honorific: said('honorific', ''),
    role: said('role', ''),
    unit: said('unit', ''),
    birthYear: said('birthYear', null),
    gender: said('gender', null),
    part: isAuthor ? 'author' : 'mentioned',
  };
}
