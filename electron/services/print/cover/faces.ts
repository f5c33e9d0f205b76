/** Whose faces the panel of words lies over where a photo goes over the whole front: as far as the photo desk knows where they are. */
import { AS_IT_CAME, boxToShown, shownSize } from '../../../common/photo/frame.ts';
import type { PrintSource } from '../source.ts';
import { USUAL_FOCUS } from './data.ts';
import type { Rect, TypesetCover } from './typeset.ts';

/** Of a face; a frame drawn round one has hair and collar in it, too. */
const COVERED = 0.25;

/** Their names, from the left as they are told of the photo. @param photoId empty: there is none */
export function coveredFaces({ panelled }: Pick<TypesetCover, 'panelled'>, source: Pick<PrintSource, 'photo' | 'bondFacts'>, photoId: string): string[] {
  if (panelled === null || photoId === '' || source.bondFacts === undefined) return [];
  const { persons, exemplars } = source.bondFacts();
  const there = persons.flatMap(({ photoId: on, box = null, ...person }) => (on === photoId && box !== null ? [{ ...person, box }] : []));
  if (there.length === 0) return [];
  const { width, height, look = AS_IT_CAME } = source.photo(photoId);
  const onSheet = cutRound(panelled.photo, shownSize({ width, height }, look), look.edits.focus ?? USUAL_FOCUS);
  return there.flatMap(({ box, name, exemplarId }) => {
    const face = boxToShown(box, { width, height }, look);
    const at: Rect = { x: onSheet.x + face.x * onSheet.width, y: onSheet.y + face.y * onSheet.height, width: face.width * onSheet.width, height: face.height * onSheet.height };
    if (shared(at, panelled.panel) < COVERED * at.width * at.height) return [];
    const called = exemplars.find(({ id }) => id === exemplarId)?.name ?? name;
    return called === '' ? [] : [called];
  });
}

/** Where the whole picture lies that fills a window, with its focus as near to the window's middle as can be (`picture` of `wrap.typ`). */
function cutRound(window: Rect, size: { readonly width: number; readonly height: number }, focus: { readonly x: number; readonly y: number }): Rect {
  const scale = Math.max(window.width / size.width, window.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  const shift = (whole: number, seen: number, at: number): number => Math.min(0, Math.max(seen - whole, seen / 2 - whole * at));
  return { x: window.x + shift(width, window.width, focus.x), y: window.y + shift(height, window.height, focus.y), width, height };
}

function shared(one: Rect, other: Rect): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
