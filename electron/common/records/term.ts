/** A name, term or spelling that this book holds for right. */
import * as z from '../schema.ts';
import { recordType, text } from './record.ts';

export const term = recordType({
  name: 'term',
  table: 'term',
  fields: { text: text.min(1), kind: z.enum(['name', 'term', 'spelling']), note: text },
  initial: { kind: 'term', note: '' },
});
