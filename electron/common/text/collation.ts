/**
 * The language's own order of words (CLDR "vi"). To make a collator reads the order's tables, some 20 ms of a process's start: there is one
 * of each kind, made when the first two words are compared. Pure.
 */
import { lazy } from '../lazy.ts';

const plain = lazy(() => new Intl.Collator('vi'));
const counting = lazy(() => new Intl.Collator('vi', { numeric: true }));

/** Below 0: `one` comes first; 0: the language makes no difference. */
export const compareWords = (one: string, other: string): number => plain().compare(one, other);

/** The same with figures in the texts as numbers: "Tổ 2" before "Tổ 10". */
export const compareCounted = (one: string, other: string): number => counting().compare(one, other);
