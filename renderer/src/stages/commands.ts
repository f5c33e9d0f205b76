/** The desk's commands about the stage of the open article. What is over its text says how each is done, and draws what is asked meanwhile. */
import type { Stage } from '@common/book/outline.ts';
import type { DeskCommand } from '@common/commands/desk.ts';

const STAGE_OF = { 'stage-draft': 'draft', 'stage-editing': 'editing', 'stage-proofing': 'proofing', 'stage-approved': 'approved' } as const satisfies Partial<Record<DeskCommand, Stage>>;
export type StageCommand = keyof typeof STAGE_OF | 'unlock';

export function isStageCommand(command: string): command is StageCommand {
  return command === 'unlock' || command in STAGE_OF;
}

/** Whether the command would do something with an article that is at this stage. */
export function changesStage(command: StageCommand, now: Stage): boolean {
  return command === 'unlock' ? now === 'approved' : STAGE_OF[command] !== now;
}

interface Ways {
  move: ((to: Stage) => void) | null;
  unlock: (() => void) | null;
}
const ways: Ways = { move: null, unlock: null };

/** How the open article is moved, or unlocked. Gives the way to take it away again. */
export function offerWay<K extends keyof Ways>(kind: K, way: NonNullable<Ways[K]>): () => void {
  ways[kind] = way;
  return () => {
    if (ways[kind] === way) ways[kind] = null;
  };
}

export function runStage(command: StageCommand): void {
  if (command === 'unlock') ways.unlock?.();
  else ways.move?.(STAGE_OF[command]);
}
