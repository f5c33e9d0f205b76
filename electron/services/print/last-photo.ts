/**
 * A photo that an article ends with, alone with the byline on a last page: where no setting brings it back to the page before, it stands ahead of
 * the paragraph in front of it, so that the last page has text, and the page before is full.
 */
import { flowOrder, type Fit } from './flow.ts';
import type { FitInput } from './fit.ts';
import { lonelyPhoto } from './merit.ts';

/** The fits with that photo ahead of its paragraph, or null where there is none, or none that it may pass. */
export function setAhead(input: FitInput): Map<number, Fit> | null {
  const { blocks, fits, lead, essay, tight } = input;
  const photo = lonelyPhoto(input);
  if (photo === null || tight !== true || essay !== null || (fits.get(photo)?.shift ?? 0) !== 0) return null;
  const order = flowOrder(blocks, fits).filter((index) => index !== lead);
  const at = order.indexOf(photo);
  const [above, before] = [blocks[order[at - 2] ?? -1]?.type, blocks[order[at - 1] ?? -1]?.type];
  // Under a heading, or under another photo, it would stand worse.
  if (before !== 'paragraph' || above === undefined || above === 'heading' || above === 'photo' || above === 'title' || above === 'sapo') return null;
  return new Map(fits).set(photo, { shift: -1 });
}
