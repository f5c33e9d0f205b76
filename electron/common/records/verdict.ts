/** What an editor decided about a doubt of the program, so that it is not asked again: these two are two persons, this figure is right as it stands. */
import * as z from '../schema.ts';
import { recordType, reference, text } from './record.ts';

export const verdict = recordType({
  name: 'verdict',
  table: 'verdict',
  fields: {
    /** withdrawn: a place where a withdrawn exemplar stands; twins: two records alike; name: a printed name; offer: something found in a text. */
    about: z.enum(['withdrawn', 'figure', 'twins', 'name', 'offer', 'photo']),
    /** Names the doubt; whoever raises it makes it from what the decision depends on, so that other words are asked about again. */
    key: text.min(1),
    exemplarId: reference,
    articleId: reference,
    photoId: reference,
    /** One of the answers that the doubt has. */
    decision: text.min(1),
    author: text,
    note: text,
  },
  initial: { exemplarId: null, articleId: null, photoId: null, author: '', note: '' },
});
