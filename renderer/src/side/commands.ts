/** The commands that show a tab at the right: "show-side-" and its id. */
import { SIDES, type SideId } from './sides.ts';

const PREFIX = 'show-side-';
export type SideCommand = `${typeof PREFIX}${SideId}`;

export const commandOfSide = (id: SideId): SideCommand => `${PREFIX}${id}`;

export function isSideCommand(command: string): command is SideCommand {
  return SIDES.some(({ id }) => command === commandOfSide(id));
}

/** The tab that a command shows; of another command, the first. */
export function sideOf(command: string): SideId {
  return SIDES.find(({ id }) => command === commandOfSide(id))?.id ?? SIDES[0].id;
}
