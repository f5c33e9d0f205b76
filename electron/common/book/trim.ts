/**
 * Trim sizes a book can have. Width × height in mm, portrait. A size stands here once every design sets it well. They are those
 * that Vietnamese printing houses quote for books of this kind; A4 and 20,5 × 29,5 for anniversary albums.
 */
export interface TrimSize {
  readonly id: string;
  /** mm */
  readonly width: number;
  /** mm */
  readonly height: number;
  /** As printers name it; in another language see `trimLabel`. */
  readonly label: string;
}

export const TRIM_SIZE_IDS = ['13x19', '14.5x20.5', '16x24', '17x24', '19x27', '20.5x29.5', 'a4'] as const;
export type TrimSizeId = (typeof TRIM_SIZE_IDS)[number];

export const TRIM_SIZES: Readonly<Record<TrimSizeId, TrimSize>> = {
  '13x19': { id: '13x19', width: 130, height: 190, label: '13 × 19 cm' },
  '14.5x20.5': { id: '14.5x20.5', width: 145, height: 205, label: '14,5 × 20,5 cm' },
  '16x24': { id: '16x24', width: 160, height: 240, label: '16 × 24 cm' },
  '17x24': { id: '17x24', width: 170, height: 240, label: '17 × 24 cm' },
  '19x27': { id: '19x27', width: 190, height: 270, label: '19 × 27 cm' },
  '20.5x29.5': { id: '20.5x29.5', width: 205, height: 295, label: '20,5 × 29,5 cm' },
  a4: { id: 'a4', width: 210, height: 297, label: 'A4 (21 × 29,7 cm)' },
};

/** What a size is called, with the decimal sign of the language. */
export function trimLabel(id: TrimSizeId, language: 'vi' | 'en'): string {
  const { label } = TRIM_SIZES[id];
  return language === 'vi' ? label : label.replaceAll(',', '.');
}
