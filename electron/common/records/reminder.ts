/** That a unit was reminded of what it owes, or something else that is worth keeping about asking it. */
import * as z from '../schema.ts';
import { day, recordType, reference, text } from './record.ts';

export const reminder = recordType({
  name: 'reminder',
  table: 'reminder',
  fields: {
    unitId: reference.unwrap(),
    remindedOn: day,
    how: z.enum(['letter', 'call', 'message', 'note']),
    text,
  },
  initial: { remindedOn: null, how: 'note', text: '' },
});
