/** The kinds of hosts, and how Node is started for each. */
import type { Answerer } from '../common/contract/channel.ts';

/** The answerers that are processes of their own. */
export type HostKind = Exclude<Answerer, 'main'>;

/** Heap of the process that reads strangers' files, MB: an archive that swells ends that process, not the machine. */
const IMPORT_HEAP_MB = 1024;

/** Heap of the process that looks at yearbook files, MB: what it reads is outside the heap, and watched (`inspect-watch.ts`). */
const INSPECT_HEAP_MB = 384;

const HEAP_MB: Readonly<Partial<Record<HostKind, number>>> = { import: IMPORT_HEAP_MB, inspect: INSPECT_HEAP_MB };

/** Node flags of a host of this kind. */
export function hostFlags(kind: HostKind): string[] {
  const heap = HEAP_MB[kind];
  return heap === undefined ? [] : [`--max-old-space-size=${String(heap)}`];
}
