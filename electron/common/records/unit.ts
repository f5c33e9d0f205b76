/** A unit (đảng bộ, chi bộ, cơ quan …) in the tree of units. */
import { recordType, reference, text } from './record.ts';

export const unit = recordType({
  name: 'unit',
  table: 'unit',
  fields: {
    parentId: reference,
    name: text.min(1),
    /** As lists print it where there is little room; empty: the name. */
    shortName: text,
    /** Other spellings and former names, one a line: found as this unit, never printed. */
    otherNames: text,
    /** Sorted by it instead of the name; empty: by the name. */
    sortKey: text,
    /** Who to ask, more than name and number; never printed. */
    contact: text,
    /** The person who sends what is asked for; never printed. */
    contactName: text,
    phone: text,
    note: text,
    /** The unit this one was merged into. */
    mergedInto: reference,
  },
  initial: { parentId: null, shortName: '', otherNames: '', sortKey: '', contact: '', contactName: '', phone: '', note: '', mergedInto: null },
  search: ['name', 'shortName', 'otherNames', 'note'],
});
