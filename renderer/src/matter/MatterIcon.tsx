/** The sign of each kind of made pages. */
import type { MatterKind } from '@common/book/matter.ts';
import { BarChart3, BookMarked, BookText, GalleryVerticalEnd, Images, Medal, Users, type LucideIcon } from 'lucide-react';

export const MATTER_ICONS: Readonly<Record<MatterKind, LucideIcon>> = {
  boards: Users,
  portraits: GalleryVerticalEnd,
  plates: Images,
  commended: Medal,
  statistics: BarChart3,
  index: BookMarked,
  imprint: BookText,
};

/** @param label said by a screen reader; without it the sign is an ornament */
export function MatterIcon({ kind, size = 15, label }: { readonly kind: MatterKind; readonly size?: number; readonly label?: string }) {
  const Icon = MATTER_ICONS[kind];
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Icon className="matter-icon" size={size} strokeWidth={1.75} {...named} />;
}
