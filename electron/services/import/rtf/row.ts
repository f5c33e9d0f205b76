/** The words that define a row of an RTF table: edges and merges of its cells. */
import type { CellFacts } from '../flat-table.ts';

/** More cells than any row has; a hostile file may define on and on. */
const MOST_CELLS = 1000;

export class RowDefinition {
  readonly cells: CellFacts[] = [];
  header = false;
  #left = 0;
  #beside = false;
  #merge: CellFacts['merge'] = null;

  word(word: string, value: number | null): void {
    switch (word) {
      case 'trhdr':
        this.header = value !== 0;
        return;
      case 'trleft':
        if (this.cells.length === 0) this.#left = value ?? 0;
        return;
      case 'clmrg':
        this.#beside = true;
        return;
      case 'clvmgf':
        this.#merge = 'start';
        return;
      case 'clvmrg':
        this.#merge = 'goes-on';
        return;
      case 'cellx': {
        const right = value ?? this.#left;
        if (this.cells.length < MOST_CELLS) this.cells.push({ left: this.#left, right, beside: this.#beside, merge: this.#merge });
        this.#left = right;
        this.#beside = false;
        this.#merge = null;
        return;
      }
      default:
    }
  }
}
