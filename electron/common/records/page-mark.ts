/** A remark on a page of a proof, tied to what is printed there. */
import * as z from '../schema.ts';
import { moment, recordType, reference, text } from './record.ts';

/** mm from the upper left corner of the trim */
const length = z.number().min(-10_000).max(10_000);

/**
 * The words under a mark when it was made, as the text had them, with some before and behind: where they are found again, the mark stands.
 * mm tell how the frame lies to the box round these words on the page.
 */
export const markAnchor = z.strictObject({
  /** Where the words began: block, and UTF-16 units of its text in force. */
  block: z.int(),
  offset: z.int(),
  before: text,
  words: text.min(1),
  after: text,
  /** `words`: it lies over them and is as large as they are; `beside`: they are only the nearest ones; `page`: it is the whole page. */
  frame: z.enum(['words', 'beside', 'page']),
  /** How far the frame reaches over the box of the words, to each side; less than none: how much of the box it leaves out. */
  left: length,
  top: length,
  right: length,
  bottom: length,
});
export type MarkAnchor = z.infer<typeof markAnchor>;

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
    /** null: it was made by a program that did not keep them, or there are none near it. */
    anchor: markAnchor.nullable(),
    /** Among the marks of its article, from 1: given once. null: nobody gave it one. */
    number: z.int().min(1).nullable(),
    body: text.min(1),
    author: text,
    settledAt: moment,
  },
  json: ['anchor'],
  initial: { articleId: null, matterId: null, block: null, anchor: null, number: null, author: '', settledAt: null },
});
