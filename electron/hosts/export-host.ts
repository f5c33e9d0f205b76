/** The process made for an export: it typesets the whole book (or writes a paper of it) and writes its files. It ends then, or waits for the next export of the book. */
import { writeWhole } from '../services/print/write-whole.ts';
import { readBook, type BookReader } from '../services/store/book-file.ts';
import { licenceFormat, makeLicence } from '../services/licence/make.ts';
import { makeManuscript } from '../services/manuscript/make.ts';
import { printSource } from '../services/book/made/source.ts';
import { recordFindings } from '../services/book/record-findings.ts';
import { exportBook } from '../services/print/export.ts';
import { makePackage } from '../services/package/make.ts';
import { exportWay } from '../services/ways/export.ts';
import { SlideShow } from '../services/ways/slides/make.ts';
import { copyDesign } from '../services/print/own-design/copy.ts';
import { readDesign } from '../services/print/own-design/read.ts';
import { tryDesign } from '../services/print/own-design/try.ts';
import { checkBook } from '../services/print/check.ts';
import { expectedOfBook } from '../services/print/preflight/interior.ts';
import { checkedFile } from '../services/print/report/checked-file.ts';
import { reportPdf } from '../services/print/report/make.ts';
import { listErrata } from '../services/errata/list.ts';
import { makeErrata } from '../services/errata/make.ts';
import { exportWord } from '../services/word/export.ts';
import { supportZip } from '../services/support/zip.ts';
import type { ChannelOf } from '../common/contract/channels.ts';
import type { CheckedFile } from '../common/contract/check-shapes.ts';
import { AppError } from '../common/errors.ts';
import { isWay } from '../common/contract/shapes.ts';
import { serve } from './host.ts';
import { LastExport } from './last-export.ts';

/** The slides that are shown; the process ends with them. */
let show: { readonly book: BookReader; readonly slides: SlideShow } | null = null;

const last = new LastExport();

serve<ChannelOf<'export'>>({
  'export.run': ({ path, to, folder, cache, copy, office, impose, slides, photos }, { onProgress, signal }) => last.of(path, cache, async ({ book, source, session }) => {
    const toPress = to === 'print' || (to === 'impose' && impose?.from === 'print');
    const common = { reader: source, folder, copy, records: await recordFindings(book, { signal, toPress }), onProgress, signal };
    return isWay(to) ? exportWay({ ...common, to, book, slides, photos }) : exportBook({ ...common, to, cache, session, office, impose, covers: true });
  }),
  'slides.open': async ({ path, ...choice }) => {
    show?.book.close();
    const book = readBook(path, { checked: true });
    try {
      show = { book, slides: await SlideShow.of(book, printSource(book), choice) };
    } catch (thrown) {
      book.close();
      throw thrown;
    }
    return { pages: show.slides.count };
  },
  'slides.page': async ({ index }) => {
    if (show === null) throw new AppError('slides/over');
    return { svg: new TextEncoder().encode(await show.slides.page(index)) };
  },
  'package.make': ({ path, ...choice }, { onProgress, signal }) => reading(path, (book) => makePackage({ ...choice, book, onProgress, signal })),
  'check.run': ({ path, cache, forFile }, { onProgress, signal }) => reading(path, async (reader) => {
    const source = printSource(reader);
    const typeset: Uint8Array[] = [];
    const onPages = forFile ? (pdf: Uint8Array): void => { typeset.push(pdf); } : undefined;
    const result = await checkBook({ reader: source, cache, records: () => recordFindings(reader, { signal, toPress: true }), onProgress, onPages, signal, now: Date.now() });
    const [pages] = typeset;
    return { result, expected: pages === undefined ? null : await expectedOfBook(source, cache, pages) };
  }),
  'check.report': async ({ result, read, to }) => {
    writeWhole(to, reportPdf({ result, read: read === null ? null : { findings: read.findings, ...(await readOf(read.file)) } }));
    return {};
  },
  'design.copy': ({ folder, ...which }) => ({ folder: copyDesign(which, folder).folder }),
  'design.read': ({ folder, book }, { onProgress, signal }) => reading(book, async (reader) => {
    const { own, ignored } = readDesign(folder);
    return { own, ignored: [...ignored], pages: (await tryDesign(printSource(reader), own, { onProgress, signal })).pages };
  }),
  'errata.list': ({ path, cache, since }, { onProgress, signal }) => reading(path, (book) => listErrata(book, { since, cache, onProgress, signal })),
  'errata.make': ({ list, choice, folder, copy }) => {
    const { files, entries } = makeErrata(list, choice, folder, Date.now(), copy);
    return { files: [...files], entries };
  },
  'support.facts': ({ path }) => reading(path, (book) => Promise.resolve(book.supportFacts())),
  'support.write': ({ to, files }) => {
    writeWhole(to, supportZip(files));
    return {};
  },
  'word.export': ({ path, articles, author, to }, { onProgress, signal }) =>
    reading(path, async (book) => {
      const { bytes } = await exportWord(book, { articles, author, now: Date.now(), onProgress, signal });
      writeWhole(to, bytes);
      return {};
    }),
  'licence.make': ({ path, to }) =>
    reading(path, async (book) => {
      const { bytes, sheet } = await makeLicence(book, licenceFormat(to), Date.now());
      writeWhole(to, bytes);
      return { open: [...sheet.open] };
    }),
  'manuscript.make': ({ path, ...choice }, { onProgress, signal }) => reading(path, (book) => makeManuscript(book, { ...choice, now: Date.now(), onProgress, signal })),
});

/** A file as the report names it. Of one of ours, whoever exported it had the ink of its photos measured; another was read whole. */
async function readOf(file: string | CheckedFile): Promise<{ readonly files: readonly CheckedFile[]; readonly given: boolean }> {
  return typeof file === 'string' ? { files: [await checkedFile(file)], given: false } : { files: [file], given: true };
}

async function reading<T>(path: string, work: (book: BookReader) => Promise<T>): Promise<T> {
  const book = readBook(path, { checked: true });
  try {
    return await work(book);
  } finally {
    book.close();
  }
}
