/** Pages made from the book's own data, and where they stand. The options of each kind: `common/book/matter.ts`. */
import * as z from '../schema.ts';
import { matterKind } from '../book/matter.ts';
import { recordType, reference, text } from './record.ts';

export const matter = recordType({
  name: 'matter',
  table: 'matter',
  fields: {
    /** Null: behind the last part. */
    partId: reference,
    /** In one order with the ranks of the part's articles. */
    rank: z.string().min(1).max(1000),
    kind: matterKind,
    /** As it is printed; empty: the page has no heading. */
    title: text,
    options: z.record(z.string(), z.unknown()),
  },
  json: ['options'],
  initial: { partId: null, title: '', options: {} },
});
