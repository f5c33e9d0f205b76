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

/** How far the process that paints printed pages gives way to the window it stands in: as far as the one that sets them. */
export const PAGES_GIVE_WAY = 10;

/**
 * How far each gives way to the window (`priority.ts`): what the window asks the store for comes next, then what somebody waits for, long
 * work last. Windows knows fewer steps: there the store's is the window's own, and all that are from 10 to 18 are one.
 */
const WAY: Readonly<Record<HostKind, number>> = { store: 5, print: PAGES_GIVE_WAY, inspect: 10, import: 15, export: 15, backup: constants.priority.PRIORITY_LOW };

/** Tells a host that works beside a window how far it gives way. */
export const GIVES_WAY = 'KYYEU_GIVES_WAY';

/** What a host of this kind that works beside a window is told. */
export function besideWindow(kind: HostKind): Record<string, string> {
  return { [GIVES_WAY]: String(WAY[kind]) };
}

/**
 * How far a host gives way while its own program is read still, which wants the processor for tenths of a second; undefined for the
 * store, which the window waits for when it is begun.
 */
export function fromBirth(kind: HostKind): number | undefined {
  return kind === 'store' ? undefined : WAY[kind];
}

/** Node flags of a host of this kind. */
export function hostFlags(kind: HostKind): string[] {
  const heap = HEAP_MB[kind];
  return heap === undefined ? [] : [`--max-old-space-size=${String(heap)}`];
}
