/** The achievements in brief, as a slide tells them: words that stand in the article or in the records, never others. Pure. */
import type { ArticleDocument, BoxBlock } from '../../../common/article/document.ts';
import { inlineText, sapoOf } from '../../../common/article/read.ts';
import { levelOf } from '../../../common/know/awards.ts';
import { figuresIn } from '../../../common/know/offers/figures.ts';
import { readLine, sentenceAt } from '../../../common/know/offers/line.ts';
import type { KnowAward } from '../../../common/know/shapes.ts';
import { fold } from '../../../common/text/fold.ts';
import { formOf } from '../../book/made/reading.ts';
import { isAchieved, type FigureAt } from './achieved.ts';

/** Where the words come from. */
export type BriefSource = 'box' | 'awards' | 'sapo' | 'text' | 'none';

/** Told as a sentence or some, not as points. */
export const isProse = (source: BriefSource): boolean => source === 'sapo' || source === 'text';

export interface Brief {
  readonly source: BriefSource;
  /** Over the points; empty: none. */
  readonly heading: string;
  readonly points: readonly string[];
}

/** A number that the points tell, large: "hơn 3.200" over "m² đất". */
export interface SlideFigure {
  readonly value: string;
  readonly label: string;
}

const NOTHING: Brief = { source: 'none', heading: '', points: [] };
const AWARDS = 'Khen thưởng';

/** "Tóm tắt thành tích", "Thành tích nổi bật", "Khen thưởng" … */
const OF_ACHIEVEMENTS = /thanh tich|khen thuong|danh hieu/u;

/** From the article's box of achievements; without one from the awards; without any from the standfirst, a short one with the first sentences of the text behind it, else from these alone. @param awards in the order in which they are told */
export function briefOf(text: ArticleDocument, awards: readonly KnowAward[]): Brief {
  const boxes = text.blocks.filter((block): block is BoxBlock => block.type === 'box').map(readBox);
  const told = boxes.filter(({ title, lines }) => OF_ACHIEVEMENTS.test(fold(title.normalize('NFC'))) && lines.length > 0);
  const [first] = told;
  if (first !== undefined) return { source: 'box', heading: first.title, points: told.flatMap(({ lines }) => lines) };
  if (awards.length > 0) return { source: 'awards', heading: AWARDS, points: awards.map(awardLine) };
  const sapo = oneLine(sapoOf(text));
  if (sapo !== '') return { source: 'sapo', heading: '', points: [withOpening(sapo, text)] };
  const opening = openingOf(text);
  return opening === '' ? NOTHING : { source: 'text', heading: '', points: [opening] };
}

/** What a hall reads while somebody speaks: so many letters of whole sentences. */
const MOST_LETTERS = 320;

/** A standfirst that leaves a slide nearly empty is shorter. */
const SHORT_SAPO = 160;
/** A beginning that says something is longer. */
const TELLING = 40;
const ENDS = /[.!?…]["”’)]*$/u;

/** A short standfirst, and behind it what the text begins with, but for what the standfirst says itself. */
function withOpening(sapo: string, text: ArticleDocument): string {
  if (sapo.length > SHORT_SAPO || !ENDS.test(sapo)) return sapo;
  const said = fold(sapo.normalize('NFC'));
  const opening = openingOf(text, MOST_LETTERS - sapo.length - 1);
  const isNew = opening.length >= TELLING && opening.length < MOST_LETTERS - sapo.length && sentencesOf(opening).every((sentence) => !said.includes(fold(sentence.normalize('NFC'))));
  return isNew ? `${sapo} ${opening}` : sapo;
}

/** Paragraphs of sentences; a line without a full stop, or in capitals, is a heading or a form's. */
function openingOf({ blocks }: ArticleDocument, most = MOST_LETTERS): string {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [oneLine(inlineText(block.children))] : []));
  const sentences = paragraphs.filter((paragraph) => ENDS.test(paragraph) && /\p{Ll}/u.test(paragraph)).flatMap(sentencesOf);
  // The first that a slide holds; of a text of endless ones the shortest.
  const first = sentences.findIndex((sentence) => sentence.length <= most);
  const begins = first === -1 ? sentences.indexOf(shortestOf(sentences)) : first;
  let told = sentences[begins] ?? '';
  for (const sentence of sentences.slice(begins + 1)) {
    if (`${told} ${sentence}`.length > most) break;
    told = `${told} ${sentence}`;
  }
  return told;
}

const shortestOf = (sentences: readonly string[]): string => sentences.reduce((shortest, sentence) => (sentence.length < shortest.length ? sentence : shortest), sentences[0] ?? '');

/** The sentences of a text, each with the sign that ends it; a semicolon ends none. */
function sentencesOf(text: string): string[] {
  let begun = 0;
  return readLine({ start: 0, text, kind: 'paragraph', path: null }).sentences.flatMap(({ end }) => {
    const sentence = text.slice(begun, end).trim();
    if (end < text.length && sentence.endsWith(';')) return [];
    begun = end;
    return sentence === '' ? [] : [sentence];
  });
}

/** Without its last sentence; null: it has one alone, or is not parted into sentences. */
export function shorter(text: string): string | null {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? '';
  const left = sentences.length > 1 && text.endsWith(last) ? text.slice(0, -last.length).trim() : '';
  return left === '' ? null : left;
}

function readBox({ children }: BoxBlock): { title: string; lines: string[] } {
  const title = children.filter(({ type }) => type === 'box-title').map((line) => oneLine(inlineText(line.children))).join(' ');
  const lines = children.filter(({ type }) => type === 'box-line').map((line) => oneLine(inlineText(line.children))).filter((line) => line !== '');
  return { title, lines };
}

/** Signs that an office types in front of the lines of a list; the slide has its own. */
const LIST_SIGN = /^[-–—•*+]\s+/u;
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim().replace(LIST_SIGN, '');

/** "Bằng khen của Chủ tịch UBND tỉnh, năm 2021": the form, who gave it where the form does not say so, when. */
export function awardLine(award: KnowAward): string {
  const form = formOf(award) || levelOf(award);
  const issuer = award.issuer.trim();
  const by = issuer === '' || fold(form.normalize('NFC')).includes(fold(issuer.normalize('NFC'))) ? '' : ` (${issuer})`;
  const when = award.period.trim() || (award.decidedOn ?? '').slice(0, 4);
  const said = /^\d{4}$/u.test(when) ? `năm ${when}` : when;
  return `${form}${by}${said === '' ? '' : `, ${said}`}`;
}

/** Figures of a slide at most: more are a table. */
const MOST_FIGURES = 3;
/** A label is a word or some, no clause. */
const LONGEST_LABEL = 28;
const BOUND = /(?:hơn|trên|gần|dưới|khoảng|chừng|ít nhất|xấp xỉ)\s+$/iu;

/**
 * The first achievements in figures that these lines tell, as they are written there, bounds included ("hơn", "gần"). A part of another or a share of something says nothing alone.
 * @param source where the lines come from: what stands in a box of achievements is one until something speaks against it
 */
export function slideFigures(lines: readonly string[], source: BriefSource): SlideFigure[] {
  const found = lines.flatMap((text) => {
    const line = readLine({ start: 0, text, kind: 'box-line', path: null });
    return figuresIn(line).flatMap(({ start, end, details }): SlideFigure[] => {
      const { unit, isTimes, counted, isPart, of } = details;
      if (isPart || of !== null || unit === '%' || unit.length > LONGEST_LABEL) return [];
      const number = /^[\d.,]+/u.exec(text.slice(start))?.[0] ?? '';
      const bound = BOUND.exec(text.slice(0, start))?.[0] ?? '';
      const sentence = sentenceAt(line, start);
      const at = { before: text.slice(sentence.start, start - bound.length), behind: text.slice(end, sentence.end), unit, isTimes, kind: kindOf(counted) };
      if (number === '' || !isAchieved(at, !isProse(source))) return [];
      return [{ value: `${bound}${number}`.replace(/\s+/gu, ' ').trim(), label: `${isTimes ? 'lượt ' : ''}${unit}` }];
    });
  });
  const once = found.filter(({ value, label }, index) => found.findIndex((each) => each.value === value && each.label === label) === index);
  return once.slice(0, MOST_FIGURES);
}

const kindOf = (counted: string): FigureAt['kind'] => (counted === 'award' || counted === 'model' || counted === 'exemplar' ? counted : 'other');
