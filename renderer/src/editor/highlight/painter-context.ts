/** The painter of the editor that a component stands in. */
import { createContext, useContext } from 'react';
import type { TextPainter } from './TextPainter.ts';

export const PainterContext = createContext<TextPainter | null>(null);

/** @throws Error outside an editor */
export function usePainter(): TextPainter {
  const painter = useContext(PainterContext);
  if (painter === null) throw new Error('usePainter outside an editor');
  return painter;
}
