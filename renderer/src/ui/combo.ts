/** What a list to type in offers for a text, and what that text stands for once the typing is over. */
import { fold, hasMarks } from '@common/text/fold.ts';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** Tells apart those that are called alike. */
  readonly detail?: string;
}

/** What a typed text stands for: one that is listed (null: nothing, the field was emptied), a new one, or not to be told. */
export type Meant = { readonly is: 'listed'; readonly id: string | null } | { readonly is: 'new'; readonly text: string } | { readonly is: 'unclear' };

/** Shown at once; the rest is found by typing. */
const MOST = 60;

const lowered = (text: string): string => text.normalize('NFC').trim().toLowerCase();
const folded = (text: string): string => fold(text.normalize('NFC')).trim();

/** Options that hold every word of the text, with or without tones: those that begin with it first, 60 at most. */
export function offered(options: readonly ComboOption[], text: string): readonly ComboOption[] {
  const key = folded(text);
  if (key === '') return options.slice(0, MOST);
  const words = key.split(/\s+/u);
  const fits = options.filter(({ label, detail = '' }) => {
    const all = folded(`${label} ${detail}`);
    return words.every((word) => all.includes(word));
  });
  const first = fits.filter(({ label }) => folded(label).startsWith(key));
  return [...first, ...fits.filter((each) => !first.includes(each))].slice(0, MOST);
}

/** Options that the text names: written just so or, when it was typed without tones, alike without them ("Bản Mạ" is not "Bản Mã"). */
function named(options: readonly ComboOption[], text: string): readonly ComboOption[] {
  const [low, key] = [lowered(text), folded(text)];
  const same = options.filter(({ label }) => lowered(label) === low);
  return same.length > 0 || hasMarks(text.normalize('NFC')) ? same : options.filter(({ label }) => folded(label) === key);
}

/** True when the text, which is not empty, names none of the options: a new one can be made of it. */
export function isNew(options: readonly ComboOption[], text: string): boolean {
  return text.trim() !== '' && named(options, text).length === 0;
}

/**
 * What Enter, Tab and leaving the field take: the option of exactly that name, or the only offer.
 * @param canMake what is not listed can be made, so that it is an offer too
 */
export function meant(options: readonly ComboOption[], typed: string, canMake: boolean): Meant {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { is: 'listed', id: null };
  const same = named(options, text);
  const fits = same.length > 0 ? same : offered(options, text);
  const [only] = fits;
  if (only === undefined) return canMake ? { is: 'new', text } : { is: 'unclear' };
  return fits.length > 1 || (same.length === 0 && canMake) ? { is: 'unclear' } : { is: 'listed', id: only.id };
}
