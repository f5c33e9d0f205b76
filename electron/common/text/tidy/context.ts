/** The sentence around a change, cut where it is too long to be read at a glance. */

/** Letters before and behind a change that are enough to know where it is. */
const BEFORE = 80;
const AFTER = 60;
const SENTENCE_END = /[.!?…]["”’)\]]*\s(?!\s*\p{Ll})/gu;

export interface Context {
  /** Up to the change. `cut`: more of the sentence stood in front. */
  readonly before: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** What stands around text[start, end): its sentence, or the nearest words of it. */
export function contextOf(text: string, start: number, end: number): Context {
  const nearBefore = Math.max(0, start - BEFORE);
  const lead = text.slice(nearBefore, start);
  const sentence = [...lead.matchAll(SENTENCE_END)].at(-1);
  const from = nearBefore + (sentence === undefined || sentence.index + sentence[0].length >= lead.length ? wordFrom(lead, nearBefore > 0) : sentence.index + sentence[0].length);
  const tail = text.slice(end, end + AFTER);
  const stop = SENTENCE_END.exec(tail);
  SENTENCE_END.lastIndex = 0;
  const whole = end + AFTER >= text.length;
  const to = end + (stop !== null ? stop.index + stop[0].trimEnd().length : whole ? tail.length : wordTo(tail));
  return { before: text.slice(from, start), after: text.slice(end, to), cutBefore: from > 0 && sentence === undefined, cutAfter: to < text.length && stop === null };
}

/** Where the first whole word of a cut text begins. */
function wordFrom(lead: string, isCut: boolean): number {
  const space = isCut ? lead.indexOf(' ') : -1;
  return space === -1 ? 0 : space + 1;
}

function wordTo(tail: string): number {
  const space = tail.lastIndexOf(' ');
  return space <= 0 ? tail.length : space;
}
