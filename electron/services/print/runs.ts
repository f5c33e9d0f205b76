/** Text runs as the design's Typst files take them: strings with flags, never markup. */
import type { TextNode } from '../../common/article/document.ts';
import { runsOfNote } from '../../common/article/note.ts';
import { endsNote } from '../../common/article/read.ts';
import { LEADING_WORDS, TIED_WORDS } from '../../common/text/ties.ts';

/** s text ("\n" alone = line break) · b bold · i italic · c small capitals · p raised or lowered · h the address it leads to · n not to be broken at a line end · f a footnote stands behind it · k exemplars whose names begin here */
export interface Run {
  readonly s: string;
  readonly b: boolean;
  readonly i: boolean;
  readonly n: boolean;
  readonly c?: true;
  readonly p?: 'super' | 'sub';
  readonly h?: string;
  readonly f?: readonly Run[];
  readonly k?: readonly string[];
}

/**
 * What a line end must not tear apart: document numbers (05-CT/TW, 17-KH/ĐU, 138/2025/NĐ-CP), and a hyphen between figures
 * and letters in general: at least one hyphen or slash with a capital or figure on both sides. And years from–to with spaces around the
 * dash (2016 - 2021): a line would begin with it.
 */
const UNBREAKABLE =
  /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{N}]+(?:[-/][\p{Lu}\p{N}]+)+|\d{1,4}[ \u00a0][-–][ \u00a0]\d{1,4})(?![\p{L}\p{N}])/gu;
const TIED = new RegExp(`(?<!\\p{L})(?:${[...TIED_WORDS].sort((one, other) => other.length - one.length).join('|')})(?!\\p{L})`, 'giu');
const LEADING = new RegExp(`(?<!\\p{L})(${LEADING_WORDS.join('|')}) (?=\\p{L})`, 'giu');
/** A name of a place or person (Lạng Sơn): of a longer one the last two syllables. */
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}* \p{Lu}\p{Ll}+(?!\p{L}| \p{Lu}\p{Ll})/gu;
/** A short word that belongs to the name behind it (TP. Lạng Sơn, TS. Hoàng Minh): a line never ends with one. */
const SHORTENED = /(?<![\p{L}\p{N}])((?:TP|Tp|TX|Tx|TT|Q|P|GS|PGS|TS|ThS|BS|KS)\.) (?=\p{Lu}|\d)/gu;
/** The whole of it, with what its bearer is called by. */
const WHOLE_NAME = /(?<!\p{L})(?:(?:Anh|Ông|Bà|Chị|Cô|Thầy|Bác|Cụ|Chú) )?\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+| \p{Lu}(?=[ ]\p{Lu})){1,3}(?!\p{L}| \p{Lu})/gu;
/** A term of two to five syllables between quotation marks (“Dân vận khéo”), read as one. */
const QUOTED = /[“"«‘][^\s“”"«»‘’]+(?: [^\s“”"«»‘’]+){1,4}[”"»’]/gu;
/** Letters of one that is held together wherever it stands, and of one that is where it costs no line. */
const SHORT_TERM = 18;
const LONG_TERM = 28;
/** Years from–to with spaces around the dash. */
const YEARS = /(?<![\p{L}\p{N}])\d{1,4} [-–—] \d{1,4}(?![\p{L}\p{N}])/gu;
/** A figure and what it counts (3 sạch), what is counted and its figure (tháng 4), each as short as a word. */
const COUNTED = /(?<![\p{L}\p{N}])\d{1,4} (?=\p{Ll}{1,7}(?!\p{L}))/gu;
const NUMBERED = /(?<!\p{L})(tháng|năm|ngày|quý|số|thôn|tổ|khu|khóa|thứ|bản) (?=\d{1,4}(?![\p{L}\p{N}]))/giu;
/** A dash between words stays at the end of the line in front of what it leads to. */
const DASH = /(?<=[^\s]) (?=[–—-] )/gu;
/** Longer than this it must be breakable after all, or the line cannot be set. */
const LONGEST = 24;
/** The widest capitals of the largest title fit the measure so many times. */
const FITS = 14;
const LONG = /\S{15}/u;
const ENDLESS = /(?:[^\s\p{M}]\p{M}*){15,}/gu;
/** An address, a name of a file: behind these a line may end, without a hyphen; not within a figure (1.500), nor within "://". */
const SIGNS = /(?<=[\p{L}\p{N}\p{M}/])[/._?&=@#~+-](?=[\p{L}\p{N}])(?!(?<=\d[.])\d)/gu;
/** So many letters without a sign are no word of the text: a slip of the keyboard. Shorter ones fit every line but those of titles. */
const NO_WORD = 32;
/** A line may end there, without a hyphen. */
export const BREAK = '\u200b';

/** Runs of body text. */
export const toRuns = once((nodes) => runsOf(nodes, NO_WORD));

/**
 * The same runs for the same nodes: an article whose photos are being fitted has its data made anew in every round, its words are what they
 * were. Texts are never changed in place.
 */
function once(runs: (nodes: readonly TextNode[]) => readonly Run[]): (nodes: readonly TextNode[]) => readonly Run[] {
  const known = new WeakMap<readonly TextNode[], readonly Run[]>();
  return (nodes) => {
    const found = known.get(nodes) ?? runs(nodes);
    known.set(nodes, found);
    return found;
  };
}

function runsOf(nodes: readonly TextNode[], longest: number): Run[] {
  const runs: Run[] = [];
  for (const [index, node] of nodes.entries()) {
    const style = styleOf(node);
    node.text.replace(SHORTENED, '$1\u00a0').split('\n').forEach((line, at) => {
      if (at > 0) runs.push({ s: '\n', ...style, n: false });
      for (const { s, n } of pieces(line)) runs.push({ s: n ? s : breakable(s, longest), ...style, n });
    });
    const last = runs.at(-1);
    if (last !== undefined && node.footnote !== undefined && endsNote(nodes, index)) runs[runs.length - 1] = { ...last, f: toRuns(runsOfNote(node.footnote)) };
  }
  return runs;
}

function styleOf(node: TextNode): Omit<Run, 's' | 'n' | 'f'> {
  const place = node.superscript === true ? { p: 'super' as const } : node.subscript === true ? { p: 'sub' as const } : {};
  return {
    b: node.bold === true,
    i: node.italic === true,
    ...(node.smallCaps === true ? { c: true as const } : {}),
    ...place,
    ...(node.link === undefined ? {} : { h: node.link }),
  };
}

/**
 * Text in which no line need be wider than the page: an address may be broken behind its signs, an endless word anywhere. Other text comes
 * back as it is.
 * @param longest letters without a sign that are left whole
 */
export function breakable(text: string, longest = NO_WORD): string {
  return !LONG.test(text) ? text : text.replace(ENDLESS, (word) => word.replace(SIGNS, `$&${BREAK}`).split(BREAK).map((piece) => (lettersOf(piece).length < longest ? piece : inStretches(piece))).join(BREAK));
}

/** Display text that may be large: its ties and what is quoted in a few letters kept, a word that a line of it does not hold broken. */
export const displayed = (text: string): string => breakable(tie(quoted(text, SHORT_TERM)), FITS + 1);

/** Letters with their marks. */
const lettersOf = (text: string): string[] => text.match(/[^\p{M}]\p{M}*/gu) ?? [];

function inStretches(piece: string): string {
  const letters = lettersOf(piece);
  return Array.from({ length: Math.ceil(letters.length / FITS) }, (_, at) => letters.slice(at * FITS, (at + 1) * FITS).join('')).join(BREAK);
}

/** Display text with its tied words (tư tưởng, Hồ Chí Minh, Lạng Sơn, 3 sạch) held together by non-breaking spaces. */
export function tie(text: string): string {
  const held = (words: string): string => words.replaceAll(' ', '\u00a0');
  return text.replace(TIED, held).replace(YEARS, held).replace(NAME, held).replace(COUNTED, held).replace(NUMBERED, '$1\u00a0').replace(DASH, '\u00a0');
}

/** The same with terms between quotation marks held together, of so many letters at most. */
const quoted = (text: string, most: number): string => text.replace(QUOTED, (term) => (term.length > most ? term : term.replaceAll(' ', '\u00a0')));

/** Display text in which no line ends with a word that leads to the next. */
export function leadOn(text: string): string {
  return text.replace(LEADING, '$1\u00a0');
}

/**
 * Runs of a heading in the text, tied words held together (CHỈ THỊ): set where that costs no line. One in small letters stays as it is: it is
 * read like the text around it, and to hold a name there may part what stands in front of it.
 */
export const toHeldRuns = once((nodes) => runsOf(nodes.map((node) => ({ ...node, text: /\p{Ll}/u.test(node.text) ? node.text : tie(node.text) })), NO_WORD));

/** Runs of a title, whole names held together (Lý A Sùng) as well: set where that costs no line and no name is wider than the measure. */
export const toTitleRuns = once((nodes) => toDisplayRuns(nodes.map((node) => ({ ...node, text: node.text.replace(WHOLE_NAME, (name) => name.replaceAll(' ', '\u00a0')) }))));

/** The same with what is quoted in few words held together: null where nothing is. */
export function toQuotedTitleRuns(nodes: readonly TextNode[]): readonly Run[] | null {
  const held = nodes.map((node) => ({ ...node, text: quoted(node.text, LONG_TERM) }));
  return held.every(({ text }, at) => text === nodes[at]?.text) ? null : toTitleRuns(held);
}

/** Runs of display text: as body text, and tied words stay on one line as well. */
export const toDisplayRuns = once((nodes) => runsOf(nodes.map((node) => ({ ...node, text: tie(node.text) })), FITS + 1));

/** What looks like a document's number within something longer without a space is a part of an address. */
function isInAddress(text: string, at: number, length: number): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0] ?? '';
  const behind = /^\S*/u.exec(text.slice(at + length, at + length + LONGEST))?.[0] ?? '';
  return before.length + length + behind.length > LONGEST && /[/@.][\p{L}\p{N}]|^www/u.test(before + behind);
}

function pieces(text: string): { s: string; n: boolean }[] {
  const out: { s: string; n: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(UNBREAKABLE)) {
    if (match[0].length > LONGEST || isInAddress(text, match.index, match[0].length)) continue;
    if (match.index > at) out.push({ s: text.slice(at, match.index), n: false });
    out.push({ s: match[0], n: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push({ s: text.slice(at), n: false });
  return out;
}
