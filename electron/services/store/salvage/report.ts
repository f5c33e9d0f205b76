/**
 * What came of a salvage: which things are gone, and which came but are not what was stored. Kinds: `document` is an imported file,
 * `record` any row of another kind, `book` its settings.
 *
 * Reasons: `gone`: not in the new file. `changed`: its bytes are not those that were stored. `text-only`: only its words came, without
 * their form. `small`: only the small picture came. `unnamed`: the picture came, its name did not. `picture-gone`: the article's
 * picture is gone. `place`: where it belongs is not known. `stray`: it lay in a page that nothing leads to, and may be an older state.
 * `link`: what it named is gone. `older`: only a former text came. `unknown`: there may be more that is gone; nothing tells their names.
 */
import type { Loss } from '../../../common/contract/damage.ts';

export type { Loss, SalvageReport } from '../../../common/contract/damage.ts';

/** Collects losses; the same thing for the same reason is told once. */
export class Losses {
  readonly lost: Loss[] = [];
  readonly doubtful: Loss[] = [];

  lose(loss: Loss): void {
    add(this.lost, loss);
  }

  doubt(loss: Loss): void {
    add(this.doubtful, loss);
  }
}

function add(list: Loss[], loss: Loss): void {
  const same = list.some((known) => known.kind === loss.kind && known.name === loss.name && known.reason === loss.reason && known.sha256 === loss.sha256);
  if (!same) list.push(loss);
}
