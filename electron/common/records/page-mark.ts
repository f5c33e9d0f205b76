/** A remark on a page of a proof, tied to what is printed there. */
import * as z from '../schema.ts';
import { moment, recordType, reference, text } from './record.ts';

/** mm from the upper left corner of the trim */
const length = z.number().min(-1000).max(10_000);

export const pageMark = recordType({
  name: 'pageMark',
  table: 'page_mark',
  fields: {
    /** As printed when the mark was made. */
    page: z.int(),
    x: length,
    y: length,
    width: length,
    height: length,
    articleId: reference,
    matterId: reference,
    /** Index of the block in the article. */
    block: z.int().nullable(),
    body: text.min(1),
    author: text,
    settledAt: moment,
  },
  initial: { articleId: null, matterId: null, block: null, author: '', settledAt: null },
});
