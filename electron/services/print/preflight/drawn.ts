/** What is seen of a page only when its drawing is followed: thin lines, white that overprints, letters that are not to be seen, things on every plate. */
import { say } from '../../../common/print/say.ts';
import type { Said } from '../../../common/contract/said.ts';
import type { Visitor } from './drawing.ts';
import { boundsOf, meet, thinnest, type Bounds } from './matrix.ts';
import { INVISIBLE } from './page-facts.ts';
import type { Pen } from './pen.ts';
import type { Tell } from './tell.ts';

/**
 * pt; the lower of the limits by which preflight profiles of printing houses refuse lines (Ghent Workgroup: 0.125 pt for lines of one
 * ink, 0.25 pt for others). The thinnest rules of the designs, under the rows of lists, have 0.2 pt of black; marks have 0.25 pt.
 */
export const LEAST_LINE = 0.125;
const TOLERANCE = 0.001;
/** pt; marks may begin at the trim, and are as wide as they are. */
const EDGE = 1;
const OUTLINED = new Set([1, 2, 5, 6]);

export interface Drawn {
  readonly number: number;
  readonly trim: readonly number[] | undefined;
  readonly colouredText: boolean;
}

export function drawnChecks({ number, trim, colouredText }: Drawn, tell: Tell): Visitor {
  const where: Said = say('findings.called.filePage', { page: number });
  const [left = 0, bottom = 0, right = 0, top = 0] = trim ?? [];
  const inner: Bounds = [left + EDGE, bottom + EDGE, right - EDGE, top - EDGE];
  return {
    text: ({ mode }, state) => {
      if (mode === INVISIBLE) tell('text-invisible', say('findings.file.textInvisible', { where }), number);
      if (!OUTLINED.has(mode) || colouredText || isBlack(state.line)) return;
      tell('text-not-black', say('findings.file.textStroke', { where, colour: state.line.shares.join(' ') }), number);
    },
    path: ({ fill, line }, { points }, state) => {
      const bounds = boundsOf(points);
      if ((fill && isLostWhite(state.fill)) || (line && isLostWhite(state.line))) tell('white-overprint', say('findings.file.whiteOverprint', { where }), number);
      const every = (fill && state.fill.space === EVERY_PLATE) || (line && state.line.space === EVERY_PLATE);
      if (every && trim !== undefined && meet(widened(bounds), inner)) tell('every-plate', say('findings.file.everyPlate', { where }), number);
      const width = state.width * thinnest(state.place);
      if (line && width < LEAST_LINE - TOLERANCE) tell('hairline', say('findings.file.hairline', { where, found: Math.round(width * 1000) / 1000, least: LEAST_LINE }), number);
    },
    image: () => undefined,
  };
}

const EVERY_PLATE = 'plate All';

const isBlack = ({ space, shares }: Pen): boolean => (space === 'DeviceGray' ? shares[0] === 0 : space === 'DeviceCMYK' && shares.join(' ') === '0 0 0 1');

/** No ink at all, and inks of which there is none are left as they are. */
const isLostWhite = ({ space, shares, over, keeps }: Pen): boolean => over && keeps && space === 'DeviceCMYK' && shares.every((share) => share === 0);

/** A straight line has no breadth of its own. */
const widened = ([left, bottom, right, top]: Bounds): Bounds => [left - 0.01, bottom - 0.01, right + 0.01, top + 0.01];
