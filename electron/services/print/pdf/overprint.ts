/**
 * Black overprints: type and rules in 100 % black alone are printed over what lies under them, so that no plate that sits a hair
 * askew leaves a white rim round a letter. White and tints knock out as before.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { rewriteDrawn } from './drawn.ts';
import { outsideStrings } from './outside-strings.ts';
import type { StreamMemory } from './stream-memory.ts';

const BLACK = '0 0 0 1 k';
/** Graphics states by which fills overprint, and no longer do. */
export const OVER = 'KyOver';
export const OFF = 'KyOff';

/** What the rest looks for: a fill colour. Hexadecimal strings are passed over whole. */
const FILLS = /<[0-9A-Fa-f\s]*>|(?<![^\s[\]<>])(?:(?:[-+.\d]+\s+){4}k|(?:[-+.\d]+\s+)g|(?:[-+.\d]+\s+){3}rg|scn|sc)(?=\s|$)/g;

/** Fill colour and overprint belong to one graphics state: told after every fill colour, they are saved and restored together. @param stream one character per byte */
export function overprinted(stream: string): string {
  let told = '';
  let done = 0;
  outsideStrings(stream, (from, to) => {
    const stretch = stream.slice(from, to);
    const said = stretch.replace(FILLS, (found) => (found.startsWith('<') ? found : `${found}\n/${found.replace(/\s+/g, ' ') === BLACK ? OVER : OFF} gs`));
    if (said === stretch) return;
    told += stream.slice(done, from) + said;
    done = to;
  });
  return told + stream.slice(done);
}

/** Sets it for every page and every form or pattern that pages draw. @param memory of what was set before */
export async function overprintBlack(document: PDFDocument, memory?: StreamMemory<Uint8Array>): Promise<void> {
  const { context } = document;
  const states = context.obj({
    // Overprint mode 1: inks of which a colour has none are left as they are under it.
    [OVER]: context.register(context.obj({ Type: 'ExtGState', op: true, OPM: 1 })),
    [OFF]: context.register(context.obj({ Type: 'ExtGState', op: false, OPM: 1 })),
  });
  await rewriteDrawn(document, overprinted, { ExtGState: states }, memory);
}
