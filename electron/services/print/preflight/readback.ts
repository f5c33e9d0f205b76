/** Preflight after printing: the finished file is read back from disk and held against what a press needs. */
import type { PDFDict } from '@cantoo/pdf-lib';
import type { Finding } from '../../../common/contract/shapes.ts';
import { say } from '../../../common/print/say.ts';
import { contentsOf, dict, inherited, key, pageDicts } from '../pdf/lookup.ts';
import { readPdfFile, type PdfFile } from '../pdf/read-file.ts';
import type { StreamMemory } from '../pdf/stream-memory.ts';
import { checkBoxes } from './boxes.ts';
import { checkCatalog } from './catalog.ts';
import { checkOperators, type Held } from './colours.ts';
import type { StreamColours } from './content-stream.ts';
import type { Expected } from './expected.ts';
import { checkObjects } from './objects.ts';
import { Separations } from './separations.ts';
import { checkPageGroup, checkSpaces } from './spaces.ts';
import { telling, type Tell } from './tell.ts';
import { usedOn } from './used-on.ts';

/** Everything wrong with a file of ours, as preflight errors. @param memory of what was read of streams before @throws AppError print/readback when it cannot be read at all */
export function readBack(path: string, expected: Expected, memory?: StreamMemory<StreamColours>): Finding[] {
  const { tell, findings } = telling();
  checkFile(readPdfFile(path), expected, tell, memory);
  return findings;
}

/** What is asked of every file, whoever made it: nothing for which a picture has to be read. */
export function checkFile(file: PdfFile, expected: Expected, tell: Tell, memory?: StreamMemory<StreamColours>): void {
  const pages = pageDicts(file);
  const { press, colouredText = false, finish = null } = expected;
  const separations = new Separations(file, finish, tell);
  const held: Held = { press, tell, colouredText, separations, memory };
  if (file.version !== press.header) tell('pdf-version', say('findings.file.version', { found: file.version, needed: press.header }));
  if (pages.length !== expected.pages) tell('page-count', say('findings.file.pages', { found: pages.length, needed: expected.pages }));
  pages.forEach((page, index) => { checkBoxes(file, page, index + 1, expected, tell); });
  pages.forEach((page, index) => { checkInteractive(page, index + 1, tell); });
  pages.forEach((page, index) => { checkPage(file, page, index + 1, held); });
  const used = usedOn(file, pages);
  checkSpaces(file, used, held);
  checkObjects(file, used, held);
  separations.finish();
  if (expected.photoInk > press.ink) tell('photo-ink', say('findings.file.photoInk', { found: Math.round(expected.photoInk), most: Math.round(press.ink) }));
  checkCatalog(file, expected, tell);
}

function checkInteractive(page: PDFDict, number: number, tell: Tell): void {
  for (const name of ['Annots', 'AA']) if (page.has(key(name))) tell('interactive', say('findings.file.interactivePage', { page: number, what: name }), number);
}

function checkPage(file: PdfFile, page: PDFDict, number: number, held: Held): void {
  checkPageGroup(file, page, number, held);
  checkOperators(file, contentsOf(file, page), dict(file, inherited(file, page, 'Resources')), { where: say('findings.called.filePage', { page: number }), page: number, ...held });
}
