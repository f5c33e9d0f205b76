/** Roles → the document. Every slot ends in the document or in `leftOut`; what is only structure goes to `marks`. */
import * as make from '../../../common/article/build.ts';
import type { ArticleDocument, Block, TextNode } from '../../../common/article/document.ts';
import { linked, startNear } from '../../../common/article/list-numbers.ts';
import { normalizeDocument } from '../../../common/article/normalize.ts';
import { creditOf, isBracketed, trailingCredit } from '../../../common/text/credits.ts';
import { prefixOf } from './agency.ts';
import { joinLines, sliceRuns, withoutOverallMarks, withRuns, type Line } from './line.ts';
import type { Page, Slot } from './page.ts';
import { warning } from '../warnings.ts';

/** Pictures side by side in one place. */
const MOST_IN_A_ROW = 12;

export interface Built {
  readonly document: ArticleDocument;
  readonly leftOut: string[];
  /** Bullets, numbers and brackets that became structure: text of the source that is neither printed nor left out. */
  readonly marks: string[];
}

/** `titleText` stands in where the page has no title. */
export function buildArticle(page: Page, titleText: string): Built {
  const leftOut: string[] = [];
  const marks: string[] = [];
  const blocks: Block[] = [];
  /** Photo blocks made for a caption alone. */
  const standIns = new Set<Block>();
  const head: Block[] = [];
  const cut = (line: Line, length: number, into: string[]): TextNode[] => {
    into.push(line.text.slice(0, length).trim());
    return sliceRuns(line.runs, length, line.text.length);
  };

  let prefixed = false;
  /** The agency's mark stands only in front of the first sentence. */
  const opening = (line: Line): readonly TextNode[] => {
    const prefix = prefixed ? null : prefixOf(line.text);
    prefixed = true;
    if (prefix === null) return line.runs;
    const { length, place } = prefix;
    if (place !== '') page.place ??= place;
    const runs = cut(line, length, leftOut);
    page.warnings.push(warning('agency-prefix', line.text.slice(0, length).trim()));
    return runs;
  };

  const slots = page.slots;
  for (let at = 0; at < slots.length; ) {
    const slot = slots[at];
    if (slot === undefined) break;
    const group = grouped(slots, at);
    const line = slot.line;
    switch (slot.role) {
      case 'title':
        head.push(make.title(withoutOverallMarks(joinLines(group.map((one) => one.line)))));
        break;
      case 'sapo':
        head.push(make.sapo(opening({ ...line, runs: withoutOverallMarks(line) })));
        prefixed = false;
        break;
      case 'picture':
        blocks.push(make.photo(photoId(line)));
        break;
      case 'table':
        if (line.table !== null) blocks.push(line.table);
        break;
      case 'caption':
        putCaption(blocks, standIns, slots, at, joinLines(group.map((one) => one.line)), leftOut);
        break;
      case 'credit':
        if (putCredit(blocks, creditOf(line.text) ?? line.text)) break;
        // "Ảnh minh họa" alone: a picture stood here, and these are the only words under it.
        if (/^\(?ảnh minh h/iu.test(line.text)) blocks.push(make.photo(null, [...inBrackets(line).runs]));
        else leftOut.push(line.text);
        break;
      case 'heading': {
        const label = line.list === null || line.list.kind === 'bullet' ? [] : [{ text: `${line.list.label} ` }];
        blocks.push(make.heading(slot.level === 1 ? 1 : slot.level === 2 ? 2 : 3, [...label, ...withoutOverallMarks(line)]));
        break;
      }
      case 'list':
        blocks.push(make.list(slot.level === 1, group.map((one) => itemRuns(one.line, marks)), group.map(({ itemLevel }) => itemLevel), slot.level === 1 ? startNear(slot.first) : undefined, slot.deeper ?? undefined));
        break;
      case 'verse':
        putVerse(blocks, group.map((one) => one.line), slots[at - 1]?.role === 'verse');
        break;
      case 'quote':
        blocks.push(make.quote([...line.runs]));
        break;
      case 'paragraph':
      case null: {
        const label = line.list === null || line.list.kind === 'bullet' ? [] : [{ text: `${line.list.label} ` }];
        blocks.push(make.paragraph([...label, ...opening(line)]));
        break;
      }
      case 'byline':
        break;
      case 'out':
        leftOut.push(line.text);
        break;
    }
    at += group.length;
  }
  const placed = creditPhotos(page, joinCaptionsAbove(blocks, standIns));
  if (!head.some((block) => block.type === 'title')) head.unshift(make.title(titleText));
  if (page.bylines.length > 0) placed.push(make.byline(page.bylines.join(', ')));
  const body = placed.some((block) => block.type !== 'byline') ? placed : [make.paragraph(''), ...placed];
  return {
    document: normalizeDocument(make.document(linked([...head, ...body]))),
    leftOut: [...leftOut, ...page.cutOff].filter((text) => text !== ''),
    marks,
  };
}

/** Stanzas that follow each other are one poem, an empty line between them. */
function putVerse(blocks: Block[], lines: readonly Line[], goesOn: boolean): void {
  const stanza = lines.flatMap((line, index): readonly TextNode[] => (index === 0 ? line.runs : [{ text: '\n' }, ...line.runs]));
  const last = blocks.at(-1);
  if (goesOn && last?.type === 'verse') blocks[blocks.length - 1] = make.verse([...last.children, { text: '\n\n' }, ...stanza]);
  else blocks.push(make.verse(stanza));
}

function grouped(slots: readonly Slot[], at: number): Slot[] {
  const first = slots[at];
  if (first === undefined) return [];
  let to = at + 1;
  while (first.group > 0 && slots[to]?.group === first.group) to += 1;
  return slots.slice(at, to);
}

/** "(Thầy và trò - Ảnh tư liệu)": the brackets go. */
function inBrackets(line: Line): Line {
  return isBracketed(line.text) ? withRuns(line, sliceRuns(line.runs, 1, line.text.length - 1)) : line;
}

/** Says that a caption is one; "Trong ảnh: …" and "Ảnh 2: …" are read with it. */
const CAPTION_LABEL = /^(?:chú thích(?: ảnh)?|ảnh|hình ảnh|hình)\s*[:：]\s*(?=\S)/iu;

/** A caption belongs to the nearest picture in front of it that has none, else to the picture behind it, else stands for its picture. */
function putCaption(blocks: Block[], standIns: Set<Block>, slots: readonly Slot[], at: number, given: Line, leftOut: string[]): void {
  const line = inBrackets(given);
  const split = trailingCredit(line.text);
  const label = CAPTION_LABEL.exec(line.text)?.[0].length ?? 0;
  if (label > 0) leftOut.push(line.text.slice(0, label).trim());
  const runs = withoutOverallMarks({ ...line, runs: sliceRuns(line.runs, label, split?.start ?? line.text.length) });
  const bare = split === null ? '' : split.credit;
  let waiting: number | null = null;
  for (let i = blocks.length - 1; i >= Math.max(0, blocks.length - MOST_IN_A_ROW); i -= 1) {
    const block = blocks[i];
    if (block?.type !== 'photo') break;
    if (isEmpty(block.children[0].children)) waiting = i;
  }
  // Pictures in a row with captions in a row pair in order; one caption under several pictures belongs to the last.
  const captions = countFrom(slots, at, 'caption');
  const empties = waiting === null ? 0 : blocks.length - waiting;
  const index = waiting === null ? null : captions >= empties ? waiting : blocks.length - 1;
  const target = index === null ? undefined : blocks[index];
  if (index !== null && target?.type === 'photo' && isEmpty(target.children[0].children)) {
    blocks[index] = make.photo(target.photoId, runs, bothCredits(target.children[1].children, [{ text: bare }]));
    return;
  }
  const standIn = make.photo(null, runs, bare);
  standIns.add(standIn);
  blocks.push(standIn);
}

/** Captions in a row from here, groups counted once. */
function countFrom(slots: readonly Slot[], at: number, role: 'caption'): number {
  const groups = new Set<number>();
  for (let i = at; slots[i]?.role === role && i < at + MOST_IN_A_ROW * 4; i += 1) groups.add(slots[i]?.group ?? 0);
  return groups.size;
}

function putCredit(blocks: Block[], credit: string): boolean {
  const last = blocks.at(-1);
  if (last?.type !== 'photo' || !isEmpty(last.children[1].children)) return false;
  blocks[blocks.length - 1] = make.photo(last.photoId, last.children[0].children, credit);
  return true;
}

/** "Bài, ảnh: X" names the maker of every picture that names none. */
function creditPhotos(page: Page, blocks: readonly Block[]): Block[] {
  const { photographer } = page;
  if (photographer === null) return [...blocks];
  return blocks.map((block) =>
    block.type === 'photo' && isEmpty(block.children[1].children)
      ? make.photo(block.photoId, block.children[0].children, `Ảnh: ${photographer}`)
      : block,
  );
}

/** A caption directly above a picture that has none below is that picture's. */
function joinCaptionsAbove(blocks: readonly Block[], standIns: ReadonlySet<Block>): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const above = out.at(-1);
    const bare = block.type === 'photo' && block.photoId !== null && isEmpty(block.children[0].children);
    if (bare && above?.type === 'photo' && standIns.has(above)) {
      out[out.length - 1] = make.photo(block.photoId, above.children[0].children, bothCredits(above.children[1].children, block.children[1].children));
    } else out.push(block);
  }
  return out;
}

function itemRuns(line: Line, marks: string[]): TextNode[] {
  if (line.list !== null) {
    return [...line.runs];
  }
  const mark = /^(?:[-–—•*+▪●○◦♦✓►➢❖√]|\d{1,2}[.)])\s*/u.exec(line.text)?.[0] ?? '';
  marks.push(mark.trim());
  return sliceRuns(line.runs, mark.length, line.text.length);
}

/** Two credits found for one picture: both are kept, a person decides. */
function bothCredits(one: readonly TextNode[], other: readonly TextNode[]): readonly TextNode[] {
  if (isEmpty(one)) return other;
  return isEmpty(other) ? one : [...one, { text: '; ' }, ...other];
}

const photoId = ({ picture }: Line): string | null => (picture === null || picture.index === null ? null : `picture:${String(picture.index)}`);

const isEmpty = (nodes: readonly TextNode[]): boolean => nodes.every((node) => node.text === '');
