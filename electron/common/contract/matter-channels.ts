/** Calls about putting the book together: matter, kinds of articles, budgets, orders. Spread into `channels.ts`. Each change is one step to take back. */
import * as z from '../schema.ts';
import { articleKind } from '../article/kind.ts';
import { matterKind } from '../book/matter.ts';
import { partOrder } from '../book/outline.ts';
import { channel, nothing } from './channel.ts';

const id = z.string().min(1).max(100);
const title = z.string().max(500);
/** Fields of the kind's options (`book/matter.ts`); checked against them where they are stored. */
const options = z.record(z.string(), z.unknown());

/** One matter with its options made whole. */
export const matterView = z.object({ id, partId: id.nullable(), kind: matterKind, title: z.string(), options });
export type MatterView = z.infer<typeof matterView>;

export const assembling = {
  'matter.get': channel('renderer', 'store', () => ({ input: z.object({ id }), output: matterView })),
  /**
   * Absent: `title` as such pages are called, `partId` where they usually stand (null: behind the last part), `before` the end of it,
   * `options` the kind's own.
   * @throws book/invalid, book/no-part, book/no-record
   */
  'matter.add': channel('renderer', 'store', () => ({
    input: z.object({ kind: matterKind, title: title.optional(), partId: id.nullable().optional(), before: id.nullable().optional(), options: options.optional() }),
    output: z.object({ id }),
  })),
  /**
   * Options that are not given stay. `visit` names one stay in a field that saves while one types: its changes, one after the other, are one step.
   * @throws book/no-record, book/invalid
   */
  'matter.change': channel('renderer', 'store', () => ({ input: z.object({ id, title: title.optional(), options: options.optional(), visit: z.string().min(1).max(100).optional() }), output: nothing })),
  /** Into a part (null: behind the last one), in front of article or matter `before` there, or to the end. @throws book/no-record, book/no-part, book/no-article */
  'matter.place': channel('renderer', 'store', () => ({ input: z.object({ id, partId: id.nullable(), before: id.nullable() }), output: nothing })),
  'matter.remove': channel('renderer', 'store', () => ({ input: z.object({ id }), output: nothing })),
  /** What kind of piece an article is. @throws book/no-article */
  'article.kind': channel('renderer', 'store', () => ({ input: z.object({ id }), output: z.object({ kind: articleKind.nullable() }) })),
  /** @throws book/no-article */
  'article.setKind': channel('renderer', 'store', () => ({ input: z.object({ id, kind: articleKind }), output: nothing })),
  /** Pages that the part is planned to have; null: no plan. @throws book/no-part */
  'part.budget': channel('renderer', 'store', () => ({ input: z.object({ id, pages: z.int().min(1).max(10_000).nullable() }), output: nothing })),
  /**
   * Notes a part's rule of order and applies it; asked again with the same rule it applies it again. Where no article is about anybody the
   * records know, nothing is noted. Answers with the articles that the rule cannot place. @throws book/no-part
   */
  'part.orderBy': channel('renderer', 'store', () => ({ input: z.object({ id, orderBy: partOrder }), output: z.object({ unplaced: z.array(id) }) })),
} as const;
