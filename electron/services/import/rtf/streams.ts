/** The streams of paragraphs that are open at once: the body, and in it a note, a box, a comment. */
import { FlatTable } from '../flat-table.ts';
import { Flow, type ParagraphLook } from '../flow.ts';
import type { RawItem } from '../raw.ts';

/** Longest line kept for the audit, UTF-16 units. */
const LONGEST_RAW = 1_000_000;

interface Stream {
  readonly flow: Flow;
  readonly table: FlatTable;
  readonly raw: string[];
  rawLine: string;
}

export class Streams {
  readonly #open: Stream[] = [];
  tables = 0;
  flattened = 0;
  merged = 0;

  /** The innermost one. */
  get current(): Stream {
    const stream = this.#open.at(-1);
    if (stream === undefined) throw new RangeError('no stream');
    return stream;
  }

  /** @param raw where its lines are kept for the audit */
  push(origin: 'body' | 'note' | 'text-box', raw: string[]): void {
    this.#open.push({ flow: new Flow(origin), table: new FlatTable(), raw, rawLine: '' });
  }

  /** Ends the innermost stream and gives its items. */
  pop(look: ParagraphLook): RawItem[] {
    const stream = this.#open.pop();
    if (stream === undefined) return [];
    stream.table.loose(stream.flow.finish(look));
    const { items, tables, flattened, merged } = stream.table.finish();
    this.tables += tables;
    this.flattened += flattened;
    this.merged += merged;
    endRaw(stream);
    return items;
  }

  /** Text on the line for the audit. */
  addRaw(text: string): void {
    const stream = this.current;
    if (stream.rawLine.length < LONGEST_RAW) stream.rawLine += text;
  }

  endParagraph(look: ParagraphLook, inTable: boolean): void {
    endRaw(this.current);
    this.current.flow.end(look);
    this.toTable(inTable);
  }

  /** What was read goes to the cell at hand, or ends the table. */
  toTable(inTable: boolean): void {
    const { flow, table } = this.current;
    const ready = flow.items.splice(0);
    if (inTable) table.content(ready);
    else if (ready.length > 0) table.loose(ready);
  }
}

function endRaw(stream: Stream): void {
  if (stream.rawLine.trim() !== '') stream.raw.push(stream.rawLine);
  stream.rawLine = '';
}
