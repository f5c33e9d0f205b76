/** How large a page is shown. Pure. */
export const ZOOMS = ['width', 'page', '50', '75', '100', '125', '150', '200'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** CSS pixels per millimetre at 100 %: CSS fixes the inch at 96 px. */
const PX_PER_MM = 96 / 25.4;

export interface Room {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
}

/** The next size in per cent, larger (1) or smaller (-1), from the px that a page has now: Ctrl and the wheel. `width`: trim width in mm. */
export function nextZoom(px: number, width: number, way: 1 | -1): Zoom {
  const now = (px / (width * PX_PER_MM)) * 100;
  const sizes = ZOOMS.filter((zoom) => zoom !== 'width' && zoom !== 'page');
  const next = way === 1 ? sizes.find((zoom) => Number(zoom) > now + 0.5) : sizes.findLast((zoom) => Number(zoom) < now - 0.5);
  return next ?? (way === 1 ? '200' : '50');
}

/** Width in px of one page. `pages`: 1 or 2 side by side; `width`, `height`: trim size in mm; `margin`: px kept free on every side. */
export function pageWidth(zoom: Zoom, room: Room, pages: 1 | 2, width: number, height: number, margin: number): number {
  const across = Math.max(60, (room.width - 2 * margin) / pages);
  const down = Math.max(60, ((room.height - 2 * margin) * width) / height);
  if (zoom === 'width') return Math.floor(across);
  if (zoom === 'page') return Math.floor(Math.min(across, down));
  return Math.round((width * PX_PER_MM * Number(zoom)) / 100);
}
