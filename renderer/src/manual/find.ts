/** Looks through the manual: every word of the query has to stand in a section, with or without its tones. Pure. */
import { fold } from '@common/text/fold.ts';

/** A section of a chapter, as `build/manual` lists them. */
export interface Place {
  readonly href: string;
  readonly chapter: string;
  readonly heading: string;
  readonly text: string;
}

export interface Hit extends Place {
  /** Some words round the first that was found. */
  readonly excerpt: string;
}

/** Characters of an excerpt, before and after what was found. */
const BEFORE = 30;
const AFTER = 90;
/** What a query found whole is worth beside its words found apart, and a heading beside a text. */
const WORTH = { heading: 4, chapter: 2, whole: 3 };

const folded = (text: string): string => fold(text.normalize('NFC'));
const wordsOf = (query: string): string[] => folded(query).split(/\s+/u).filter((word) => word !== '');

/** Sections that hold every word of `query`, best first; an empty query finds nothing. */
export function find(places: readonly Place[], query: string): readonly Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const scored = places.flatMap((place) => {
    const [heading, chapter, text] = [folded(place.heading), folded(place.chapter), folded(place.text)];
    if (!words.every((word) => heading.includes(word) || chapter.includes(word) || text.includes(word))) return [];
    const inTitle = words.filter((word) => heading.includes(word)).length * WORTH.heading + words.filter((word) => chapter.includes(word)).length * WORTH.chapter;
    const score = inTitle + (heading.includes(whole) ? 2 * WORTH.whole : 0) + (text.includes(whole) ? WORTH.whole : 0) + words.filter((word) => text.includes(word)).length;
    return [{ hit: { ...place, excerpt: excerptOf(place.text, text, text.includes(whole) ? whole : (words.find((word) => text.includes(word)) ?? '')) }, score }];
  });
  return scored.sort((one, other) => other.score - one.score).map(({ hit }) => hit);
}

function excerptOf(text: string, foldedText: string, word: string): string {
  const at = Math.max(word === '' ? 0 : foldedText.indexOf(word), 0);
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const end = at + word.length + AFTER;
  const to = end >= text.length ? text.length : text.lastIndexOf(' ', end);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** `text` in pieces, those that a word of the query found told apart. */
export function marked(text: string, query: string): readonly { readonly text: string; readonly hit: boolean }[] {
  const words = wordsOf(query).sort((one, other) => other.length - one.length);
  const foldedText = folded(text);
  const pieces: { text: string; hit: boolean }[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const word = words.find((each) => foldedText.startsWith(each, at));
    if (word === undefined) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push({ text: text.slice(from, at), hit: false });
    pieces.push({ text: text.slice(at, at + word.length), hit: true });
    at += word.length;
    from = at;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}
