/** How large a page is shown. Pure. */
export const ZOOMS = ['width', 'page', '75', '100', '125', '150', '200'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** CSS pixels per millimetre at 100 %: CSS fixes the inch at 96 px. */
const PX_PER_MM = 96 / 25.4;

export interface Room {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
}

/** Width in px of one page. `pages`: 1 or 2 side by side; `width`, `height`: trim size in mm; `margin`: px kept free on every side. */
export function pageWidth(zoom: Zoom, room: Room, pages: 1 | 2, width: number, height: number, margin: number): number {
  const across = Math.max(60, (room.width - 2 * margin) / pages);
  const down = Math.max(60, ((room.height - 2 * margin) * width) / height);
  if (zoom === 'width') return Math.floor(across);
  if (zoom === 'page') return Math.floor(Math.min(across, down));
  return Math.round((width * PX_PER_MM * Number(zoom)) / 100);
}
