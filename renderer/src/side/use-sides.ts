/** How components learn which tab is shown, and ask for another. */
import { createContext, use, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { SideId } from './sides.ts';
import type { SideState } from './state.ts';

export function useSides(): SideState<SideId> {
  const { sides } = useDesk();
  return useSyncExternalStore(sides.subscribe, sides.get);
}

/** The place beside the tabs where the shown page puts its own tools; null until it is drawn. */
export const ToolsPlace = createContext<HTMLElement | null>(null);
export const useToolsPlace = (): HTMLElement | null => use(ToolsPlace);
