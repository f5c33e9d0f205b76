/**
 * Every check of a book before and after printing, declared once: how grave a finding is, whom it may embarrass when the book is out, and
 * what is looked at. The words for people are `checks.name.*` and `checks.todo.*` of the texts. A new code begins with a line here.
 */

/** error: the book is not to be printed so. warning: somebody has to look. note: good to know, nothing may be wrong at all. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Before whom it is awkward: who is written about, the unit that sent it, the editors, the printing house. */
export const EMBARRASSED = ['person', 'unit', 'editors', 'press'] as const;
export type Embarrassed = (typeof EMBARRASSED)[number];

/** content: said of the book as it is. cover: of the cover laid out for its pages. package: of the order sheet, and of a cover beside its interior. file: read back from a finished file. given: asked only of a finished file that somebody hands in. */
export type Looked = 'content' | 'cover' | 'package' | 'file' | 'given';

export interface Check {
  readonly severity: Severity;
  readonly whom: readonly Embarrassed[];
  readonly looked: Looked;
}

const cover = (severity: Severity, ...whom: readonly Embarrassed[]): Check => ({ severity, whom, looked: 'cover' });
const content = (severity: Severity, ...whom: readonly Embarrassed[]): Check => ({ severity, whom, looked: 'content' });
/** What a machine would stumble over is an error always: the file is made anew, nothing is to be weighed. */
const file = (): Check => ({ severity: 'error', whom: ['press', 'editors'], looked: 'file' });
/** The same, where a file has to be read whole for it. */
const given = (): Check => ({ ...file(), looked: 'given' });

/** In the order in which they are listed. */
const CONTENT = {
  withdrawn: content('error', 'person', 'unit', 'editors'),
  'withdrawn-cover': content('error', 'person', 'unit', 'editors'),
  'photo-missing': content('error', 'person', 'unit'),
  'photo-poor': content('error', 'person', 'press'),
  'plate-gone': content('error', 'editors'),
  'article-unapproved': content('warning', 'editors'),
  'suggestions-open': content('warning', 'editors'),
  'comments-open': content('warning', 'editors'),
  'marks-open': content('warning', 'editors'),
  'figure-records': content('warning', 'unit', 'editors'),
  'figure-parts': content('warning', 'unit', 'editors'),
  'figure-places': content('warning', 'unit', 'editors'),
  'name-differs': content('warning', 'person', 'editors'),
  'name-otherwise': content('warning', 'person', 'editors'),
  'caption-name': content('warning', 'person'),
  'photo-other-person': content('warning', 'person'),
  'portrait-missing': content('warning', 'person', 'unit'),
  'portrait-unit': content('warning', 'person', 'unit'),
  'caption-empty': content('warning', 'person', 'editors'),
  'plate-caption': content('warning', 'person', 'editors'),
  'photo-low': content('warning', 'person', 'press'),
  'article-twice': content('warning', 'person', 'editors'),
  'no-title': content('warning', 'editors'),
  'empty-article': content('warning', 'unit', 'editors'),
  'made-empty': content('warning', 'editors'),
  'award-unranked': content('warning', 'person', 'editors'),
  'award-outside': content('warning', 'person', 'editors'),
  'period-title': content('warning', 'editors'),
  'imprint-absent': content('warning', 'editors', 'press'),
  'imprint-gap': content('warning', 'editors'),
  'imprint-isbn': content('warning', 'editors'),
  'run-differs': content('warning', 'editors', 'press'),
  'printer-differs': content('warning', 'editors', 'press'),
  'glyph-missing': content('warning', 'person', 'editors'),
  'text-overset': content('warning', 'editors', 'press'),
  'pages-odd': content('warning', 'press'),
  'pages-section': content('warning', 'editors', 'press'),
  'paper-profile': content('warning', 'editors', 'press'),
  'saddle-thick': content('warning', 'editors', 'press'),
  'name-unknown': content('note', 'person', 'editors'),
  'page-blank': content('note', 'editors', 'press'),
  'pages-signature': content('note', 'press'),
} as const satisfies Readonly<Record<string, Check>>;

const COVER = {
  'cover-no-title': cover('error', 'editors'),
  'cover-title-long': cover('error', 'editors', 'press'),
  'cover-spine-long': cover('error', 'editors', 'press'),
  'cover-blurb-long': cover('error', 'editors', 'press'),
  'cover-photo-gone': cover('error', 'editors'),
  'cover-isbn': cover('error', 'editors'),
  'cover-ink-unnamed': cover('error', 'editors', 'press'),
  'cover-pages-differ': { severity: 'error', whom: ['press', 'editors'], looked: 'package' },
  'cover-photo-face': cover('warning', 'person', 'editors'),
  'cover-isbn-differs': cover('warning', 'editors'),
  'cover-saddle-pages': cover('warning', 'press'),
  'cover-saddle-thick': cover('warning', 'editors', 'press'),
  'cover-spine-thin': cover('note', 'editors', 'press'),
} as const satisfies Readonly<Record<string, Check>>;

const ORDER = {
  'order-past': { severity: 'warning', whom: ['press', 'editors'], looked: 'package' },
  'order-gap': { severity: 'warning', whom: ['press', 'editors'], looked: 'package' },
} as const satisfies Readonly<Record<string, Check>>;

const FILE = {
  'page-count': file(),
  'box-missing': file(),
  'box-nested': file(),
  'trim-size': file(),
  bleed: file(),
  'font-not-embedded': file(),
  'font-foreign': file(),
  'colour-space': file(),
  'spot-other': file(),
  'spot-missing': file(),
  'spot-wrong': file(),
  'image-colour': file(),
  'not-one-colour': file(),
  'text-not-black': file(),
  'text-knocks-out': file(),
  ink: file(),
  'photo-ink': file(),
  transparency: file(),
  'output-intent': file(),
  'pdf-version': file(),
  title: file(),
  xmp: file(),
  'info-version': file(),
  trapped: file(),
  'no-id': file(),
  encrypted: file(),
  interactive: file(),
  'crop-box': file(),
  'art-box': file(),
  'page-turned': file(),
  'page-scaled': file(),
  'group-colour': file(),
  'text-invisible': given(),
  'white-overprint': given(),
  'every-plate': given(),
  hairline: given(),
  'picture-coarse': given(),
  'picture-damaged': given(),
  'picture-white': given(),
  'picture-negative': given(),
  'page-words': given(),
  'page-pictures': given(),
  external: file(),
  forbidden: file(),
  'info-date': file(),
  attached: file(),
  layers: file(),
  unread: { ...given(), severity: 'warning' },
} as const satisfies Readonly<Record<string, Check>>;

export const CHECKS = { ...CONTENT, ...COVER, ...ORDER, ...FILE };
export type CheckCode = keyof typeof CHECKS;
export type ContentCode = keyof typeof CONTENT;
export const isContentCode = (code: string): code is ContentCode => Object.hasOwn(CONTENT, code);
/** Checks of content, cover and order: each has its own words about what to do. */
export type AdvisedCode = ContentCode | keyof typeof COVER | keyof typeof ORDER;
export const isAdvisedCode = (code: string): code is AdvisedCode => Object.hasOwn(CONTENT, code) || Object.hasOwn(COVER, code) || Object.hasOwn(ORDER, code);
export const CHECK_CODES = Object.keys(CHECKS) as readonly CheckCode[];

export const isCheckCode = (code: string): code is CheckCode => Object.hasOwn(CHECKS, code);

/** How a finding is taken; one whose code is not declared is taken for an error, so that nothing is overlooked. */
export const severityOf = (code: string): Severity => (isCheckCode(code) ? CHECKS[code].severity : 'error');

interface Coded {
  readonly code: string;
}

/** Findings of one check, in the order in which they were found. */
export interface CheckGroup<F extends Coded> {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly findings: readonly F[];
}

/** Findings by severity, then by check in the order of the table. */
export function grouped<F extends Coded>(findings: readonly F[]): CheckGroup<F>[] {
  const by = new Map<string, F[]>();
  for (const finding of findings) by.set(finding.code, [...(by.get(finding.code) ?? []), finding]);
  return SEVERITIES.flatMap((severity) => CHECK_CODES.filter((code) => CHECKS[code].severity === severity && by.has(code)).map((code) => ({ code, severity, findings: by.get(code) ?? [] })));
}

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly Coded[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { code } of findings) counts[severityOf(code)] += 1;
  return counts;
}

/** Signatures by which presses fold, pages: a sheet folded four, three, two times. */
export const SIGNATURES = [16, 8, 4] as const;

/** Blank pages that a book of `pages` pages ends with when it is folded in signatures of `signature`. */
export const blanksAtEnd = (pages: number, signature: number): number => (signature - (pages % signature)) % signature;
