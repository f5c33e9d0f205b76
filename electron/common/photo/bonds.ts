/**
 * A photo is bound to its person: of what the book's records and texts say, what does not fit. A person decides; what was decided is not
 * said again as long as it depends on the same. Pure.
 */
import { namesIn, mayBeSame } from '../text/names.ts';
import type { Box } from './frame.ts';
import { grouped } from './stands.ts';

export interface BondExemplar {
  readonly id: string;
  readonly kind: 'individual' | 'collective' | 'model';
  readonly name: string;
  readonly portraitId: string | null;
  readonly mergedInto: string | null;
}

export interface BondFacts {
  readonly exemplars: readonly BondExemplar[];
  /** Who is tied to which photo; `name` counts where no exemplar is named. */
  readonly persons: readonly { readonly photoId: string; readonly exemplarId: string | null; readonly name: string; /** Where the face is, of the upright picture. */ readonly box?: Box | null }[];
  readonly parts: readonly { readonly exemplarId: string; readonly articleId: string; readonly partPlayed: 'subject' | 'mentioned' | 'author' }[];
  /** Where photos stand, with the caption that is printed there. */
  readonly stands: readonly { readonly photoId: string; readonly articleId: string; readonly block: number; readonly caption: string }[];
  /** Keys that an editor decided. */
  readonly decided: ReadonlySet<string>;
}

interface At {
  /** Names the doubt by what it depends on. */
  readonly key: string;
  readonly photoId: string;
  readonly articleId: string;
  readonly block: number;
}

/** `shown`: who is on the photo; `about`: whose article it stands in. */
export interface StrayPhoto extends At {
  readonly kind: 'stray';
  readonly shown: string;
  readonly about: string;
}

/**
 * spelled: the caption writes the person otherwise; unnamed: it names others but not this person; other: it names an exemplar (`name`)
 * who is not among those on the photo.
 */
export interface CaptionDoubt extends At {
  readonly kind: 'spelled' | 'unnamed' | 'other';
  /** As the caption has it; empty when it is not there. */
  readonly name: string;
  /** Who is on the photo; of `other` everybody, joined. */
  readonly person: string;
}

export type PhotoDoubt = StrayPhoto | CaptionDoubt;

/** In the order of `stands`. */
export function photoDoubts(facts: BondFacts): PhotoDoubt[] {
  const people = new People(facts);
  return facts.stands
    .flatMap((stand): PhotoDoubt[] => {
      const stray = strays(people, stand);
      // Of a photo that stands with somebody else, its caption says nothing new.
      return [...stray, ...captionDoubts(people, stand).filter(({ kind }) => kind === 'spelled' || stray.length === 0)];
    })
    .filter(({ key }) => !facts.decided.has(key));
}

type Stand = BondFacts['stands'][number];

class People {
  readonly #exemplars: ReadonlyMap<string, BondExemplar>;
  readonly #parts: ReadonlyMap<string, BondFacts['parts']>;
  readonly #persons: ReadonlyMap<string, BondFacts['persons']>;
  readonly #portraits: ReadonlyMap<string, BondExemplar[]>;
  readonly names: ReadonlySet<string>;

  constructor({ exemplars, parts, persons }: BondFacts) {
    this.#exemplars = new Map(exemplars.map((each) => [each.id, each]));
    this.#parts = grouped(parts, ({ articleId }) => articleId);
    this.#persons = grouped(persons, ({ photoId }) => photoId);
    this.#portraits = grouped(exemplars.filter(({ portraitId, mergedInto }) => portraitId !== null && mergedInto === null), ({ portraitId }) => portraitId ?? '');
    this.names = new Set(exemplars.filter(({ kind }) => kind === 'individual').map(({ name }) => plain(name)));
  }

  /** The record that stands for it now; null: there is none. */
  exemplar(id: string | null): BondExemplar | null {
    let found = id === null ? undefined : this.#exemplars.get(id);
    for (let steps = 0; found?.mergedInto !== null && found !== undefined && steps < 20; steps += 1) found = this.#exemplars.get(found.mergedInto);
    return found ?? null;
  }

  /** Exemplars on a photo: tied to it, or whose portrait it is. Each once. */
  on(photoId: string): BondExemplar[] {
    const tied = (this.#persons.get(photoId) ?? []).flatMap(({ exemplarId }) => this.exemplar(exemplarId) ?? []);
    return [...new Set([...tied, ...(this.#portraits.get(photoId) ?? [])])];
  }

  /** Names of everybody tied to a photo. */
  namesOn(photoId: string): string[] {
    const tied = (this.#persons.get(photoId) ?? []).map(({ exemplarId, name }) => this.exemplar(exemplarId)?.name ?? name);
    const all = [...tied, ...(this.#portraits.get(photoId) ?? []).map(({ name }) => name)].map(plain);
    return [...new Set(all)].filter((name) => name !== '');
  }

  playing(articleId: string, part: 'subject' | 'mentioned'): BondExemplar[] {
    return (this.#parts.get(articleId) ?? []).filter(({ partPlayed }) => partPlayed === part).flatMap(({ exemplarId }) => this.exemplar(exemplarId) ?? []);
  }
}

/** An article about a collective may show one of its people, so only what is of one kind is held against each other. */
function strays(people: People, { photoId, articleId, block }: Stand): StrayPhoto[] {
  const shown = people.on(photoId);
  const subjects = people.playing(articleId, 'subject');
  if (shown.length === 0 || shown.some((each) => subjects.includes(each))) return [];
  const alike = subjects.filter(({ kind }) => shown.some((each) => each.kind === kind));
  if (alike.length === 0) return [];
  // Several people of whom one is told of in the text: a scene of the telling.
  if (shown.length > 1 && people.playing(articleId, 'mentioned').some((each) => shown.includes(each))) return [];
  const ids = (list: readonly BondExemplar[]): string => list.map(({ id }) => id).toSorted().join('+');
  const names = (list: readonly BondExemplar[]): string => list.map(({ name }) => name).join(', ');
  return [{ kind: 'stray', key: `stray ${photoId} ${articleId} ${ids(shown)} ${ids(subjects)}`, photoId, articleId, block, shown: names(shown), about: names(alike) }];
}

function captionDoubts(people: People, { photoId, articleId, block, caption }: Stand): CaptionDoubt[] {
  const persons = people.namesOn(photoId);
  const named = [...new Set(namesIn(caption.normalize('NFC')).map(({ name }) => name))];
  if (persons.length === 0 || named.length === 0) return [];
  const says = (name: string, person: string): boolean => name === person || person.endsWith(` ${name}`) || name.endsWith(` ${person}`);
  const doubt = (kind: CaptionDoubt['kind'], name: string, person: string): CaptionDoubt => ({ kind, key: `${kind} ${photoId} ${articleId} ${name} | ${person}`, photoId, articleId, block, name, person });
  const missing = persons.filter((person) => !named.some((name) => says(name, person)));
  const foreign = named.filter((name) => !persons.some((person) => says(name, person)));
  const found: CaptionDoubt[] = [];
  const spelled = new Set<string>();
  for (const person of missing) {
    const other = foreign.find((name) => mayBeSame(name, person));
    if (other !== undefined) {
      found.push(doubt('spelled', other, person));
      spelled.add(other);
    } else found.push(doubt('unnamed', '', person));
  }
  const others = foreign.filter((name) => !spelled.has(name) && people.names.has(name)).map((name) => doubt('other', name, persons.join(', ')));
  // That it names another one says more than whom it does not name.
  return [...found.filter(({ kind }) => kind !== 'unnamed' || others.length === 0), ...others];
}

const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ');
