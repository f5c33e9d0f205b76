/**
 * A text on its way through the rules. Every rule reads what those before it have made of the text; what is kept are changes of the
 * text as it was at first, so that each can be shown, taken and left by itself. Changes that run into one another become one.
 */
import type { Edit, TidyRule } from './rule.ts';

/** text[start, end) of the first text shall be `replacement`. */
export interface Change extends Edit {
  /** The rule that asked for it; of several that met, the first. */
  readonly rule: TidyRule;
}

/** A change, and where its replacement stands in the present text. */
interface Placed {
  readonly change: Change;
  readonly from: number;
  readonly to: number;
}

export class Draft {
  readonly #original: string;
  #text: string;
  #changes: readonly Change[] = [];

  constructor(text: string) {
    this.#original = text;
    this.#text = text;
  }

  /** The text with everything done so far. */
  get text(): string {
    return this.#text;
  }

  /** In order; none overlaps another, none is without effect. */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** Makes edits of the present text, in order and without overlap: one walk along both. */
  make(edits: readonly Edit[], rule: TidyRule): void {
    if (edits.length === 0) return;
    const placed = this.#placed();
    const changes: Change[] = [];
    const pieces: string[] = [];
    /** Up to where the present text is copied; original minus present position behind the last change passed. */
    let copied = 0;
    let shift = 0;
    let next = 0;
    const passBefore = (edit: Pick<Edit, 'start' | 'end'>): void => {
      for (let each = placed[next]; each !== undefined && each.to <= edit.start && !meets(each, edit); each = placed[next]) {
        changes.push(each.change);
        shift = each.change.end - each.to;
        next += 1;
      }
    };
    for (const edit of edits) {
      passBefore(edit);
      let { start: from, end: to } = edit;
      const met: Placed[] = [];
      for (let each = placed[next]; each !== undefined && meets(each, edit); each = placed[next]) {
        met.push(each);
        from = Math.min(from, each.from);
        to = Math.max(to, each.to);
        next += 1;
      }
      const last = met.at(-1);
      const first = met[0];
      const start = first !== undefined && first.from <= edit.start ? first.change.start : from + shift;
      if (last !== undefined) shift = last.change.end - last.to;
      const end = last !== undefined && last.to >= edit.end ? last.change.end : to + shift;
      const replacement = this.#text.slice(from, edit.start) + edit.replacement + this.#text.slice(edit.end, to);
      const change = trimmed(this.#original, { start, end, replacement, rule: first?.change.rule ?? rule });
      if (change !== null) changes.push(change);
      pieces.push(this.#text.slice(copied, edit.start), edit.replacement);
      copied = edit.end;
    }
    passBefore({ start: Infinity, end: Infinity });
    pieces.push(this.#text.slice(copied));
    this.#text = pieces.join('');
    this.#changes = changes;
  }

  #placed(): Placed[] {
    let shift = 0;
    return this.#changes.map((change) => {
      const from = change.start + shift;
      const to = from + change.replacement.length;
      shift = to - change.end;
      return { change, from, to };
    });
  }
}

/** They share a character, one stands inside the other, or both are the same place without width. */
function meets({ from, to }: Pick<Placed, 'from' | 'to'>, { start, end }: Pick<Edit, 'start' | 'end'>): boolean {
  return (from < end && to > start) || (from === end && to === start);
}

/** Rules whose changes are read as a whole: "...v...v" → ", v.v.", "hoà" → "hòa". */
const WHOLE: ReadonlySet<TidyRule> = new Set(['etc', 'tone']);

/** Without what it leaves as it is; null: nothing is left. */
function trimmed(original: string, change: Change): Change | null {
  if (WHOLE.has(change.rule) && original.slice(change.start, change.end) !== change.replacement) return change;
  let { start, end, replacement } = change;
  while (start < end && replacement !== '' && original[start] === replacement[0]) {
    start += 1;
    replacement = replacement.slice(1);
  }
  while (end > start && replacement !== '' && original[end - 1] === replacement.at(-1)) {
    end -= 1;
    replacement = replacement.slice(0, -1);
  }
  return start === end && replacement === '' ? null : { ...change, start, end, replacement };
}
