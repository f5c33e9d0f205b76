/** Shapes that cross process borders and belong to no single record. */
import * as z from '../schema.ts';
import { articleDocument } from '../article/document.ts';
import { bookSettings } from '../book/settings.ts';
import { importedForm } from '../collect/form.ts';
import { stage } from '../book/outline.ts';
import { recordKind } from '../records/index.ts';
import { isIsoDate } from '../text/dates.ts';
import { LEGACY_ENCODINGS } from '../text/encodings/detect.ts';
import { said } from './said.ts';

export const isoDate = z.string().refine(isIsoDate);
/** Milliseconds since 1970, UTC. */
export const timestamp = z.int().nonnegative();
export const bytes = z.instanceof(Uint8Array);

/**
 * Why a book can only be looked at: it lies on a medium that cannot be written, another window or computer is writing it, it is
 * damaged and nothing may be written over what can still be saved, or it is a backup, which stays as it was made.
 */
export const readOnlyReason = z.enum(['medium', 'locked', 'damaged', 'backup']);
export type ReadOnlyReason = z.infer<typeof readOnlyReason>;

/** What a window knows of the book it shows. Never a path: `fileName` is for people to read. */
export const bookInfo = z.object({
  id: z.string(),
  fileName: z.string(),
  /** Folder as shown to people, shortened; not used to reach anything. */
  folderLabel: z.string(),
  readOnly: z.boolean(),
  /** Null for a book that can be written. */
  readOnlyBecause: readOnlyReason.nullable(),
  settings: bookSettings,
  modifiedAt: timestamp,
  /** Whose changes, comments and suggestions these will be: the name that the person gave, or the system's. Empty in a book that is only read. */
  author: z.string(),
});
export type BookInfo = z.infer<typeof bookInfo>;

export const articleView = z.object({
  id: z.string(),
  partId: z.string(),
  revision: z.int(),
  stage,
  /** Date of first publication or writing, if known. */
  writtenOn: isoDate.nullable(),
  document: articleDocument,
  updatedAt: timestamp,
});
export type ArticleView = z.infer<typeof articleView>;

/** Start and end (UTF-16 units, end exclusive) of a hit inside a snippet. */
export const mark = z.object({ start: z.int(), end: z.int() });

export const searchHit = z.object({
  /** An article, or a kind of record. */
  kind: z.union([z.literal('article'), recordKind]),
  id: z.string(),
  title: z.string(),
  snippet: z.string(),
  marks: z.array(mark),
});
export type SearchHit = z.infer<typeof searchHit>;

export const photoInfo = z.object({
  id: z.string(),
  /** Pixels, after the camera's orientation is applied. */
  width: z.int(),
  height: z.int(),
  name: z.string(),
  mediaType: z.string(),
  /** Size of the original in bytes. */
  size: z.int(),
});
export type PhotoInfo = z.infer<typeof photoInfo>;

/** What an importer decided by the form of a line alone, for a person to look through. */
export const importGuess = z.object({
  /** Index into `document.blocks`; null: about a field that is no block. */
  block: z.int().nullable(),
  /** What it was taken for. */
  kind: z.enum(['title', 'sapo', 'date', 'paragraph', 'heading', 'caption', 'byline', 'verse']),
  /** Why that is not certain; the words for people are made from it. */
  why: z.enum(['first-paragraph', 'maybe-sapo', 'other-line-as-good', 'no-title-found', 'no-mark', 'maybe-caption', 'place-only', 'name-only', 'from-signature', 'last-change', 'several-on-page', 'short-lines']),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
});
export type ImportGuess = z.infer<typeof importGuess>;

export const textEncoding = z.enum(['unicode', ...LEGACY_ENCODINGS]);

/**
 * One paragraph that was converted from a legacy encoding. `pieces` are its runs in order (one piece for a paragraph of one
 * encoding): joined they are the whole paragraph. `original` is what the file held, before anything was changed, so that another
 * verdict can be tried (`common/text/encodings/convert.ts`) and the first one undone.
 */
export const conversion = z.object({
  /** What came in: NFC. */
  text: z.string(),
  original: z.string(),
  encoding: z.enum([...LEGACY_ENCODINGS, 'mixed']),
  /** 0 to 1: how sure the verdict is. */
  confidence: z.number(),
  pieces: z.array(z.object({ text: z.string(), original: z.string(), encoding: textEncoding, font: z.string().nullable() })),
});
export type Conversion = z.infer<typeof conversion>;

/** One article as an importer understood it, before it is in a book. Pictures are by index into `pictures`. */
export const importedPicture = z.object({
  name: z.string(),
  bytes,
});
export type ImportedPicture = z.infer<typeof importedPicture>;

/** A remark about what could not come in as it was; `code` is stable, `text` Vietnamese for people, `said` what it says in every language (absent in yearbooks of older versions). */
export const importWarning = z.object({ code: z.string(), text: z.string(), said: said.optional() });
export type ImportWarning = z.infer<typeof importWarning>;

/** A comment that came with a document. `id` is the document's own name for it: runs of the text carry it. */
export const importedComment = z.object({
  id: z.string(),
  /** The comment it answers. */
  parentId: z.string().nullable(),
  author: z.string(),
  body: z.string(),
  /** ms since 1970; null: the document does not tell. */
  at: z.int().nullable(),
  resolved: z.boolean(),
  quoted: z.string(),
});
export type ImportedComment = z.infer<typeof importedComment>;

export const importedArticle = z.object({
  /** Photo blocks carry `photoId` "picture:N" for pictures[N], or null where only a caption came. */
  document: articleDocument,
  writtenOn: isoDate.nullable(),
  /** Place of a dateline ("Lạng Sơn, ngày …", "(Lạng Sơn) -"); absent or empty: none. */
  place: z.string().optional(),
  /** Absent or empty: nothing was guessed. */
  guesses: z.array(importGuess).optional(),
  pictures: z.array(importedPicture),
  /** How the text was stored: "utf-8", "utf-16le", "docx" …; of legacy text "tcvn3", "vni", "windows-1258", or "mixed". */
  encoding: z.string(),
  /** Lines of the source that were left out as furniture, kept so that a person can check. */
  leftOut: z.array(z.string()),
  warnings: z.array(importWarning),
  /** Paragraphs of this article that were converted; absent or empty: none. */
  conversions: z.array(conversion).optional(),
  /** What a filled-in form says beside the article; absent: it came in no form. */
  form: importedForm.optional(),
  /** Comments on it; absent or empty: none. */
  comments: z.array(importedComment).optional(),
  /** The file inside an archive this came from, its path there; absent: the source itself. */
  member: z.string().optional(),
});
export type ImportedArticle = z.infer<typeof importedArticle>;

/**
 * What was found in one source beside its text, and what became of it: nothing goes without being listed here. Counts are of
 * places in the source.
 */
export const sourceReport = z.object({
  /** File name; of a file inside an archive its path there. */
  file: z.string(),
  /** "DOCX", "DOC", "RTF" …: what the bytes are. */
  format: z.string(),
  encoding: z.string(),
  /** Paragraphs converted, by encoding. */
  converted: z.record(z.string(), z.int()),
  /** Tracked changes: of a .docx suggestions in the article where they found their place, else accepted. */
  trackedChanges: z.object({ added: z.int(), removed: z.int(), moved: z.int() }),
  /** "author: text" of each comment; those of a .docx come with the article. */
  comments: z.array(z.string()),
  textBoxes: z.int(),
  notes: z.int(),
  equations: z.int(),
  mergedCells: z.int(),
  tables: z.int(),
  symbols: z.int(),
  /** Pictures that came. */
  pictures: z.int(),
  /** Names of pictures and drawings that were there and could not come. */
  lostPictures: z.array(z.string()),
  hiddenTexts: z.array(z.string()),
  /** Text of the source that is nowhere in what came in. */
  gaps: z.array(z.string()),
});
export type SourceReport = z.infer<typeof sourceReport>;

export const importSummary = z.object({
  id: z.string(),
  /** Name of the file it came from. */
  file: z.string(),
  title: z.string(),
  sapo: z.string(),
  date: isoDate.nullable(),
  /** Place of a dateline; absent or empty: none. */
  place: z.string().optional(),
  byline: z.string(),
  words: z.int(),
  photos: z.int(),
  captions: z.array(z.string()),
  /** Those of them whose photo did not come. */
  captionsWithoutPhoto: z.array(z.string()),
  encoding: z.string(),
  warnings: z.array(importWarning),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importFailure = z.object({ file: z.string(), code: z.string(), message: z.string() });
export type ImportFailure = z.infer<typeof importFailure>;

export const importReport = z.object({
  articles: z.array(importSummary),
  failed: z.array(importFailure),
  /** Files that were here already and were not taken in again. */
  known: z.array(z.object({ file: z.string(), articleId: z.string(), title: z.string() })),
  /** What was taken in together; null: nothing of it is kept. */
  batchId: z.string().nullable(),
});
export type ImportReport = z.infer<typeof importReport>;

/** A finding before or after printing; its code is one of `common/print/checks.ts`. What is absent of the rest it has nothing to do with. */
export const finding = z.object({
  code: z.string(),
  said,
  articleId: z.string().nullable(),
  /** Index of the block in the article's document. */
  block: z.int().nullable(),
  /** All blocks of the article in which it stands, `block` the first; absent: it stands in one. */
  blocks: z.array(z.int()).optional(),
  /** The words that it is about, as they stand there: of a paragraph over two pages they tell the page. */
  words: z.string().optional(),
  /** Of the finding's place, the first of several: the place of the page in the book, from 1. */
  page: z.int().nullable(),
  /** The number printed on that page, of several places all of them: “12, 14”; absent: `page` is a page of a finished file, or nobody knows it. */
  printed: z.string().optional(),
  /** The made page (front matter, lists, plates …) on which it stands. */
  matterId: z.string().optional(),
  /** The first place that is meant in the form of that page: the name of an option, or the photo whose line it is. */
  spot: z.string().optional(),
  photoId: z.string().optional(),
  exemplarId: z.string().optional(),
  commentId: z.string().optional(),
  /** The first of the suggestions that are told. */
  suggestionId: z.string().optional(),
  markId: z.string().optional(),
  /** It is settled in the settings of the book. */
  inSettings: z.literal(true).optional(),
  /** Names of those whom it may embarrass. */
  whom: z.array(z.string()).optional(),
});
export type Finding = z.infer<typeof finding>;

/** `warnings`: everything that is no error, notes too. */
export const preflight = z.object({ errors: z.array(finding), warnings: z.array(finding) });
export type Preflight = z.infer<typeof preflight>;

export const exportKind = z.enum(['print', 'cover', 'proof', 'dummy', 'office', 'impose']);
export type ExportKind = z.infer<typeof exportKind>;

/** Ways out of a book that are no book on paper (`services/ways`): EPUB 3, a folder for the web, one Word file, slides, its photos with captions. */
export const wayKind = z.enum(['epub', 'web', 'docx', 'slides', 'photos']);
export type WayKind = z.infer<typeof wayKind>;
export const anyExportKind = z.enum([...exportKind.options, ...wayKind.options]);
export type AnyExportKind = z.infer<typeof anyExportKind>;
export const isWay = (kind: AnyExportKind): kind is WayKind => wayKind.safeParse(kind).success;

/** A proof for an office printer. */
export const officeChoice = z.object({
  /** Pages of the book on a sheet. */
  perSheet: z.union([z.literal(1), z.literal(2)]),
  /** Everything in greys. */
  grey: z.boolean(),
  /** Pages of the file from 1, both included; null: all. */
  pages: z.object({ from: z.int().positive(), to: z.int().positive() }).nullable(),
});
export type OfficeChoice = z.infer<typeof officeChoice>;

export const exportedFile = z.object({
  path: z.string(),
  /** package: a folder or a .zip of files; order: the order sheet; impose: sheets, its pages are sides. */
  kind: z.enum(['interior', 'cover', 'proof', 'dummy', 'office', 'impose', 'package', 'order', ...wayKind.options]),
  /** 0: it has none of a fixed size. */
  pages: z.int(),
  /** Of photos: how many lie in the folder. */
  photos: z.int().optional(),
  /** Of imposed sheets: blank pages put in to fill the last, and the paper: "SRA3". */
  blanks: z.int().optional(),
  sheet: z.string().optional(),
  /** It stands in the place of an older file of its name: when that was changed last, ms since 1970. */
  replaced: z.int().optional(),
});
export type ExportedFile = z.infer<typeof exportedFile>;

export const exportResult = z.object({
  files: z.array(exportedFile),
  preflight,
  /** Wall time of the export. */
  seconds: z.number(),
});
export type ExportResult = z.infer<typeof exportResult>;

/** One typeset page for the screen. */
export const previewPage = z.object({
  /** Its place in the book, from 1; what is printed on it: `book/page-label.ts`. */
  number: z.int(),
  /** Names what is on the page: the same for the same picture. */
  key: z.string(),
  /** A whole SVG document of this page at trim size, UTF-8; null: who asked has it, or looks elsewhere. Bytes: a string of this length would be copied letter by letter between processes. */
  svg: bytes.nullable(),
});
export type PreviewPage = z.infer<typeof previewPage>;

/** Where somebody looks in the pages of an article: at the page of this index, from 0, and at where this block begins. */
export const nearPages = z.object({ index: z.int().nullable(), block: z.int().nullable() });
export type NearPages = z.infer<typeof nearPages>;

export const articlePreview = z.object({
  articleId: z.string(),
  /** Trim size in mm. */
  width: z.number(),
  height: z.number(),
  pages: z.array(previewPage),
  /** For each block of the document: the page on which it starts, or null when it is not printed. */
  blockPages: z.array(z.int().nullable()),
  /** See `book/page-label.ts`; for these pages alone. */
  lastRoman: z.int(),
  /** False until the whole book was typeset once after the last change before this article: page numbers may shift. */
  numbersSettled: z.boolean(),
  /** The book's own design never ended: these pages are set in the program's. */
  ownSetAside: z.boolean(),
  /** Time the typesetting took. */
  ms: z.number(),
});
export type ArticlePreview = z.infer<typeof articlePreview>;

/** mm from the page's top left */
const printedBox = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };

/** A page of the open article as words and photos with their places, in the order in which it was typeset. */
export const printedPage = z.object({
  page: z.int(),
  pieces: z.array(z.object({ text: z.string(), ...printedBox })),
  photos: z.array(z.object({ photoId: z.string(), ...printedBox })),
});
export type PrintedPage = z.infer<typeof printedPage>;

/** Where each article starts in the typeset book, and how many pages it has. */
export const bookLayout = z.object({
  pages: z.int(),
  articles: z.array(z.object({ id: z.string(), start: z.int(), pages: z.int() })),
  /** The same of every matter (see `book/matter.ts`). */
  matter: z.array(z.object({ id: z.string(), start: z.int(), pages: z.int() })),
  /** The last page with a roman number, 0: none has one; see `book/page-label.ts`. */
  lastRoman: z.int(),
  ms: z.number(),
});
export type BookLayout = z.infer<typeof bookLayout>;

/** Progress of long work. `done` of `total` steps of the current phase; total 0 = unknown. */
export const progress = z.object({
  phase: z.string(),
  done: z.number(),
  total: z.number(),
  /** What is being worked on now (a file name, an article's title). */
  label: z.string(),
});
export type Progress = z.infer<typeof progress>;

/** A book on the start screen. `id` is opaque: only the main process knows the path behind it. */
export const recentBook = z.object({
  id: z.string(),
  title: z.string(),
  period: z.string(),
  organisation: z.string(),
  fileName: z.string(),
  folderLabel: z.string(),
  openedAt: timestamp,
  missing: z.boolean(),
  /** Address of the cover's picture behind that of photos; null: none was drawn yet. */
  cover: z.string().nullable(),
});
export type RecentBook = z.infer<typeof recentBook>;

export const preferences = z.object({
  language: z.enum(['vi', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** The person's own name beside what they change; empty: what the system calls them. */
  author: z.string().max(100),
  /** Whether the system tells of long work that has ended while the window was not looked at. */
  notices: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;
