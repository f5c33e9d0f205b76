/** The yearbook's own settings, one record per book: type, validator, version, defaults and migrations in one place. */
import * as z from '../schema.ts';
import { COVER_AS_USUAL, COVER_FIELDS } from './cover.ts';
import { DESIGN_IDS } from './designs.ts';
import { NO_FINISH } from './finish.ts';
import { DEFAULT_STYLE, houseStyle, STYLE_FIELDS, type HouseStyle, type StyleField } from './house-style.ts';
import { NOTHING_ORDERED, ORDER_FIELDS } from './order.ts';
import { NO_OWN_DESIGN, OWN_DESIGN_FIELDS } from './own-design.ts';
import { PRESS_AS_USUAL, PRESS_FIELDS } from './press.ts';
import { trimId } from './trim.ts';

/** 1: without a house style. 2: with one. 3: more than one design, and what can be changed about one. 4: what the printing house asks for. 5: the cover. 6: the order. 7: trim sizes of one's own. 8: colour profiles for uncoated paper. 9: foil or an ink of its own on the cover. 10: the pair of faces. 11: a design of the book's own. */
export const SETTINGS_VERSION = 11;

const line = z.string().max(500);

export const bookSettings = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  /** Printed on half-title and title page, in running heads of versos, in PDF metadata. */
  title: line,
  /** Under the title: "Gương điển hình tiên tiến …". May be empty. */
  subtitle: line,
  /** "Giai đoạn 2016–2021". May be empty. */
  period: line,
  /** The body that makes the book, at the head of the title page. */
  organisation: line,
  /** At the foot of the title page. May be empty. */
  publisher: line,
  /** Place and date at the foot of the title page: "Lạng Sơn, tháng 5 năm 2021". May be empty. */
  place: line,
  /** Where mục lục stands: both are in use (a 2006 book has it last, a 2024 one first). */
  contentsAt: z.enum(['front', 'end']),
  trimSize: trimId,
  /** Folder name under resources/designs. */
  design: z.enum(DESIGN_IDS),
  /** Name of a palette of the design (`designs.ts`); empty, or one that the design has not: its own. */
  palette: z.string().max(40),
  /** Name of a pair of faces of the design (`designs.ts`); empty, or one that the design has not: its own. */
  fonts: z.string().max(40),
  /** The text a step smaller or larger than the design's, and everything with it. */
  textStep: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  /** Lotus, frames, head-pieces. */
  ornaments: z.boolean(),
  /** What a designer changed about it (`own-design.ts`). */
  ...OWN_DESIGN_FIELDS,
  /** Bleed in mm on every side; printing houses ask for 3 by convention. */
  bleed: z.number().min(0).max(10),
  /** What the printing house asks for (`press.ts`). */
  ...PRESS_FIELDS,
  /** The cover (`cover.ts`). */
  ...COVER_FIELDS,
  /** What is ordered from the printing house (`order.ts`). */
  ...ORDER_FIELDS,
  /** The house style, field by field (`house-style.ts`). */
  styleQuotes: houseStyle.shape.quotes,
  styleEllipsis: houseStyle.shape.ellipsis,
  styleRanges: houseStyle.shape.ranges,
  styleDashes: houseStyle.shape.dashes,
  styleSpaces: houseStyle.shape.spaces,
  styleTone: houseStyle.shape.tone,
  styleDates: houseStyle.shape.dates,
  styleCounts: houseStyle.shape.counts,
  styleThousands: houseStyle.shape.thousands,
  styleUnits: houseStyle.shape.units,
});

export type BookSettings = z.infer<typeof bookSettings>;
/** What the settings form may change. */
export const bookSettingsPatch = bookSettings.omit({ version: true }).partial();
export type BookSettingsPatch = z.infer<typeof bookSettingsPatch>;

type StyleSettings = { readonly [F in StyleField as `style${Capitalize<F>}`]: HouseStyle[F] };

/** A design in the faces it was drawn with. */
const OWN_FACES = { fonts: '' } as const;
/** A design as it was drawn. */
const DESIGN_AS_DRAWN = { palette: '', textStep: 0, ornaments: true } as const;

export function defaultSettings(title: string): BookSettings {
  return {
    version: SETTINGS_VERSION,
    title,
    subtitle: '',
    period: '',
    organisation: '',
    publisher: '',
    place: '',
    contentsAt: 'front',
    trimSize: '16x24',
    design: 'trang-trong',
    ...DESIGN_AS_DRAWN,
    ...OWN_FACES,
    ...NO_OWN_DESIGN,
    bleed: 3,
    ...PRESS_AS_USUAL,
    ...COVER_AS_USUAL,
    ...NOTHING_ORDERED,
    ...styleSettings(DEFAULT_STYLE),
  };
}

/**
 * Settings as they were stored, by whatever version of the program, brought to the present version. Whoever reads settings from a
 * file (book, snapshot, session) reads them through here.
 * @returns null when they are no settings of any known version
 */
export function readSettings(stored: unknown): BookSettings | null {
  const parsed = bookSettings.safeParse(isRecord(stored) ? migrated(stored) : stored);
  return parsed.success ? parsed.data : null;
}

/** One step from version to version. */
function migrated(stored: Record<string, unknown>): Record<string, unknown> {
  if (stored['version'] === 1) return migrated({ ...stored, ...styleSettings(DEFAULT_STYLE), version: 2 });
  if (stored['version'] === 2) return migrated({ ...stored, ...DESIGN_AS_DRAWN, version: 3 });
  if (stored['version'] === 3) return migrated({ ...stored, ...PRESS_AS_USUAL, version: 4 });
  if (stored['version'] === 4) return migrated({ ...stored, ...COVER_AS_USUAL, version: 5 });
  if (stored['version'] === 5) return migrated({ ...stored, ...NOTHING_ORDERED, version: 6 });
  // 7 and 8 allow values that older programs do not know.
  if (stored['version'] === 6 || stored['version'] === 7) return migrated({ ...stored, version: 8 });
  if (stored['version'] === 8) return migrated({ ...stored, ...NO_FINISH, version: 9 });
  if (stored['version'] === 9) return migrated({ ...stored, ...OWN_FACES, version: 10 });
  if (stored['version'] === 10) return { ...stored, ...NO_OWN_DESIGN, version: 11 };
  return stored;
}

/** The name of a field of the house style among the settings: quotes → styleQuotes. */
export function styleKey<F extends StyleField>(field: F): `style${Capitalize<F>}` {
  return `style${field.charAt(0).toUpperCase()}${field.slice(1)}` as `style${Capitalize<F>}`;
}

export function houseStyleOf(settings: BookSettings): HouseStyle {
  return houseStyle.parse(Object.fromEntries(STYLE_FIELDS.map((field) => [field, settings[styleKey(field)]])));
}

function styleSettings(style: HouseStyle): StyleSettings {
  return Object.fromEntries(STYLE_FIELDS.map((field) => [styleKey(field), style[field]])) as StyleSettings;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
