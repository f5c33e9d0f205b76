/**
 * The syllables that Vietnamese uses. The rules of onset, rhyme and tone (`text/encodings/syllable.ts`, after the rhyme tables of
 * primary school books) allow some 17,000 more or less well-formed syllables; "dười" is one of them, and no word. What is in use
 * was written down for this program, rhyme by rhyme, from the knowledge of the language and no dictionary; what is rare, dialect or
 * said with another syllable only (dai dẳng) is in.
 *
 * A line is a rhyme without tone, then onsets, each with the tones it is used with: 0 ngang, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng;
 * `*` all of them; `-` no onset. Onset and rhyme are joined as they are written: "g" + "iêng" is giêng, "qu" + "yên" is quyên.
 */
import { lazy } from '../../lazy.ts';
import { USED_A } from './used-a.ts';
import { USED_I } from './used-i.ts';
import { USED_U } from './used-u.ts';

/** Tone 0 to 5 in the order above. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;
export const TONES: readonly Tone[] = [0, 1, 2, 3, 4, 5];

const ONSET_WITH_TONES = /^(\D+?)([0-5]+|\*)$/u;

function readTable(): ReadonlyMap<string, ReadonlySet<Tone>> {
  const table = new Map<string, ReadonlySet<Tone>>();
  for (const line of [USED_A, USED_I, USED_U].join('').trim().split(/\n+/u)) {
    const [rhyme = '', onsets = ''] = line.split(': ');
    for (const token of onsets.split(' ')) {
      const [, onset = '', tones = ''] = ONSET_WITH_TONES.exec(token) ?? [];
      const letters = (onset === '-' ? '' : onset) + rhyme;
      const own = tones === '*' ? TONES : TONES.filter((tone) => tones.includes(String(tone)));
      table.set(letters, new Set([...(table.get(letters) ?? []), ...own]));
    }
  }
  return table;
}

/** Letters without tone (lower case, NFC) → the tones they are used with. */
export const used = lazy(readTable);
