/** The inside of the text: headings, lists, verse; everything else is a paragraph. */
import { warning } from '../warnings.ts';
import { looksLikeVerse } from './captions.ts';
import { guess } from './guesses.ts';
import { isProse, type Line } from './line.ts';
import { partedLists, takenList, type TakenList } from './list-levels.ts';
import type { RawListPlace } from '../raw.ts';
import { nextGroup, type Page, type Slot } from './page.ts';

/** Marks that only lists use; a hyphen may also open what somebody says. */
const BULLET = /^[•*+▪●○◦♦✓►➢❖√]\s*(?=\S)/u;
const DASH = /^[-–—](?:\s+(?=[^\s-])|(?=[^\s\d-]))/u;
/** Nobody lists what is asked or called out. */
const ASKED = /[?!]["”]?$/u;
const PLUS = /^\+\s+(?=\S)/u;
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/u;
/** With tones: "nổi bật:" leads a list and "nói:" leads speech. */
const SPEECH =
  /(?<!\p{L})(?:nói|hỏi|đáp|bảo|kể|trả lời|chia sẻ|tâm sự|cho biết|khẳng định|nhớ lại|bày tỏ|thốt lên|bộc bạch|thổ lộ|cười|thưa|gọi|nhấn mạnh|trao đổi|đối thoại)(?:\s+\S+){0,3}\s*:$/iu;
const HEADING_WORDS = 18;
/** Signs of points that a remark names. */
const MOST_SIGNS = 12;

/** Gives every slot that has no role yet one of: heading, list, verse, quote, paragraph. */
export function markStructure(page: Page): void {
  markDeclaredLists(page);
  markTypedLists(page);
  markLedVerse(page);
  markVerse(page);
  page.slots.forEach((slot, index) => {
    if (slot.role !== null) return;
    const level = headingLevel(page, index);
    if (level !== null) Object.assign(slot, { role: 'heading', level });
    else slot.role = slot.line.role === 'quote' ? 'quote' : 'paragraph';
  });
}

const open = (slot: Slot | undefined): slot is Slot => slot !== undefined && slot.role === null;

/** Runs of slots that satisfy a test, empty lines or not. */
function runs(page: Page, test: (slot: Slot) => boolean): { from: number; slots: Slot[] }[] {
  const found: { from: number; slots: Slot[] }[] = [];
  let current: { from: number; slots: Slot[] } | null = null;
  page.slots.forEach((slot, index) => {
    if (open(slot) && test(slot)) {
      current ??= { from: index, slots: [] };
      current.slots.push(slot);
      if (current.slots.length === 1) found.push(current);
    } else current = null;
  });
  return found;
}

/**
 * Lists the format declares. Numbers the book would count otherwise are kept as text (see `build.ts`), and so are those that stand alone
 * everywhere: they may head what follows. One that goes on behind a list that was taken is an item of it, alone or not.
 */
function markDeclaredLists(page: Page): void {
  const found = runs(page, (slot) => slot.line.list !== null && slot.line.heading === null && !isBoldHead(slot)).map(({ slots }) => ({ slots, places: slots.flatMap((slot) => slot.line.list ?? []) }));
  const lists = new Set(found.flatMap(({ places }) => (countedIn(places) < 2 ? [] : [places[0]?.id ?? ''])));
  let next = 0;
  for (const { slots, places } of found.flatMap(inLists)) {
    const taken = takenList(places, (id) => lists.has(id) || places[0]?.value === next);
    if (taken !== null) {
      takeDeclared(page, slots, taken);
      if (taken.kinds[0]) next = taken.first + taken.levels.filter((level) => level === 1).length;
      continue;
    }
    // Numbers stay as text; the bullets between them are lists of their own.
    let bullets: Slot[] = [];
    for (const slot of slots) {
      if (slot.line.list?.kind === 'bullet') bullets.push(slot);
      else {
        takeBullets(page, bullets);
        bullets = [];
        slot.role = 'paragraph';
      }
    }
    takeBullets(page, bullets);
  }
}

/** A run of items in the lists they are of. */
function inLists({ slots, places }: { readonly slots: Slot[]; readonly places: RawListPlace[] }): { slots: Slot[]; places: RawListPlace[] }[] {
  let at = 0;
  return partedLists(places).map((count) => {
    at += count;
    return { slots: slots.slice(at - count, at), places: places.slice(at - count, at) };
  });
}

/** How many numbers stand side by side with the first. */
const countedIn = (places: readonly RawListPlace[]): number => places.filter(({ kind, level, id }) => kind === 'decimal' && level === places[0]?.level && id === places[0].id).length;

function takeBullets(page: Page, slots: readonly Slot[]): void {
  const taken = takenList(slots.flatMap((slot) => slot.line.list ?? []), () => false);
  if (slots.length > 0 && taken !== null) takeDeclared(page, slots, taken);
}

function takeDeclared(page: Page, slots: readonly Slot[], { kinds: [ordered, second, third], first, levels, flattened, otherSigns }: TakenList): void {
  takeList(page, slots, ordered ? 1 : 0, first);
  slots.forEach((slot, index) => {
    slot.itemLevel = levels[index] ?? 1;
    slot.deeper = [second, third];
  });
  if (flattened) page.warnings.push(warning('list-flattened'));
  if (otherSigns.length > 0) page.warnings.push(warning('list-signs', otherSigns.slice(0, MOST_SIGNS)));
}

/** A short line all in bold with a number: a heading that was typed as a list. */
function isBoldHead(slot: Slot): boolean {
  const { line } = slot;
  return line.bold && !line.stopped && line.words <= HEADING_WORDS && line.list?.kind !== 'bullet';
}

function takeList(page: Page, slots: readonly Slot[], level: number, first = 1): void {
  const group = nextGroup(page);
  for (const slot of slots) Object.assign(slot, { role: 'list', group, level, first });
}

/** As reports are typed: "- " in front of what is done, "+ " in front of its parts. A plus under a dash says that the dash is no speech. */
function markPlusUnderDash(page: Page): void {
  for (const { slots } of runs(page, ({ line }) => line.list === null && (DASH.test(line.text) || PLUS.test(line.text)))) {
    if (slots[0] === undefined || PLUS.test(slots[0].line.text) || !slots.some(({ line }) => PLUS.test(line.text)) || slots.some(({ line }) => ASKED.test(line.text))) continue;
    takeList(page, slots, 0);
    for (const slot of slots) if (PLUS.test(slot.line.text)) slot.itemLevel = 2;
  }
}

/** Lists typed with marks or numbers. "- " after "…nói:" is dialogue and stays as it is. */
function markTypedLists(page: Page): void {
  markPlusUnderDash(page);
  for (const { slots } of runs(page, (slot) => BULLET.test(slot.line.text))) takeList(page, slots, 0);
  for (const { from, slots } of runs(page, (slot) => DASH.test(slot.line.text))) {
    const before = page.slots[from - 1];
    const led = before !== undefined && before.role !== 'list' && /:$/u.test(before.line.text);
    const itemised = slots.filter((slot) => /[;,]$/u.test(slot.line.text)).length * 2 >= slots.length;
    const spoken = (led && SPEECH.test(before.line.text.slice(-80))) || slots.some((slot) => ASKED.test(slot.line.text));
    const brief = slots.length >= 3 && slots.every((slot) => slot.line.words <= 14 && !slot.line.stopped);
    if (itemised && (led || slots.length >= 2)) takeList(page, slots, 0);
    else if (!spoken && ((led && slots.length >= 2) || brief)) takeList(page, slots, 0);
  }
  /** Behind the last number that was taken: a list that a paragraph parted goes on there, and needs nothing that leads to it. */
  let next = 0;
  for (const { from, slots } of runs(page, (slot) => NUMBER.test(slot.line.text))) {
    const before = page.slots[from - 1];
    const first = Number(NUMBER.exec(slots[0]?.line.text ?? '')?.[1]);
    const counted = slots.every((slot, index) => Number(NUMBER.exec(slot.line.text)?.[1]) === first + index);
    const led = first === 1 && before !== undefined && /:$/u.test(before.line.text);
    if (!counted || slots.length < 2 || !(led || first === next)) continue;
    takeList(page, slots, 1, first);
    next = first + slots.length;
  }
}

/** "… nắn nót hai câu thơ:" */
const VERSE_LEAD = /(?<!\p{L})(?:câu thơ|vần thơ|bài thơ|câu ca dao|ca dao|câu hát|lời thơ|câu ca|câu đối|khổ thơ|thơ rằng|thơ của Bác|lời Bác dạy)(?:\s+[^:.]{0,40})?:$/iu;
const MOST_LED = 40;

/** What is announced as verse, whatever its measure. */
function markLedVerse(page: Page): void {
  page.slots.forEach((lead, index) => {
    if (!VERSE_LEAD.test(lead.line.text.slice(-90))) return;
    const stanza: Slot[] = [];
    for (const slot of page.slots.slice(index + 1, index + 1 + MOST_LED)) {
      if (!open(slot) || slot.tag !== null || slot.line.words > 10 || slot.line.words < 3 || !/^["“]?\p{Lu}/u.test(slot.line.text) || slot.line.right) break;
      if (stanza.length > 0 && slot.line.blanksBefore > 0) break;
      stanza.push(slot);
    }
    if (stanza.length < 2) return;
    const group = nextGroup(page);
    for (const slot of stanza) Object.assign(slot, { role: 'verse', group });
    guess(page, 'verse', stanza[0]?.line.text ?? '', 'short-lines', 0.85);
  });
}

/** Lines of a poem stay lines. */
function markVerse(page: Page): void {
  for (const { from, slots } of runs(page, (slot) => slot.line.words >= 4 && slot.line.words <= 9 && !isProse(slot.line) && slot.line.heading === null)) {
    let stanza: Slot[] = [];
    const close = (): void => {
      const [first] = stanza;
      if (first !== undefined && looksLikeVerse(stanza)) {
        const group = nextGroup(page);
        for (const slot of stanza) Object.assign(slot, { role: 'verse', group });
        // A stanza behind another is of the same poem (see `build.ts`).
        if (page.slots[from + slots.indexOf(first) - 1]?.role !== 'verse') guess(page, 'verse', first.line.text, 'short-lines', 0.8);
      }
      stanza = [];
    };
    for (const slot of slots) {
      // "Anh đọc mấy câu:" leads to verse and is none of it.
      const leads = /:$/u.test(slot.line.text);
      if (stanza.length > 0 && (leads || slot.line.blanksBefore > 0)) close();
      if (!leads) stanza.push(slot);
    }
    close();
  }
}

/** 1–3, or null. By style; else a short line without a full stop in front of text, by its dress, capitals, number or place. */
function headingLevel(page: Page, at: number): number | null {
  const slot = page.slots[at];
  if (slot === undefined) return null;
  const { line } = slot;
  if (line.heading !== null) return Math.min(line.heading, 3);
  if (line.role === 'title') return 1;
  if (line.words === 0 || line.words > HEADING_WORDS || (line.stopped && !isQuestion(line) && !isQuotedHead(line)) || /[,;:]$/u.test(line.text) || line.right || line.soft || line.origin !== 'body') return null;
  const quoted = isQuotedHead(line);
  if ((/^[-–—•*+(["“]/u.test(line.text) && !quoted) || !/^(?:[“"]?[\p{Lu}\p{N}]|[a-zđ][.)]\s+[“"]?\p{Lu})/u.test(line.text)) return null;
  const next = page.slots.slice(at + 1, at + 12).find((other) => other.role !== 'picture' && other.role !== 'out' && other.role !== 'credit' && other.role !== 'caption');
  if (next === undefined || next.role === 'byline' || !leadsOn(next)) return null;
  const numbered = /^(?:[IVX]+[.)/]|\d{1,2}(?:\.\d{1,2})*[.)/]|\d{1,2}(?:\.\d{1,2})+|[a-zđ][.)])\s/u.test(line.text) || line.list !== null;
  if (line.bold || line.upper || /^[IVX]+\.\s/u.test(line.text)) return numbered && !line.upper && !/^[IVX]+\./u.test(line.text) ? 3 : 2;
  if (numbered) return 3;
  if (line.words > 12 || line.words < 2) return null;
  // Undressed: only where every neighbour is running text, so that short lines among short lines stay what they are.
  const before = page.slots.slice(Math.max(0, at - 6), at).findLast((other) => other.role !== 'out' && other.role !== 'picture' && other.role !== 'credit');
  const between = isProse(next.line) && before !== undefined && (isProse(before.line) || before.role === 'caption' || before.role === 'sapo' || before.role === 'list');
  const spoken = page.slots.slice(Math.max(0, at - 6), at).findLast((other) => other.role === null || other.role === 'paragraph' || other.role === 'sapo');
  if (quoted && (spoken === undefined || /:$/u.test(spoken.line.text) || spoken.line.words < 20)) return null;
  if (!between || !page.plain) return null;
  guess(page, 'heading', line.text, 'place-only', 0.7);
  return 2;
}

/** "Vì sao là những người quét rác?" over running text; what somebody asks carries a dash, quotes or a name with a colon. */
const isQuestion = (line: Line): boolean => line.text.endsWith('?') && line.words >= 3 && line.words <= 12 && !/[:“"]/u.test(line.text);

/** “Bố Cảnh ơi!” between paragraphs: speech that nobody is said to speak heads what follows. */
const isQuotedHead = (line: Line): boolean => line.words <= 8 && /^“[^“”]+”$/u.test(line.text);

const leadsOn = (next: Slot): boolean =>
  isProse(next.line) || next.role === 'list' || next.role === 'table' || next.line.words >= 8 || next.line.heading !== null || /^(?:\d{1,2}(?:\.\d{1,2})?|[a-zđ])[.)]\s/u.test(next.line.text);
