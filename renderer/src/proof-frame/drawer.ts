/** One PDF file, drawn page by page. Only what a page needs of it is fetched; nothing of it is run. */
import { getDocument, PDFDataRangeTransport, type PDFDocumentLoadingTask } from 'unpdf/pdfjs';

/** Bytes fetched at once. */
const STRETCH = 262_144;

class Stretches extends PDFDataRangeTransport {
  readonly #need: (from: number, to: number) => void;

  constructor(size: number, need: (from: number, to: number) => void) {
    super(size, null);
    this.#need = need;
  }

  override requestDataRange(from: number, to: number): void {
    this.#need(from, to);
  }
}

export class Drawer {
  readonly #stretches: Stretches;
  readonly #task: PDFDocumentLoadingTask;

  /** @param need asks for a stretch of the file, which comes by `give` */
  constructor(size: number, need: (from: number, to: number) => void) {
    this.#stretches = new Stretches(size, need);
    this.#task = getDocument({ range: this.#stretches, rangeChunkSize: STRETCH, disableAutoFetch: true, disableStream: true, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, stopAtErrors: false, verbosity: 0 });
  }

  give(from: number, bytes: Uint8Array): void {
    this.#stretches.onDataRange(from, bytes);
  }

  /** The whole sheet of a page (from 1), `width` px wide. @throws what PDF.js refuses the page with */
  async draw(number: number, width: number): Promise<Blob | null> {
    const pdf = await this.#task.promise;
    const page = await pdf.getPage(number);
    const [left = 0, , right = 0] = page.view;
    // As it was read: a page's own turn is left out.
    const viewport = page.getViewport({ scale: width / (right - left), rotation: 0 });
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    page.cleanup();
    return await new Promise((done) => { canvas.toBlob(done); });
  }

  async close(): Promise<void> {
    await this.#task.destroy();
  }
}
