/** Whether an article beside the editor has the pages of the book: every page of every article of the large book, in every design. */
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import type { PrintSource } from '../../electron/services/print/source.ts';
import { previewAgainstBook } from '../print/support/drawing.ts';
import { row, unmeasured, type Row } from './support/rows.ts';
import { Typist } from './support/typist.ts';
import { noWorkload, workload } from './support/workload.ts';

const ARTICLES = 120;

/** The large book in another design than the one in its file. */
class Redesigned extends Typist {
  readonly #design: DesignId;

  constructor(file: string, design: DesignId) {
    super(file);
    this.#design = design;
  }

  override settings(): ReturnType<PrintSource['settings']> {
    return { ...super.settings(), design: this.#design };
  }
}

/** @throws Error naming the pages that differ: a figure of wrong pages would be read over */
export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('pages of the preview beside those of the book', why)];
  const { file } = await workload(ARTICLES);
  return DESIGN_IDS.map((design) => {
    const { articles, compared, differ } = previewAgainstBook(new Redesigned(file, design));
    if (differ.length > 0) throw new Error(`${design}: ${String(differ.length)} differ: ${differ.join('; ')}`);
    return row(`${design}, ${String(articles)} articles: pages of the preview that are those of the book`, compared, 'pages', { name: 'all of them', value: compared });
  });
}
