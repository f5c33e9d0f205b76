/** What a finding says, without the words of a language: a text and what is put into it. `common/print/sentence.ts` makes the sentence. */
import * as z from '../schema.ts';
import type { Key } from '../i18n/index.ts';

export interface Said {
  /** A text of the interface; most are of the section `findings`. */
  readonly key: Key;
  readonly values: Readonly<Record<string, SaidValue>>;
}

/** Words of the book, a number, a text that is put into the other, or several of them one behind the other. */
export type SaidValue = SaidPart | readonly SaidPart[];
export type SaidPart = string | number | Said;

// Whether there is such a text is not asked here: the texts would have to be read by every process that only hands findings on.
const key = z.custom<Key>((value) => typeof value === 'string');

export const said: z.ZodType<Said> = z.lazy(() => z.object({ key, values: z.record(z.string(), z.union([part, z.array(part)])) }));
const part: z.ZodType<SaidPart> = z.union([z.string(), z.number(), said]);
