/** A book's settings without their words. */
import * as z from '../schema.ts';
import { trimId } from '../book/trim.ts';
import { bookSettings, type BookSettings } from '../book/settings.ts';
import type { BookFacts } from './shapes.ts';

/** A setting that can only be one of a few words, or a trim size, which is numbers: which one it is tells nothing of the book. */
const isChoice = (schema: unknown): boolean => schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema === trimId;

/** Numbers, yes or no and choices as they are; of words how many letters, of lists and groups how many entries. */
export function settingsShape(settings: BookSettings): BookFacts['settings'] {
  const schemas: Readonly<Record<string, unknown>> = bookSettings.shape;
  return Object.fromEntries(Object.entries(settings).map(([name, value]: [string, unknown]) => [name, shapeOf(value, isChoice(schemas[name]))]));
}

function shapeOf(value: unknown, choice: boolean): BookFacts['settings'][string] {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return choice && value !== '' ? value : { letters: [...value].length };
  return { entries: typeof value === 'object' ? Object.keys(value).length : 0 };
}
