/**
 * A plate beside those of the four inks: the foil of a cover, or an ink of its own. The typesetter knows no such colour, so it draws what
 * is to carry it in a marker, four inks that nothing else can have; here the marker's operators become those of a Separation.
 */
import { PDFName, type PDFContext, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import type { Finish } from '../../../common/book/finish.ts';
import { rewriteDrawn } from './drawn.ts';
import { OFF, OVER } from './overprint.ts';

/** The typesetter keeps an ink in 255ths. Whole per cents, which is what designs have, never come to the first or to the last but one of them. */
const STEPS = 255;
const MARKED = [1, STEPS - 1, 1, STEPS - 1] as const;

/** Per cent of each ink. */
export const MARKER = MARKED.map((step) => (step / STEPS) * 100);

/** Resource name of the separation. */
export const SPOT = 'KySpot';

/** Graphics states of lines, each with the fill's overprint as it is: a state that says it of lines alone would say it of fills too. */
const LINES = { over: { false: 'KyLine', true: 'KyLineOver' }, off: { false: 'KyLineOff', true: 'KyLineOffOver' } } as const;

/** Strings are passed over whole; colours, and states that say how they are laid on. */
const TOLD = /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>|(?<![^\s[\]<>])(?:(?:[-+.\d]+\s+){4}k(?:\s+\/KyOff\s+gs)?|(?:[-+.\d]+\s+){4}K|(?:[-+.\d]+\s+)G|(?:[-+.\d]+\s+){3}RG|SCN|SC|\/Ky(?:Over|Off)\s+gs|q|Q)(?=\s|$)/g;

/**
 * The marker's operators exchanged. A foil is stamped on the finished print: it overprints, so that no white shows where the die sits a hair
 * askew (onlineprinters.com asks for it, too; a house that wants the ground left out can take it from the plate). An ink of its own knocks
 * out what lies under it, as the others do, or it would be no more the colour that was ordered.
 * @param stream one character per byte, in which black overprints already (`overprinted`)
 */
export function spotted(stream: string, overprints: boolean): string {
  const saved: Laid[] = [];
  let laid: Laid = { fills: false, lines: false };
  return stream.replace(TOLD, (found) => {
    if (found.startsWith('(') || found.startsWith('<')) return found;
    if (found === 'q') saved.push(laid);
    else if (found === 'Q') laid = saved.pop() ?? { fills: false, lines: false };
    else if (found.startsWith('/')) laid = { ...laid, fills: found.startsWith(`/${OVER}`) };
    else if (isFill(found)) {
      const own = isMarker(found);
      laid = { ...laid, fills: own && overprints };
      return own ? `/${SPOT} cs 1 scn\n/${overprints ? OVER : OFF} gs` : found;
    } else {
      const own = isMarker(found);
      const told = own ? `/${SPOT} CS 1 SCN` : found;
      const over = own && overprints;
      if (over === laid.lines) return told;
      laid = { ...laid, lines: over };
      return `${told}\n/${LINES[over ? 'over' : 'off'][`${laid.fills}`]} gs`;
    }
    return found;
  });
}

/** Do fills and lines overprint? */
interface Laid {
  readonly fills: boolean;
  readonly lines: boolean;
}

const isFill = (operator: string): boolean => /\sk(?:\s|$)/.test(operator);

function isMarker(operator: string): boolean {
  const inks = operator.split(/\s+/, 4).map(Number);
  return inks.every((ink, index) => Math.abs(ink * STEPS - (MARKED[index] ?? 0)) < 0.01);
}

/** As a PDF writes it: every byte of its UTF-8 that is no plain letter as #xx. @returns a name without its slash */
export function pdfNameOf(name: string): string {
  return [...Buffer.from(name, 'utf8')].map((byte) => (/[A-Za-z0-9._-]/.test(String.fromCharCode(byte)) && byte < 0x7f ? String.fromCharCode(byte) : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('');
}

/** Exchanges the marker in everything pages draw. Call it when black overprints already. */
export async function exchangeSpot(document: PDFDocument, finish: Finish): Promise<void> {
  const { context } = document;
  const state = (OP: boolean, op: boolean): PDFObject => context.register(context.obj({ Type: 'ExtGState', OP, op, OPM: 1 }));
  const states = context.obj({ [LINES.over.false]: state(true, false), [LINES.over.true]: state(true, true), [LINES.off.false]: state(false, false), [LINES.off.true]: state(false, true) });
  const spaces = context.obj({ [SPOT]: context.register(separation(context, finish)) });
  await rewriteDrawn(document, (stream) => spotted(stream, finish.kind === 'foil'), { ExtGState: states, ColorSpace: spaces });
}

/** Without ink nothing, at its full the equivalent: what a proof shows for it. */
function separation(context: PDFContext, { name, cmyk }: Finish): PDFObject {
  const full = cmyk.map((percent) => percent / 100);
  return context.obj(['Separation', PDFName.of(pdfNameOf(name)), 'DeviceCMYK', context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: full, N: 1 })]);
}
