/** What a page at the right puts beside the tabs. */
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useToolsPlace } from './use-sides.ts';

export function SideTools({ children }: { readonly children: ReactNode }) {
  const place = useToolsPlace();
  return place === null ? null : createPortal(children, place);
}
