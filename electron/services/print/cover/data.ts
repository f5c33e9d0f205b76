/** What a design's `cover.typ` reads of the cover: /cover.json. Lengths in mm, text as data. */
import type { Wrap } from '../../../common/book/cover.ts';
import { spineWords } from '../../../common/book/cover.ts';
import { finishOf, type Finish } from '../../../common/book/finish.ts';
import { contrast, luminance } from '../../../common/print/screen-colour.ts';
import { EAN13, ean13Bars } from '../../../common/book/isbn.ts';
import { lastYear, periodLine } from '../../../common/book/period.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import { photoFile } from '../names.ts';
import type { DesignData } from '../design.ts';
import { paletteOf } from '../../../common/book/designs.ts';
import { MARKER } from '../pdf/spot.ts';
import { printedIsbn } from '../printed-isbn.ts';
import { displayed, leadOn } from '../runs.ts';
import type { PrintPhoto } from '../source.ts';

/** Where to look in a photo of which nobody has said: a little over the middle, where faces are. */
export const USUAL_FOCUS = { x: 0.5, y: 0.42 };
/** Of WCAG's relative luminance: on lighter colours than this white letters are hard to read (contrast under 3 : 1). */
const LIGHT = 0.3;
const [BLACK, WHITE] = ['#000000', '#ffffff'];

/** @param photo the picture in front; null: none */
export function coverData(settings: BookSettings, wrap: Wrap, design: DesignData, photo: PrintPhoto | null): Record<string, unknown> {
  const shown = (text: string): string => displayed(text.trim());
  const focus = photo?.look?.edits.focus ?? USUAL_FOCUS;
  const colours = design.palettes[paletteOf(settings.design, settings.palette).id];
  const finish = finishOf(settings);
  const joint = settings.coverBinding === 'hard' ? settings.coverJoint : 0;
  return {
    ...wrap,
    joint,
    spineWay: settings.coverSpineWay,
    lightAccent: luminance(colours?.accent.srgb ?? BLACK) > LIGHT,
    finish: finish === null ? null : finishData(finish, design, colours),
    photo: photo === null ? null : { file: photoFile(photo.sha256), width: photo.width, height: photo.height, focusX: focus.x, focusY: focus.y, way: settings.coverPhotoWay },
    words: {
      title: leadOn(shown(settings.title)),
      subtitle: shown(settings.subtitle),
      period: periodLine(settings),
      year: lastYear(settings.period),
      place: settings.place.trim(),
      spine: spineWords(settings, wrap.spine.width),
      blurb: settings.coverBlurb.split(/\n+/u).map(shown).filter((words) => words !== ''),
      price: settings.coverPrice.trim(),
      isbn: codeOf(settings.coverIsbn),
    },
  };
}

/** What carries it, in which colour, and how well it is told from the grounds it may stand on. */
function finishData({ kind, srgb }: Finish, { stamped }: DesignData, colours: DesignData['palettes'][string] | undefined): Record<string, unknown> {
  const against = (ground: string | undefined): number => contrast(srgb, ground ?? WHITE);
  return { foil: kind === 'foil', parts: stamped, colour: { cmyk: MARKER, srgb }, on: { accent: against(colours?.accent.srgb), tint: against(colours?.tint.srgb), paper: against(WHITE) } };
}

function codeOf(typed: string): Record<string, unknown> | null {
  const isbn = printedIsbn(typed);
  return isbn === null ? null : { ...isbn, ...EAN13, bars: ean13Bars(isbn.digits) };
}
