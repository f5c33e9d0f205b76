/**
 * npm run test:designs [-- DESIGN… --sheets FOLDER --fonts all|PAIR]: the book of the hardest cases, with an article of 12,000 words, set in every design at every
 * trim size and held against the rules of the craft; beside it the book of records, whose contents, index, running heads, folios and
 * page labels are held against the pages, with the contents in front and at the end. Prints what is left of each fault; ends with 1 where one is left that may not be.
 * In the faces each design was drawn with; with --fonts in every pair of faces, or in those of one name (common/book/designs.ts).
 * With --sheets it keeps a contact sheet of both books of every design and trim size: a program does not see what is ugly.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DESIGN_IDS, FONT_PAIRS } from '../../electron/common/book/designs.ts';
import { TRIM_SIZE_IDS } from '../../electron/common/book/trim.ts';
import { faults } from '../../tests/print/craft/rules.ts';
import { ReferenceBook } from '../../tests/print/references/set.ts';
import { setAndRead } from '../../tests/print/craft/set.ts';
import { craftBook } from '../../tests/print/support/craft-book.ts';
import { contactSheet, pagesShown } from './sheet.mjs';

const LONGEST = 12_000;
/** Pages that end early are counted, not forbidden: where nothing pulls them back they are the lesser evil. */
const COUNTED = new Set(['near-empty', 'short-tail']);

const { values: { sheets, fonts: faces }, positionals: asked } = parseArgs({ allowPositionals: true, options: { sheets: { type: 'string' }, fonts: { type: 'string' } } });
const designs = asked.length === 0 ? DESIGN_IDS : DESIGN_IDS.filter((id) => asked.includes(id));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-designs-'));
/** Pairs of faces a design is set in: '' is its own. */
const pairsOf = (design) => (faces === undefined ? [''] : FONT_PAIRS[design].map(({ id }) => id).filter((id) => faces === 'all' || id === faces));
let failed = false;
const records = await ReferenceBook.in(folder);
try {
  for (const [design, fonts] of designs.flatMap((id) => pairsOf(id).map((pair) => [id, pair]))) {
    for (const trimSize of TRIM_SIZE_IDS) {
      const facts = setAndRead(await craftBook({ design, trimSize, fonts }, LONGEST), path.join(folder, 'book.pdf'));
      const found = faults(facts);
      const counts = Object.groupBy(found, ({ rule }) => rule);
      const told = Object.entries(counts).map(([rule, list]) => `${rule} ${String(list?.length ?? 0)}`);
      process.stdout.write(`${design.padEnd(12)} ${fonts === '' ? '' : `${fonts.padEnd(20)} `}${trimSize.padEnd(10)} ${String(facts.pages.length).padStart(4)} trang · pages  ${told.join(', ') || '–'}\n`);
      for (const { rule, page, text } of found.filter((fault) => !COUNTED.has(fault.rule))) {
        failed = true;
        process.stdout.write(`    ${rule}, ${String(page)}: ${text}\n`);
      }
      for (const contentsAt of ['front', 'end']) {
        const { faults: untrue, checked, pages } = records.verdict(design, trimSize, contentsAt, fonts);
        const counted = Object.entries(checked).map(([what, count]) => `${what} ${String(count)}`).join(', ');
        process.stdout.write(`    mục lục ${contentsAt}: ${counted}; sai · untrue ${String(untrue.length)}\n`);
        for (const fault of untrue) {
          failed = true;
          process.stdout.write(`    ${fault}\n`);
        }
        if (sheets !== undefined && contentsAt === 'front') {
          const files = [
            { file: path.join(folder, 'book.pdf'), pages: pagesShown(facts.pages.length, facts.articles) },
            { file: records.file, pages: pagesShown(pages, []) },
          ];
          await contactSheet(files, folder, path.join(sheets, `${[design, fonts, trimSize].filter((name) => name !== '').join('-')}.webp`));
        }
      }
    }
  }
} finally {
  records.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
