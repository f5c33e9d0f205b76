/** Calls about what came in: looking it through, changing a verdict, the saved report. Spread into `channels.ts`. */
import * as z from '../schema.ts';
import { channel, nothing } from './channel.ts';
import { importBatch, intakeList, intakeView, sourcePage } from './intake-shapes.ts';
import { bytes, importedArticle, textEncoding } from './shapes.ts';

const id = z.string().min(1).max(100);

export const intake = {
  /** Newest batch first; in it the articles as they came. */
  'intake.list': channel('renderer', 'store', () => ({ input: nothing, output: intakeList })),
  /** @throws book/no-intake */
  'intake.get': channel('renderer', 'store', () => ({ input: z.object({ id }), output: intakeView })),
  /** A person looked at these and says that they are right: one step to take back. @throws book/no-intake */
  'intake.accept': channel('renderer', 'store', () => ({ input: z.object({ ids: z.array(id).min(1) }), output: nothing })),
  /** Takes these articles out of the book again; their documents stay in the file. @throws book/no-intake */
  'intake.reject': channel('renderer', 'store', () => ({ input: z.object({ ids: z.array(id).min(1) }), output: nothing })),
  /** The text takes the place of that of its twin, whose former text becomes a version; the article that came goes. @throws book/no-intake */
  'intake.replaceTwin': channel('renderer', 'store', () => ({ input: z.object({ id }), output: z.object({ articleId: id }) })),
  /**
   * A person's verdict on one paragraph: block `block` of the article is read again from what the file held, as `encoding`.
   * @throws book/no-intake, book/changed-since when the paragraph is not found in the source any more
   */
  'intake.setVerdict': channel('renderer', 'store', () => ({
    input: z.object({ id, block: z.int().nonnegative(), encoding: textEncoding }),
    output: nothing,
  })),
  'article.setWrittenIn': channel('renderer', 'store', () => ({ input: z.object({ id, writtenIn: z.string().max(200) }), output: nothing })),

  /** The whole document is read again as `encoding`; what came of it takes the article's place. @throws book/no-intake, import/* */
  'app.rereadSource': channel('renderer', 'main', () => ({ input: z.object({ id, encoding: textEncoding }), output: nothing })),
  /** Asks where, and saves the document as it arrived. Null: cancelled. */
  'app.saveSource': channel('renderer', 'main', () => ({ input: z.object({ id }), output: z.object({ fileName: z.string() }).nullable() })),
  /** Asks where, and saves what became of every file of a batch, as a page to read and print. */
  'app.saveImportReport': channel('renderer', 'main', () => ({ input: z.object({ batchId: id }), output: z.object({ fileName: z.string() }).nullable() })),

  /** A batch came to its end, or was stopped. */
  'import.finish': channel('internal', 'store', () => ({ input: importBatch.omit({ beganAt: true, endedAt: true }), output: nothing })),
  'intake.source': channel('internal', 'store', () => ({
    input: z.object({ id }),
    output: z.object({ name: z.string(), member: z.string(), place: z.int(), bytes }),
  })),
  /** The document as a person had it read again. */
  'intake.reread': channel('internal', 'store', () => ({ input: z.object({ id, article: importedArticle, page: sourcePage }), output: nothing })),
  'intake.report': channel('internal', 'store', () => ({ input: z.object({ batchId: id, language: z.enum(['vi', 'en']) }), output: z.object({ html: z.string() }) })),
} as const;
