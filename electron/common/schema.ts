/**
 * zod, with one instance of each plain schema. Schemas are never changed, and the contract alone would make two thousand more of them, in
 * every process, before a window can be seen.
 */
import * as zod from 'zod';

export * from 'zod';

// The renderer's CSP forbids eval; zod must not try to compile its checks.
zod.config({ jitless: true });

const TEXT = zod.string();
const NUMBER = zod.number();
const WHOLE = zod.int();
const YES_OR_NO = zod.boolean();

export const string = (): zod.ZodString => TEXT;
export const number = (): zod.ZodNumber => NUMBER;
export const int = (): zod.ZodInt => WHOLE;
export const boolean = (): zod.ZodBoolean => YES_OR_NO;
