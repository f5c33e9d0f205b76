/** Trim sizes a book can have. Width × height in mm, portrait. A size stands here once a design sets it well. */
export interface TrimSize {
  readonly id: string;
  /** mm */
  readonly width: number;
  /** mm */
  readonly height: number;
  /** As printers name it. */
  readonly label: string;
}

export const TRIM_SIZE_IDS = ['16x24'] as const;
export type TrimSizeId = (typeof TRIM_SIZE_IDS)[number];

export const TRIM_SIZES: Readonly<Record<TrimSizeId, TrimSize>> = {
  '16x24': { id: '16x24', width: 160, height: 240, label: '16 × 24 cm' },
};
