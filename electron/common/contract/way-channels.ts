/** The part of the contract that shows the slides of achievements. See channels.ts. */
import * as z from '../schema.ts';
import { channel, nothing } from './channel.ts';
import { bytes } from './shapes.ts';
import { slideChoice } from './way-shapes.ts';

const index = z.int().min(0).max(100_000);
const pages = z.object({ pages: z.int() });
/** A whole SVG document, UTF-8, with its photos. */
const page = z.object({ svg: bytes });

/** Answered by main, which keeps a process for as long as slides are shown. */
export const showing = {
  /** Sets the slides and gives the window the whole screen. Runs as a job. @throws slides/none, print/typeset, photo/damaged, job/cancelled */
  'app.startSlides': channel('renderer', 'main', () => ({ input: slideChoice, output: pages })),
  /** @throws slides/over when no slides are shown, photo/damaged */
  'app.slidePage': channel('renderer', 'main', () => ({ input: z.object({ index }), output: page })),
  /** Gives the screen back. Nothing happens where nothing is shown. */
  'app.endSlides': channel('renderer', 'main', () => ({ input: nothing, output: nothing })),
} as const;

/** Between trusted processes. */
export const showingInside = {
  'slides.open': channel('internal', 'export', () => ({ input: slideChoice.extend({ path: z.string().min(1) }), output: pages })),
  'slides.page': channel('internal', 'export', () => ({ input: z.object({ index }), output: page })),
} as const;
