/** A comment on an article, or an answer to one. */
import * as z from '../schema.ts';
import { moment, recordType, reference, text } from './record.ts';

/** Where in the text: top-level block and character offsets (UTF-16 units) of its text. */
export const anchor = z.strictObject({ block: z.int(), start: z.int(), end: z.int() });

export const comment = recordType({
  name: 'comment',
  table: 'comment',
  fields: {
    articleId: z.string().min(1).max(100),
    /** The comment this one answers. */
    parentId: reference,
    author: text,
    body: text.min(1),
    /** The words it was made on, so that it stays readable when they are gone. */
    quoted: text,
    anchor: anchor.nullable(),
    resolvedAt: moment,
    resolvedBy: text,
    /** Its words were changed. Settling, opening again and taking either back change none. */
    editedAt: moment,
  },
  json: ['anchor'],
  initial: { parentId: null, author: '', quoted: '', anchor: null, resolvedAt: null, resolvedBy: '', editedAt: null },
  search: ['body'],
});
