/** A manuscript as PDF: typeset by `resources/manuscript/manuscript.typ` from data. */
import { readFileSync } from 'node:fs';
import { pictureIds, type Block } from '../../common/article/document.ts';
import { gridOf } from '../../common/article/table.ts';
import { resourcePath } from '../resources.ts';
import { startsOf } from '../../common/article/list-numbers.ts';
import { itemsData } from '../print/blocks.ts';
import { photoFile } from '../print/names.ts';
import { toDisplayRuns, toRuns } from '../print/runs.ts';
import type { PrintSource } from '../print/source.ts';
import { Typst, typstJson } from '../print/typst.ts';
import { photoIdsOf } from '../word/pictures.ts';
import type { ManuscriptSheet } from './sheet.ts';

/** The PDF's bytes. @throws AppError print/typeset, book/no-photo */
export class ManuscriptPrinter {
  readonly #typst = new Typst();
  readonly #source: PrintSource;
  readonly #files = new Map<string, string>();

  constructor(source: PrintSource) {
    this.#source = source;
    this.#typst.put('/manuscript.typ', readFileSync(resourcePath('manuscript', 'manuscript.typ')));
  }

  pdf(sheet: ManuscriptSheet): { bytes: Uint8Array; pages: number } {
    for (const photoId of photoIdsOf(sheet.articles.map(({ document }) => document))) {
      if (this.#files.has(photoId)) continue;
      const file = photoFile(this.#source.photo(photoId).sha256);
      this.#files.set(photoId, file);
      if (!this.#typst.has(file)) this.#typst.put(file, this.#source.photoBytes(photoId, 'proxy'));
    }
    const articles = sheet.articles.map(({ document, ...rest }) => ({ ...rest, blocks: this.#blocks(document.blocks) }));
    this.#typst.put('/sheet.json', typstJson({ ...sheet, articles }));
    const document = this.#typst.compile('/manuscript.typ');
    return { bytes: this.#typst.pdf(document, { standard: '1.7', tagged: true, at: sheet.madeAt }), pages: document.numOfPages };
  }

  close(): void {
    this.#typst.close();
  }

  #blocks(blocks: readonly Block[]): unknown[] {
    const starts = startsOf(blocks);
    return blocks.flatMap((block, index) => this.#block(block, starts.get(index) ?? 1));
  }

  /** @param start number of a numbered list's first item */
  #block(block: Block, start: number): unknown[] {
    switch (block.type) {
      case 'list':
        return [{ t: 'list', items: itemsData(block, start) }];
      case 'box': {
        const [heading, ...lines] = block.children;
        return [{ t: 'box', title: toRuns(heading?.children ?? []).filter(({ s }) => s !== ''), items: lines.map((line) => toRuns(line.children)) }];
      }
      case 'separator':
        return [{ t: 'separator' }];
      case 'table': {
        const grid = gridOf(block);
        return [{ t: 'table', columns: grid.columns, headerRows: grid.headerRows, cells: grid.cells.map(({ children, ...place }) => ({ ...place, r: toRuns(children) })) }];
      }
      case 'photo': {
        const [caption, credit] = block.children;
        return [{ t: 'photo', files: pictureIds(block).flatMap((id) => this.#files.get(id) ?? []), caption: toRuns(caption.children), credit: toRuns(credit.children) }];
      }
      case 'heading':
        return [{ t: 'heading', level: block.level, r: toDisplayRuns(block.children) }];
      case 'title':
        return [{ t: 'title', r: toDisplayRuns(block.children) }];
      default:
        // A paragraph that nothing is in would only push the others down.
        return block.children.every(({ text }) => text.trim() === '') ? [] : [{ t: block.type, r: toRuns(block.children) }];
    }
  }
}
