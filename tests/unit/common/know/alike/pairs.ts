/**
 * Labelled pairs made with the rules of real errors: what typists, spreadsheets and captions do to a name, and how two different people
 * come to have nearly one name. The rules are written here from scratch; nothing of the product's comparing is used.
 */
export interface LabelledRecord {
  readonly name: string;
  readonly unit: string | null;
  readonly role: string;
  readonly birthYear: number | null;
  readonly gender: 'female' | 'male' | null;
}
export interface LabelledPair {
  readonly one: LabelledRecord;
  readonly other: LabelledRecord;
  readonly same: boolean;
  /** Which rules made it. */
  readonly rule: string;
}

export interface Base {
  readonly families: readonly string[];
  readonly middles: Readonly<Record<'female' | 'male', readonly string[]>>;
  readonly givens: Readonly<Record<'female' | 'male', readonly string[]>>;
  readonly units: readonly string[];
  readonly roles: readonly string[];
}

/** mulberry32: the same numbers everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const MARK_TO_TONE: Readonly<Record<string, string>> = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' };
const TONE_MARKS = Object.keys(MARK_TO_TONE);
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

class Maker {
  readonly #random: () => number;
  readonly #base: Base;

  constructor(seed: number, base: Base) {
    this.#random = randomFrom(seed);
    this.#base = base;
  }

  chance(p: number): boolean {
    return this.#random() < p;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  another<T>(items: readonly T[], than: T): T {
    return this.pick(items.filter((item) => item !== than));
  }

  person(): { words: string[]; gender: 'female' | 'male' } {
    const gender = this.chance(0.5) ? ('female' as const) : ('male' as const);
    const middle = this.pick(this.#base.middles[gender]);
    return { words: [this.pick(this.#base.families), ...middle.split(' '), this.pick(this.#base.givens[gender])], gender };
  }

  record(words: readonly string[], gender: 'female' | 'male'): LabelledRecord {
    return {
      name: words.join(' '),
      unit: this.chance(0.85) ? this.pick(this.#base.units) : null,
      role: this.chance(0.6) ? this.pick(this.#base.roles) : '',
      birthYear: this.chance(0.45) ? 1950 + Math.floor(this.#random() * 55) : null,
      gender: this.chance(0.4) ? gender : null,
    };
  }

  /** The same person met again: mostly in the same unit, sometimes in another with another role. */
  again(first: LabelledRecord, name: string): LabelledRecord {
    const moved = this.chance(0.12);
    return {
      name,
      unit: this.chance(0.2) ? null : moved ? this.pick(this.#base.units) : first.unit,
      role: moved || this.chance(0.3) ? (this.chance(0.5) ? '' : this.pick(this.#base.roles)) : first.role,
      birthYear: this.chance(0.45) ? first.birthYear : null,
      gender: this.chance(0.5) ? first.gender : null,
    };
  }

  // What happens to a name.
  slip(word: string): string {
    const at = 1 + Math.floor(this.#random() * Math.max(1, word.length - 1));
    const char = word.charAt(at);
    switch (this.pick(['drop', 'double', 'neighbour', 'swap'] as const)) {
      case 'drop': return word.length > 3 ? word.slice(0, at) + word.slice(at + 1) : word + word.slice(-1);
      case 'double': return word.slice(0, at + 1) + char + word.slice(at + 1);
      case 'neighbour': {
        const row = ROWS.find((each) => each.includes(char));
        if (row === undefined) return word.slice(0, at + 1) + char + word.slice(at + 1);
        const place = row.indexOf(char);
        return word.slice(0, at) + (row[place + 1] ?? row[place - 1] ?? char) + word.slice(at + 1);
      }
      case 'swap': return at + 1 < word.length && word.charAt(at) !== word.charAt(at + 1) ? word.slice(0, at) + word.charAt(at + 1) + char + word.slice(at + 2) : `${word}${word.slice(-1)}`;
    }
  }

  /** One sign is another, or is missing, and the word is no name any more as far as the person who typed it knew. */
  wrongTone(word: string): string {
    const marks = [...word.normalize('NFD')].filter((char) => TONE_MARKS.includes(char));
    const bare = Array.from(word.normalize('NFD')).filter((char) => !TONE_MARKS.includes(char));
    const at = Math.max(bare.findLastIndex((char) => /[\u0302\u0306\u031b]/u.test(char)), bare.findIndex((char) => /[aeiouy]/iu.test(char)));
    const tone = this.another(TONE_MARKS, marks[0] ?? '');
    return [...bare.slice(0, at + 1), tone, ...bare.slice(at + 1)].join('').normalize('NFC');
  }
}

const strip = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

/** What Telex keys were pressed for a word, left as letters. */
function telexKeys(word: string): string {
  let out = '';
  let tone = '';
  for (const char of word.normalize('NFD')) {
    if (char in MARK_TO_TONE) tone = MARK_TO_TONE[char] ?? '';
    else if (char === '\u0302') out += out.slice(-1).toLowerCase();
    else if (char === '\u0306' || char === '\u031b') out += 'w';
    else if (char === 'đ' || char === 'Đ') out += char === 'Đ' ? 'Dd' : 'dd';
    else out += char;
  }
  return out + tone;
}

const OTHER_PLACE: Readonly<Record<string, string>> = { òa: 'oà', óa: 'oá', ỏa: 'oả', õa: 'oã', ọa: 'oạ', ùy: 'uỳ', úy: 'uý', ủy: 'uỷ', ũy: 'uỹ', ụy: 'uỵ', óe: 'oé', ỏe: 'oẻ' };
const TITLES = ['đồng chí ', 'ông ', 'bà ', 'đ/c ', 'Bác sĩ ', 'Đại úy ', 'Thượng tá, TS. ', 'cô giáo ', 'anh ', 'Thiếu tá QNCN ', 'Đ/c ', 'Bí thư Chi bộ '];

type Rule = (make: Maker, words: readonly string[]) => string[] | null;
const at = (words: readonly string[], index: number, change: (word: string) => string): string[] => words.map((word, place) => (place === index ? change(word) : word));

const ERRORS: Readonly<Record<string, Rule>> = {
  'no marks': (_make, words) => words.map(strip),
  'capitals': (_make, words) => words.map((word) => word.toUpperCase()),
  'title': (make, words) => [make.pick(TITLES).trim(), ...words],
  'role behind': (make, words) => [...words.slice(0, -1), `${words.at(-1) ?? ''}, ${make.pick(['Bưu tá', 'Chi bộ 3', 'Trưởng phòng', 'Trạm Y tế xã'])}`],
  'tone elsewhere': (_make, words) => {
    const moved = words.map((word) => OTHER_PLACE_OF(word));
    return moved.join() === words.join() ? null : moved;
  },
  'wrong tone': (make, words) => at(words, words.length - 1, (word) => make.wrongTone(word)),
  'wrong tone in the family': (make, words) => at(words, 0, (word) => make.wrongTone(word)),
  'keys': (_make, words) => {
    const index = words.findLastIndex((word) => telexKeys(word) !== word);
    return index === -1 ? null : at(words, index, telexKeys);
  },
  'd for đ': (_make, words) => (words.some((word) => /đ/iu.test(word)) ? words.map((word) => word.replace(/đ/gu, 'd').replace(/Đ/gu, 'D')) : null),
  'i for y': (_make, words) => {
    const turned = words.map((word) => word.replace(/(?<=[hklmtqu])y$/u, 'i').replace(/ý$/u, 'í').replace(/ỳ$/u, 'ì').replace(/ỹ$/u, 'ĩ'));
    return turned.join() === words.join() ? null : turned;
  },
  'slip in the given name': (make, words) => at(words, words.length - 1, (word) => make.slip(word)),
  'slip in the family': (make, words) => at(words, 0, (word) => make.slip(word)),
  'slip in the middle': (make, words) => (words.length > 2 ? at(words, 1, (word) => make.slip(word)) : null),
  'no middle name': (_make, words) => (words.length > 2 ? [words[0] ?? '', words.at(-1) ?? ''] : null),
  'one middle name less': (_make, words) => (words.length > 3 ? [...words.slice(0, 1), ...words.slice(2)] : null),
  'initials': (_make, words) => (words.length > 2 ? [words.slice(0, -1).map((word) => `${word.charAt(0)}.`).join(''), words.at(-1) ?? ''] : null),
  'middle initial': (_make, words) => (words.length > 2 ? [words[0] ?? '', ...words.slice(1, -1).map((word) => `${word.charAt(0)}.`), words.at(-1) ?? ''] : null),
  'run together': (_make, words) => [`${words[0] ?? ''}${words[1] ?? ''}`, ...words.slice(2)],
  'given name first': (_make, words) => (words.length > 2 ? [words.at(-1) ?? '', ...words.slice(0, -1)] : null),
  'same': (_make, words) => [...words],
};

function OTHER_PLACE_OF(word: string): string {
  const end = word.slice(-2);
  const to = OTHER_PLACE[end] ?? Object.entries(OTHER_PLACE).find(([, other]) => other === end)?.[0];
  return to === undefined || /qu.$/u.test(word) ? word : word.slice(0, -2) + to;
}

/** Two different people with nearly one name. */
const STRANGERS: Readonly<Record<string, Rule>> = {
  'another given name': (make, words) => [...words.slice(0, -1), make.another(GIVENS(make), words.at(-1) ?? '')],
  'a given name that differs in its signs': (make, words) => {
    const given = words.at(-1) ?? '';
    const twins = GIVENS(make).filter((other) => other !== given && strip(other) === strip(given) && OTHER_PLACE_OF(other) !== given);
    return twins.length === 0 ? null : [...words.slice(0, -1), make.pick(twins)];
  },
  'a given name one letter away': (make, words) => {
    const given = words.at(-1) ?? '';
    const near = GIVENS(make).filter((other) => strip(other) !== strip(given) && Math.abs(other.length - given.length) <= 1 && [...strip(other)].filter((char, index) => char !== strip(given)[index]).length === 1);
    return near.length === 0 ? null : [...words.slice(0, -1), make.pick(near)];
  },
  'another family': (make, words) => [make.another(BASES.get(make)?.families ?? [], words[0] ?? ''), ...words.slice(1)],
  'another middle name': (make, words) => {
    const middles = Object.values(BASES.get(make)?.middles ?? {}).flat();
    const own = words.slice(1, -1).join(' ');
    return [words[0] ?? '', ...make.another(middles.filter((middle) => middle !== '' && !own.includes(middle) && !middle.includes(own)), own).split(' '), words.at(-1) ?? ''];
  },
  'the same name, born in another year': (_make, words) => [...words],
};

const BASES = new WeakMap<Maker, Base>();
const GIVENS = (make: Maker): string[] => Object.values(BASES.get(make)?.givens ?? {}).flat();

/** `count` pairs, half of them one person; the same for one seed. */
export function labelledPairs(seed: number, base: Base, count: number): LabelledPair[] {
  const make = new Maker(seed, base);
  BASES.set(make, base);
  const pairs: LabelledPair[] = [];
  const [errors, strangers] = [Object.entries(ERRORS), Object.entries(STRANGERS)];
  while (pairs.length < count) {
    const { words, gender } = make.person();
    const one = make.record(words, gender);
    if (pairs.length % 2 === 0) {
      const [rule, change] = make.pick(errors);
      const first = change(make, words);
      if (first === null) continue;
      const [second, more] = make.chance(0.15) && rule !== 'initials' ? make.pick(errors.filter(([name]) => name === 'title' || name === 'capitals' || name === 'no marks')) : ['', null];
      const changed = more === null ? first : (more(make, first) ?? first);
      pairs.push({ one, other: make.again(one, changed.join(' ')), same: true, rule: second === '' ? rule : `${rule} + ${second}` });
      continue;
    }
    const [rule, change] = make.pick(strangers);
    const changed = change(make, words);
    if (changed === null) continue;
    const other = make.record(changed, gender);
    const namesake = rule.startsWith('the same name');
    // Nobody could tell two people of one name apart of whom nothing else is known.
    const years = namesake ? { first: one.birthYear ?? 1961, second: (one.birthYear ?? 1961) === 1984 ? 1958 : 1984 } : null;
    pairs.push({
      one: years === null ? one : { ...one, birthYear: years.first },
      other: years === null ? { ...other, unit: make.chance(0.25) ? one.unit : other.unit } : { ...other, birthYear: years.second, unit: make.another([...base.units, null], one.unit) },
      same: false,
      rule,
    });
  }
  return pairs;
}
