/** Which snapshot is the printed book. Pure. */
import type { Snapshot } from '../contract/history-shapes.ts';

/** The one that was printed last, as people said; null: none is said to be printed. */
export function lastPrinted<S extends Pick<Snapshot, 'printedAt'>>(snapshots: readonly S[]): S | null {
  return snapshots.reduce<S | null>((last, each) => (each.printedAt !== null && each.printedAt > (last?.printedAt ?? -1) ? each : last), null);
}
