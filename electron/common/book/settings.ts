/** The yearbook's own settings, one record per book: type, validator, version and defaults in one place. */
import { z } from 'zod';
import { TRIM_SIZE_IDS } from './trim.ts';

export const SETTINGS_VERSION = 1;

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
  trimSize: z.enum(TRIM_SIZE_IDS),
  /** Folder name under resources/designs. */
  design: z.enum(['trang-trong']),
  /** Bleed in mm on every side; printing houses ask for 3 by convention. */
  bleed: z.number().min(0).max(10),
});

export type BookSettings = z.infer<typeof bookSettings>;
/** What the settings form may change. */
export const bookSettingsPatch = bookSettings.omit({ version: true }).partial();
export type BookSettingsPatch = z.infer<typeof bookSettingsPatch>;

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
    bleed: 3,
  };
}
