/**
 * The pages of a proof between the front of its cover and the back. Bookmarks, links and tags stay as they are, the covers' bookmarks before and behind: they lead to pages, not to
 * their numbers. Page labels go on saying the numbers that are printed.
 */
import { concatTransformationMatrix, drawObject, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFOperator, PDFOperatorNames, type PDFEmbeddedPage, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';

/** pt from the lower left corner of the sheet. */
export interface Panel {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface CoverSheet {
  readonly pdf: Uint8Array;
  readonly front: Panel;
  readonly back: Panel;
}

/** What the covers are called where other pages have a number. */
const LABELS = { front: 'Bìa 1', back: 'Bìa 4' } as const;
/** And in the list of bookmarks, where no number stands beside them. */
const BOOKMARKS = { front: 'Bìa trước', back: 'Bìa sau' } as const;

/** Adds the front of the cover before the first page and its back behind the last. */
export async function putBetweenCovers(document: PDFDocument, { pdf, front, back }: CoverSheet): Promise<void> {
  const [first] = document.getPages();
  if (first === undefined) return;
  const { width, height } = first.getSize();
  const [sheet] = (await PDFDocument.load(pdf, { updateMetadata: false })).getPages();
  if (sheet === undefined) return;
  const pages = document.getPageCount();
  // Together, so that fonts and photo are in the file once.
  const panels = await document.embedPages([sheet, sheet], [front, back]);
  for (const [at, panel] of panels.entries()) draw(document.insertPage(at === 0 ? 0 : pages + 1, [width, height]), panel);
  label(document, pages);
  bookmark(document);
  // What was embedded is written into the document only now.
  await document.flush();
}

/** As large as the page, no edge of it white: the boards of a hard cover are a little larger than its pages. */
function draw(page: PDFPage, panel: PDFEmbeddedPage): void {
  const { width, height } = page.getSize();
  const scale = Math.max(width / panel.width, height / panel.height);
  const name = page.node.newXObject('Cover', panel.ref);
  // A picture of what is said on the title page: it is not read out a second time.
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]),
    PDFOperator.of(PDFOperatorNames.PushGraphicsState),
    concatTransformationMatrix(scale, 0, 0, scale, (width - panel.width * scale) / 2, (height - panel.height * scale) / 2),
    drawObject(name),
    PDFOperator.of(PDFOperatorNames.PopGraphicsState),
    PDFOperator.of(PDFOperatorNames.EndMarkedContent),
  );
}

/** The labels that the pages had, a page later. */
function label({ catalog, context }: PDFDocument, pages: number): void {
  const had = numbersIn(catalog.lookupMaybe(PDFName.of('PageLabels'), PDFDict));
  const own = had.length === 0 ? [[0, context.obj({ S: 'D' })] as const] : had;
  const called = (words: string): PDFDict => context.obj({ P: PDFHexString.fromText(words) });
  const all = [[0, called(LABELS.front)] as const, ...own.map(([at, said]) => [at + 1, said] as const), [pages + 1, called(LABELS.back)] as const];
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: all.flatMap(([at, said]): PDFObject[] => [PDFNumber.of(at), said]) }));
}

/** The covers before the first bookmark and behind the last. A book without bookmarks has nothing for them to stand beside. */
function bookmark(document: PDFDocument): void {
  const { catalog, context } = document;
  const root = catalog.get(PDFName.of('Outlines'));
  const outlines = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const [first, last] = [outlines?.get(PDFName.of('First')), outlines?.get(PDFName.of('Last'))];
  const pages = document.getPages();
  const [front, back] = [pages[0], pages.at(-1)];
  if (root === undefined || outlines === undefined || first === undefined || last === undefined || front === undefined || back === undefined) return;
  const entry = (title: string, page: PDFPage): PDFDict => context.obj({ Title: PDFHexString.fromText(title), Parent: root, Dest: [page.ref, PDFName.of('Fit')] });
  const [before, behind] = [entry(BOOKMARKS.front, front), entry(BOOKMARKS.back, back)];
  const [beforeRef, behindRef] = [context.register(before), context.register(behind)];
  before.set(PDFName.of('Next'), first);
  behind.set(PDFName.of('Prev'), last);
  context.lookup(first, PDFDict).set(PDFName.of('Prev'), beforeRef);
  context.lookup(last, PDFDict).set(PDFName.of('Next'), behindRef);
  outlines.set(PDFName.of('First'), beforeRef);
  outlines.set(PDFName.of('Last'), behindRef);
  const shown = outlines.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber();
  // Without it, or below nothing, the list is shown closed.
  if (shown !== undefined && shown > 0) outlines.set(PDFName.of('Count'), PDFNumber.of(shown + 2));
}

/** A number tree as its pairs. */
function numbersIn(node: PDFDict | undefined): (readonly [number, PDFObject])[] {
  const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  if (kids !== undefined) return Array.from({ length: kids.size() }, (_, at) => numbersIn(kids.lookup(at, PDFDict))).flat();
  const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  if (numbers === undefined) return [];
  return Array.from({ length: numbers.size() / 2 }, (_, at) => [numbers.lookup(2 * at, PDFNumber).asNumber(), numbers.get(2 * at + 1)] as const);
}
