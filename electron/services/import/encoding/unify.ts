/** Raw document as its file holds it → the same in Unicode, NFC, with a list of what was converted. */
import type { Conversion } from '../../../common/contract/shapes.ts';
import { byVerdict, drawsCapitals, mendCuts } from '../../../common/text/encodings/convert.ts';
import { detectEncoding, type LegacyEncoding, type TextEncoding, type Verdict } from '../../../common/text/encodings/detect.ts';
import { paragraphsOf, withParagraphs, type RawDocument, type RawParagraph, type RawRun } from '../raw.ts';
import { EncodingContext, type Span } from './context.ts';

export interface Unified {
  readonly document: RawDocument;
  /** In the order of the document. */
  readonly conversions: readonly Conversion[];
  /** Reads any other text of the file (a comment, a header) as the document is read. */
  readonly read: (text: string) => string;
}

/** Runs of one font that follow each other: a verdict is made on them together, since a word may run over a change to bold. */
interface Stretch extends Span {
  readonly runs: readonly RawRun[];
}

/**
 * Converts every run that is in a legacy encoding. `forced`: a person's verdict for the whole file, which overrules the text.
 * The encoding of the result is that of the file, or of its legacy text: "mixed" when there are several or real Unicode too.
 */
export function unify(raw: RawDocument, forced: TextEncoding | null = null): Unified {
  const paragraphs = paragraphsOf(raw.items).map((item) => ({ item, stretches: stretchesOf(item.runs) }));
  const context = new EncodingContext(spansOf(paragraphs.flatMap(({ stretches }) => stretches), raw.aside));
  const used = new Set<TextEncoding>();
  const conversions: Conversion[] = [];
  const done = new Map<RawParagraph, RawParagraph>();
  for (const { item, stretches } of paragraphs) {
    const { runs, conversion } = convertParagraph(stretches, context, forced, used);
    // What a list prints before its items may be in the same encoding ("§iÒu 1.").
    const list = item.list === null ? null : { ...item.list, label: convertLoose(item.list.label, context, forced) };
    done.set(item, { ...item, runs, list });
    if (conversion !== null) conversions.push(conversion);
  }
  const read = (text: string): string => convertLoose(text, context, forced);
  const legacy = [...used].filter((one) => one !== 'unicode');
  return {
    document: {
      ...raw,
      items: withParagraphs(raw.items, (item) => done.get(item) ?? item),
      aside: raw.aside.map(read),
      encoding: legacy.length === 0 ? raw.encoding : used.size > 1 ? 'mixed' : (legacy[0] ?? raw.encoding),
    },
    conversions,
    read,
  };
}

function spansOf(stretches: readonly Stretch[], aside: readonly string[]): Span[] {
  return [...stretches, ...aside.map((text) => ({ font: null, text }))];
}

function stretchesOf(runs: readonly RawRun[]): Stretch[] {
  const groups: RawRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    // White space is in no encoding; it goes with what stands before it.
    if (last !== undefined && (last[0]?.font === run.font || run.text.trim() === '')) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => ({ font: group[0]?.font ?? null, text: group.map((run) => run.text).join(''), runs: group }));
}

type Reading = Pick<Verdict, 'encoding' | 'through1258' | 'confidence'>;

function convertParagraph(
  stretches: readonly Stretch[],
  context: EncodingContext,
  forced: TextEncoding | null,
  used: Set<TextEncoding>,
): { runs: RawRun[]; conversion: Conversion | null } {
  const readings = forced === null ? judge(stretches, context) : stretches.map(() => ({ encoding: forced, through1258: false, confidence: 1 }));
  const runs: RawRun[] = [];
  const pieces: Conversion['pieces'] = [];
  const legacy = new Set<LegacyEncoding>();
  let confidence = 1;
  stretches.forEach((stretch, index) => {
    const reading = readings[index] ?? { encoding: 'unicode', through1258: false, confidence: 1 };
    const originals = stretch.runs.map((run) => run.text);
    const texts = mendCuts(originals, reading.encoding).map((text) => byVerdict(text, reading));
    const capitals = reading.encoding === 'tcvn3' || (reading.encoding === 'unicode' && context.hasTcvn3 && isAscii(stretch.text));
    const drawn = texts.map((text) => (capitals && drawsCapitals(stretch.font) ? text.toUpperCase() : text));
    stretch.runs.forEach((run, at) => {
      const text = drawn[at] ?? '';
      if (text !== '') runs.push({ ...run, text });
    });
    pieces.push({ text: drawn.join(''), original: stretch.text, encoding: reading.encoding, font: stretch.font });
    if (reading.encoding !== 'unicode' && drawn.join('') !== stretch.text) {
      legacy.add(reading.encoding);
      used.add(reading.encoding);
      confidence = Math.min(confidence, reading.confidence);
    } else if (reading.encoding === 'unicode' && BEYOND_LATIN1.test(drawn.join(''))) {
      used.add('unicode');
    }
  });
  if (legacy.size === 0) return { runs, conversion: null };
  const [only] = legacy;
  return {
    runs,
    conversion: {
      text: pieces.map((piece) => piece.text).join(''),
      original: pieces.map((piece) => piece.original).join(''),
      encoding: legacy.size > 1 || only === undefined || pieces.some(isUnicode) ? 'mixed' : only,
      confidence,
      pieces,
    },
  };
}

/** A verdict for each stretch. One too short to tell follows its paragraph, unless the rest of its font is sound Unicode. */
function judge(stretches: readonly Stretch[], context: EncodingContext): Reading[] {
  const own = stretches.map((stretch) => detectEncoding(stretch.text, context.expected(stretch.font)));
  if (stretches.length < 2 || own.every((verdict) => verdict.encoding === 'unicode')) return own;
  const whole = detectEncoding(stretches.map((stretch) => stretch.text).join(''), context.whole);
  if (whole.encoding === 'unicode') return own;
  return own.map((verdict, index) => {
    const stretch = stretches[index];
    const undecided = verdict.encoding === 'unicode' && verdict.evidence === 0 && stretch !== undefined && !isAscii(stretch.text);
    return undecided && !context.isUnicode(stretch.font) && !BEYOND_LATIN1.test(stretch.text) ? whole : verdict;
  });
}

function convertLoose(text: string, context: EncodingContext, forced: TextEncoding | null): string {
  return byVerdict(text, forced === null ? detectEncoding(text, context.whole) : { encoding: forced, through1258: false });
}

const isUnicode = (piece: Conversion['pieces'][number]): boolean => piece.encoding === 'unicode' && BEYOND_LATIN1.test(piece.text);

/** Letters of Vietnamese that Latin-1 does not have: only Unicode text holds them. */
const BEYOND_LATIN1 = /[\u0100-\u024f\u1e00-\u1eff]/u;
const isAscii = (text: string): boolean => !/[^\u0000-\u007f]/u.test(text);
