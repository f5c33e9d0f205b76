/** The kinds of hosts, and how Node is started for each. */
import type { Answerer } from '../common/contract/channel.ts';

/** The answerers that are processes of their own. */
export type HostKind = Exclude<Answerer, 'main'>;

/** Heap of the process that reads strangers' files, MB: an archive that swells ends that process, not the machine. */
const IMPORT_HEAP_MB = 1024;

/** Node flags of a host of this kind. */
export function hostFlags(kind: HostKind): string[] {
  return kind === 'import' ? [`--max-old-space-size=${String(IMPORT_HEAP_MB)}`] : [];
}
