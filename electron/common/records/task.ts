/** Something a unit was asked for: a text, a photo, an award decision. */
import * as z from '../schema.ts';
import { day, recordType, reference, text } from './record.ts';

export const task = recordType({
  name: 'task',
  table: 'task',
  fields: {
    unitId: reference,
    exemplarId: reference,
    articleId: reference,
    /** The document that came for it. */
    sourceId: reference,
    wanted: z.enum(['text', 'photo', 'decision', 'other']),
    title: text,
    askedOn: day,
    dueOn: day,
    receivedOn: day,
    /** It is no longer wanted. */
    waived: z.boolean(),
    note: text,
  },
  flags: ['waived'],
  initial: { unitId: null, exemplarId: null, articleId: null, sourceId: null, wanted: 'text', title: '', askedOn: null, dueOn: null, receivedOn: null, waived: false, note: '' },
  search: ['title', 'note'],
});
