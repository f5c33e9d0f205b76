/** What a file says of itself: the printing condition, its information and XMP, and that nothing in it acts, hides or is attached. */
import { PDFArray, PDFHexString, PDFRawStream, PDFString, type PDFDict } from '@cantoo/pdf-lib';
import { STANDARD_NAMES } from '../../../common/book/press.ts';
import { say } from '../../../common/print/say.ts';
import { dict, dictIn, key, nameOf, numberIn, resolve } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { VERSION_TAG, xmlText } from '../pdf/xmp.ts';
import type { Expected } from './expected.ts';
import type { Tell } from './tell.ts';
import { datesApart, isWellFormed } from './xmp-packet.ts';

export function checkCatalog(file: PdfFile, expected: Expected, tell: Tell): void {
  const root = dictIn(file, file.trailer, 'Root');
  const info = dictIn(file, file.trailer, 'Info');
  if (file.trailer.has(key('Encrypt'))) tell('encrypted', say('findings.file.encrypted'));
  if (!(resolve(file, file.trailer.get(key('ID'))) instanceof PDFArray)) tell('no-id', say('findings.file.noId'));
  checkIntent(file, root, tell);
  checkInfo(file, info, expected, tell);
  checkXmp(file, root, info, expected, tell);
  checkActing(file, root, tell);
}

/** The one output intent; undefined: there is none, or more. */
export function outputIntent(file: PdfFile): PDFDict | undefined {
  const intents = resolve(file, dictIn(file, file.trailer, 'Root')?.get(key('OutputIntents')));
  return intents instanceof PDFArray && intents.size() === 1 ? dict(file, intents.get(0)) : undefined;
}

function checkIntent(file: PdfFile, root: PDFDict | undefined, tell: Tell): void {
  const intent = root === undefined ? undefined : outputIntent(file);
  if (nameOf(intent?.get(key('S'))) !== 'GTS_PDFX' || numberIn(file, dictIn(file, intent, 'DestOutputProfile'), 'N') !== 4) {
    tell('output-intent', say('findings.file.outputIntent'));
    return;
  }
  if (textIn(file, intent, 'OutputConditionIdentifier') === '') tell('output-intent', say('findings.file.intentUnnamed'));
}

function textIn(file: PdfFile, from: PDFDict | undefined, name: string): string {
  const value = resolve(file, from?.get(key(name)));
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';
}

function checkInfo(file: PdfFile, info: PDFDict | undefined, { title, press: { standard } }: Expected, tell: Tell): void {
  if (textIn(file, info, 'Title') !== title) tell('title', say('findings.file.title'));
  if (nameOf(info?.get(key('Trapped'))) !== 'False') tell('trapped', say('findings.file.trapped'));
  const lacking = ['CreationDate', 'ModDate'].filter((name) => textIn(file, info, name) === '');
  if (info !== undefined && lacking.length > 0) tell('info-date', say('findings.file.infoDate', { what: lacking }));
  const version = textIn(file, info, 'GTS_PDFXVersion');
  const name = STANDARD_NAMES[standard];
  if (standard === 'x1a' && version !== name) tell('info-version', say('findings.file.infoStandard', { standard: name }));
  // X-4 says it in XMP alone; what the information says beside it is taken for true by older programs.
  if (standard === 'x4' && version !== '' && version !== name) tell('info-version', say('findings.file.infoOther', { version, standard: name }));
}

function checkXmp(file: PdfFile, root: PDFDict | undefined, info: PDFDict | undefined, { title, press: { standard } }: Expected, tell: Tell): void {
  const metadata = resolve(file, root?.get(key('Metadata')));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  const name = STANDARD_NAMES[standard];
  if (!xmp.includes(`<${VERSION_TAG[standard]}>${name}<`)) tell('xmp', say('findings.file.xmpStandard', { standard: name }));
  if (!xmp.includes(`>${xmlText(title)}<`)) tell('xmp', say('findings.file.xmpTitle'));
  if (xmp === '') return;
  if (!isWellFormed(xmp)) tell('xmp', say('findings.file.xmpBroken'));
  const apart = datesApart(xmp, (entry) => textIn(file, info, entry));
  if (apart.length > 0) tell('xmp', say('findings.file.xmpDate', { what: apart }));
}

function checkActing(file: PdfFile, root: PDFDict | undefined, tell: Tell): void {
  if (['AcroForm', 'OpenAction', 'AA'].some((name) => root?.has(key(name)) === true)) tell('interactive', say('findings.file.forms'));
  const names = dictIn(file, root, 'Names');
  if (names?.has(key('JavaScript')) === true) tell('interactive', say('findings.file.script'));
  if (names?.has(key('EmbeddedFiles')) === true || root?.has(key('AF')) === true) tell('attached', say('findings.file.attached'));
  if (root?.has(key('OCProperties')) === true) tell('layers', say('findings.file.layers'));
}
