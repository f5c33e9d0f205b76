/** The kinds of hosts, and how Node is started for each. */
import { constants } from 'node:os';
import type { Answerer } from '../common/contract/channel.ts';

/** The answerers that are processes of their own. */
export type HostKind = Exclude<Answerer, 'main'>;

/** Heap of the process that reads strangers' files, MB: an archive that swells ends that process, not the machine. */
const IMPORT_HEAP_MB = 1024;

/** Heap of the process that looks at yearbook files, MB: what it reads is outside the heap, and watched (`inspect-watch.ts`). */
const INSPECT_HEAP_MB = 384;

const HEAP_MB: Readonly<Partial<Record<HostKind, number>>> = { import: IMPORT_HEAP_MB, inspect: INSPECT_HEAP_MB };

/** Between the window's own priority and that of long work (Windows knows nothing between: there it is the window's own). */
const A_LITTLE = 5;

/** Tells a host that works beside a window its priority (`os.setPriority`). */
export const GIVES_WAY = 'KYYEU_GIVES_WAY';

/**
 * What a host of this kind that works beside a window is told: how far it gives way. The window comes first, what the window asks
 * the store for next, long work last.
 */
export function besideWindow(kind: HostKind): Record<string, string> {
  return { [GIVES_WAY]: String(kind === 'store' ? A_LITTLE : constants.priority.PRIORITY_BELOW_NORMAL) };
}

/** Node flags of a host of this kind. */
export function hostFlags(kind: HostKind): string[] {
  const heap = HEAP_MB[kind];
  return heap === undefined ? [] : [`--max-old-space-size=${String(heap)}`];
}
