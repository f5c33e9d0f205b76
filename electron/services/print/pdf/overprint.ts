/**
 * Black overprints: type and rules in 100 % black alone are printed over what lies under them, so that no plate that sits a hair
 * askew leaves a white rim round a letter. White and tints knock out as before.
 */
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFContext, type PDFDocument } from '@cantoo/pdf-lib';
import { packedAside, streamTextAside } from './streams.ts';

const BLACK = '0 0 0 1 k';
/** Streams that are unpacked or packed at one time: the threads that do it are four. */
const AT_ONCE = 8;
const [OVER, OFF] = ['KyOver', 'KyOff'];

/** Strings are passed over whole; a fill colour is what the rest looks for. */
const FILLS = /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>|(?<![^\s[\]<>])(?:(?:[-+.\d]+\s+){4}k|(?:[-+.\d]+\s+)g|(?:[-+.\d]+\s+){3}rg|scn|sc)(?=\s|$)/g;

/** Fill colour and overprint belong to one graphics state: told after every fill colour, they are saved and restored together. @param stream one character per byte */
export function overprinted(stream: string): string {
  return stream.replace(FILLS, (found) => {
    if (found.startsWith('(') || found.startsWith('<')) return found;
    return `${found}\n/${found.replace(/\s+/g, ' ') === BLACK ? OVER : OFF} gs`;
  });
}

/** Sets it for every page and every form or pattern that pages draw. What they hold is unpacked and packed by threads of their own. */
export async function overprintBlack(document: PDFDocument): Promise<void> {
  const { context } = document;
  const states = context.obj({
    // Overprint mode 1: inks of which a colour has none are left as they are under it.
    [OVER]: context.register(context.obj({ Type: 'ExtGState', op: true, OPM: 1 })),
    [OFF]: context.register(context.obj({ Type: 'ExtGState', op: false, OPM: 1 })),
  });
  const drawn = new Map<PDFRef, PDFRawStream>();
  const change = (ref: PDFRef): void => {
    const stream = context.lookup(ref);
    if (stream instanceof PDFRawStream) drawn.set(ref, stream);
  };
  for (const page of document.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'));
    const resolved = page.node.Contents();
    const parts = resolved instanceof PDFArray ? resolved.asArray() : [contents];
    for (const part of parts) if (part instanceof PDFRef) change(part);
    const resources = page.node.Resources();
    if (resources !== undefined) addStates(resources, states);
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !isDrawn(object)) continue;
    const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    if (resources === undefined) continue;
    addStates(resources, states);
    change(ref);
  }
  const rest = drawn.entries();
  const rewriteNext = async (): Promise<void> => {
    for (const [ref, stream] of rest) context.assign(ref, await rewritten(context, stream));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, rewriteNext));
}

function isDrawn({ dict }: PDFRawStream): boolean {
  return dict.get(PDFName.of('Subtype')) === PDFName.of('Form') || dict.get(PDFName.of('PatternType')) !== undefined;
}

function addStates(resources: PDFDict, states: PDFDict): void {
  const known = resources.lookupMaybe(PDFName.of('ExtGState'), PDFDict);
  if (known === undefined) {
    resources.set(PDFName.of('ExtGState'), states);
    return;
  }
  for (const [name, value] of states.entries()) known.set(name, value);
}

async function rewritten(context: PDFContext, stream: PDFRawStream): Promise<PDFRawStream> {
  const dict = PDFDict.withContext(context);
  for (const [name, value] of stream.dict.entries()) dict.set(name, value);
  for (const name of ['Filter', 'DecodeParms']) dict.delete(PDFName.of(name));
  return await packedAside(context, Buffer.from(overprinted(await streamTextAside(stream)), 'latin1'), dict);
}
