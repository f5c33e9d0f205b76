/** What is typed, deed by deed, and what has to stand in the file afterwards. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRight } from '../../electron/common/text/spelling/check.ts';
import { keysOf, type Method } from './keystrokes.ts';

export type Deed =
  /** These keys, one after the other. */
  | { readonly kind: 'type'; readonly keys: string }
  /** One key by its name in X. */
  | { readonly kind: 'press'; readonly key: string }
  /** A click on another paragraph, and one behind the last letter, by a person who sees these letters stand there. */
  | { readonly kind: 'click-away-and-back'; readonly behind: string };

export interface Typed {
  /** “trang nghiêm ” in bold is { text: 'trang nghiêm ', bold: true }. */
  readonly text: string;
  readonly bold: boolean;
}

export interface Plan {
  readonly deeds: readonly Deed[];
  /** A line for each paragraph. */
  readonly lines: readonly (readonly Typed[])[];
  readonly counts: Readonly<Record<'words' | 'keys' | 'enters' | 'bolds' | 'undos' | 'clicks', number>>;
}

const SAMPLE = fileURLToPath(new URL('../../resources/sample/lang-son-2021-04-26.txt', import.meta.url));
/** Consonants a syllable begins with and what is left is a syllable as well: both halves are typed for themselves. */
const PARTABLE = /^(ngh|ng|nh|ch|gh|kh|ph|th|tr|[bclmnrstvx])(?=[aăâeêioôơuưy].{1,})/u;

/** So many words of the sample article that Vietnamese keyboards can write, their commas and stops with them. */
export function words(count: number): string[] {
  const found = readFileSync(SAMPLE, 'utf8').normalize('NFC').split(/\s+/u).filter((token) => {
    const letters = /^(\p{L}+)[,.;]?$/u.exec(token)?.[1];
    return letters !== undefined && isRight(letters) && letters !== letters.toUpperCase();
  });
  return Array.from({ length: count }, (_, index) => found[index % found.length] ?? '');
}

/** Where the word is parted for something to happen inside it; undefined where it cannot be. */
function parted(word: string): readonly [string, string] | undefined {
  const bare = word.normalize('NFD').replace(/[\u0301\u0300\u0309\u0303\u0323]/gu, '').normalize('NFC');
  const onset = PARTABLE.exec(bare)?.[1];
  const letters = /^\p{L}+$/u.test(word);
  return onset === undefined || !letters ? undefined : [word.slice(0, onset.length), word.slice(onset.length)];
}

export type Kind = 'enter' | 'bold' | 'undo' | 'click';

/** Every `every`th word that can be parted has something of these kinds happen inside it, in turns. */
export function plan(count: number, method: Method, every: number, kinds: readonly Kind[]): Plan {
  const deeds: Deed[] = [];
  const lines: Typed[][] = [[]];
  const counts = { words: count, keys: 0, enters: 0, bolds: 0, undos: 0, clicks: 0 };
  const type = (text: string, bold = false): void => {
    const keys = keysOf(text, method);
    counts.keys += keys.length;
    deeds.push({ kind: 'type', keys });
    put(lines.at(-1) ?? [], text, bold);
  };
  const press = (key: string): void => void deeds.push({ kind: 'press', key });
  let since = 0;
  let turn = 0;
  for (const word of words(count)) {
    const halves = parted(word);
    since += 1;
    if (halves === undefined || since < every) {
      type(`${word} `);
      continue;
    }
    since = 0;
    const kind = kinds[turn % kinds.length];
    turn += 1;
    const [first, second] = halves;
    if (kind === 'undo') {
      deeds.push({ kind: 'type', keys: keysOf(first, method) });
      press('ctrl+z');
      counts.undos += 1;
      type(`${word} `);
      continue;
    }
    type(first);
    if (kind === 'enter') {
      press('Return');
      lines.push([]);
      counts.enters += 1;
      type(`${second} `);
    } else if (kind === 'bold') {
      press('ctrl+b');
      type(second, true);
      press('ctrl+b');
      type(' ');
      counts.bolds += 1;
    } else {
      deeds.push({ kind: 'click-away-and-back', behind: first });
      type(`${second} `);
      counts.clicks += 1;
    }
  }
  return { deeds, lines, counts };
}

function put(line: Typed[], text: string, bold: boolean): void {
  const last = line.at(-1);
  if (last?.bold === bold) line[line.length - 1] = { text: last.text + text, bold };
  else line.push({ text, bold });
}
