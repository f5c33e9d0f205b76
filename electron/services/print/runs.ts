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
const TIED = new RegExp(`(?<!\\p{L})(?:${TIED_WORDS.join('|')})(?!\\p{L})`, 'giu');
const LEADING = new RegExp(`(?<!\\p{L})(${LEADING_WORDS.join('|')}) (?=\\p{L})`, 'giu');
/** A name of a place or person (Lạng Sơn): of a longer one the last two syllables. */
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?!\p{L}| \p{Lu}\p{Ll})/gu;
/** Years from–to with spaces around the dash. */
const YEARS = /(?<![\p{L}\p{N}])\d{1,4} [-–—] \d{1,4}(?![\p{L}\p{N}])/gu;
/** A figure and what it counts (3 sạch), what is counted and its figure (tháng 4), each as short as a word. */
const COUNTED = /(?<![\p{L}\p{N}])\d{1,4} (?=\p{Ll}{1,7}(?!\p{L}))/gu;
const NUMBERED = /(?<!\p{L})(tháng|năm|ngày|quý|số|thôn|tổ|khu|khóa|thứ|bản) (?=\d{1,4}(?![\p{L}\p{N}]))/giu;
/** Longer than this it must be breakable after all, or the line cannot be set. */
const LONGEST = 24;
/** A stretch of so many letters is no word: an address, a slip of the keyboard. Sought only where so many signs stand without a space. */
const LONG = /\S{32}/u;
const ENDLESS = /(?:[^\s\p{M}]\p{M}*){32,}/gu;
/** The widest capitals of the largest title fit the measure so many times. */
const STRETCH = /(?:[^\s\p{M}]\p{M}*){16}(?=.)/gu;

/** Runs of body text. */
export function toRuns(nodes: readonly TextNode[]): Run[] {
  const runs: Run[] = [];
  for (const [index, node] of nodes.entries()) {
    const style = styleOf(node);
    node.text.split('\n').forEach((line, at) => {
      if (at > 0) runs.push({ s: '\n', ...style, n: false });
      for (const { s, n } of pieces(line)) runs.push({ s: n ? s : breakable(s), ...style, n });
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

/** Text in which no line need be wider than the page: an endless word may be broken. Other text comes back as it is. */
export function breakable(text: string): string {
  return !LONG.test(text) ? text : text.replace(ENDLESS, (endless) => endless.replace(STRETCH, '$&\u200b'));
}

/** Display text with its tied words (tư tưởng, Hồ Chí Minh, Lạng Sơn, 3 sạch) held together by non-breaking spaces. */
export function tie(text: string): string {
  const held = (words: string): string => words.replaceAll(' ', '\u00a0');
  return text.replace(TIED, held).replace(YEARS, held).replace(NAME, held).replace(COUNTED, held).replace(NUMBERED, '$1\u00a0');
}

/** Display text in which no line ends with a word that leads to the next. */
export function leadOn(text: string): string {
  return text.replace(LEADING, '$1\u00a0');
}

/** Runs of display text: as body text, and tied words stay on one line as well. */
export function toDisplayRuns(nodes: readonly TextNode[]): Run[] {
  return toRuns(nodes.map((node) => ({ ...node, text: tie(node.text) })));
}

function pieces(text: string): { s: string; n: boolean }[] {
  const out: { s: string; n: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(UNBREAKABLE)) {
    if (match[0].length > LONGEST) continue;
    if (match.index > at) out.push({ s: text.slice(at, match.index), n: false });
    out.push({ s: match[0], n: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push({ s: text.slice(at), n: false });
  return out;
}
