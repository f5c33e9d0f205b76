/** Every figure that the texts of a book state, with where it stands. Pure. */
import type { ArticleDocument } from '../../article/document.ts';
import { contextOf } from '../../text/tidy/context.ts';
import { figuresIn, statesNumber } from '../offers/figures.ts';
import { readLine } from '../offers/line.ts';
import { plainTextOf } from '../offers/lines.ts';
import type { OfferOf } from '../offers/shapes.ts';
import { wordsOf } from '../words/tokens.ts';
import { sceneOf, type Scene } from './scene.ts';
import type { FigurePlace } from './shapes.ts';

export interface Claim {
  readonly place: FigurePlace;
  readonly details: OfferOf<'figure'>['details'];
  /** Words before and behind it, numbers left out: of two places with the same words the same is told. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Which sentence of which line it stands in: parts are sought in the same. */
  readonly sentence: string;
  /** What it tells of; null: a place where a list is told, one thing a line. */
  readonly scene: Scene | null;
  /** How many figures of its text stand before it. */
  readonly index: number;
}

/** So many words on each side tell what a figure is about. */
const AROUND = 8;

/** Lines that tell, each of the whole article or of its section. */
const TELLING: ReadonlySet<string> = new Set(['title', 'sapo', 'paragraph', 'quote', 'pull-quote']);

export function claimsIn(articleId: string, title: string, document: ArticleDocument): Claim[] {
  const claims: Claim[] = [];
  let section = 0;
  for (const [number, line] of plainTextOf(document).lines.entries()) {
    if (line.kind === 'heading') section += 1;
    // To read a line takes a hundred times as long as to see that it holds no number.
    if (!statesNumber(line.text)) continue;
    const read = readLine(line);
    for (const { start, end, details } of figuresIn(read)) {
      const { before, after } = contextOf(line.text, start, end);
      const sentence = read.sentences.findIndex((each) => start >= each.start && start < each.end);
      claims.push({
        place: { articleId, title, path: line.path === null ? null : [...line.path], where: line.kind, start, end, text: line.text.slice(start, end), before, after, value: details.value },
        details,
        before: wordsBefore(line.text.slice(0, start)),
        after: wordsBehind(line.text.slice(end)),
        sentence: `${String(number)}.${String(sentence)}`,
        scene: TELLING.has(line.kind) ? sceneOf(read, { start, end }, section) : null,
        index: claims.length,
      });
    }
  }
  return claims;
}

/** Letters that mostly hold as many words: a line may be long, and figures in it many. */
const ENOUGH = 200;

function wordsBefore(text: string): string[] {
  const near = wordsAround(text.slice(-ENOUGH).replace(/^\S*/u, ''));
  return (near.length < AROUND ? wordsAround(text) : near).slice(-AROUND);
}

function wordsBehind(text: string): string[] {
  const near = wordsAround(text.slice(0, ENOUGH).replace(/\S*$/u, ''));
  return (near.length < AROUND ? wordsAround(text) : near).slice(0, AROUND);
}

const wordsAround = (text: string): string[] => wordsOf(text).flatMap(({ key, text: word }) => (/^\d/u.test(word) ? [] : [key]));
