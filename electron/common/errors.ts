/**
 * Every error the product can tell a person about. The code is stable (logs, tests, the command line);
 * the words (what happened, what is safe, what to do now) live in `i18n/errors.ts`, one entry per code.
 */
export const ERROR_CODES = [
  'file/not-found',
  'file/no-folder',
  'file/empty',
  'file/not-a-book',
  'file/newer',
  'file/foreign-schema',
  'file/unsafe',
  'file/damaged',
  'file/locked',
  'file/read-only',
  'file/disk-full',
  'file/exists',
  'file/failed',
  'backup/none',
  'import/empty',
  'import/no-path',
  'import/unsupported',
  'import/mismatch',
  'import/encoding',
  'import/damaged',
  'import/too-large',
  'import/timeout',
  'sheet/unsupported',
  'sheet/protected',
  'sheet/damaged',
  'sheet/too-large',
  'sheet/empty',
  'sheet/none-chosen',
  'sheet/no-name-column',
  'print/no-such-pages',
  'proof/not-pdf',
  'proof/protected',
  'proof/damaged',
  'proof/too-large',
  'proof/too-slow',
  'article/locked',
  'stage/reason-needed',
  'stage/open-suggestions',
  'stage/not-undone',
  'book/no-article',
  'book/no-part',
  'book/no-photo',
  'book/no-record',
  'record/circle',
  'record/merged',
  'book/no-intake',
  'book/no-version',
  'book/no-snapshot',
  'book/no-printed',
  'errata/nothing',
  'book/changed-since',
  'book/nothing-to-undo',
  'book/stale',
  'book/invalid',
  'book/none-open',
  'merge/other-book',
  'merge/same-book',
  'merge/none-chosen',
  'merge/changed-since',
  'photo/unsupported',
  'photo/damaged',
  'photo/too-large',
  'photo/stands',
  'word/not-ours',
  'word/other-book',
  'word/article-lost',
  'word/not-kept',
  'manuscript/not-approved',
  'manuscript/changed',
  'print/typeset',
  'print/empty-book',
  'slides/none',
  'slides/over',
  'photos/none',
  'print/readback',
  'print/file-not-pdf',
  'print/file-cut',
  'print/file-damaged',
  'print/file-large',
  'print/file-heavy',
  'print/output',
  'print/disk-full',
  'print/no-permission',
  'print/folder-there',
  'print/protected',
  'print/profile',
  'print/profile-none',
  'print/profile-space',
  'print/profile-kind',
  'print/profile-large',
  'print/profile-damaged',
  'print/sheet-too-small',
  'design/no-design',
  'design/unreadable',
  'design/not-text',
  'design/too-large',
  'design/data',
  'design/other-choices',
  'design/no-face',
  'design/not-set',
  'design/lost-words',
  'design/too-slow',
  'package/findings',
  'package/too-large',
  'job/cancelled',
  'input/invalid',
  'app/forbidden',
  'app/service-stopped',
  'app/internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values put into an error's text ({name}, {found}, …): plain strings and numbers only, so they cross every process. */
export type ErrorDetail = Readonly<Record<string, string | number>>;

/** What crosses process borders in place of an Error object. */
export interface ErrorShape {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  /** English, one line, for the command line and logs; never shown in the window. */
  readonly message: string;
}

/** An error with a code that has a text for people; everything else that is thrown is a bug (`app/internal`). */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: { cause?: unknown; message?: string }) {
    super(options?.message ?? describe(code, detail), options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}

function describe(code: ErrorCode, detail: ErrorDetail): string {
  const facts = Object.entries(detail).map(([key, value]) => `${key}=${String(value)}`);
  return facts.length === 0 ? code : `${code} (${facts.join(', ')})`;
}

/** Anything thrown → the shape that crosses a process border. Unknown errors keep their message, code `app/internal`. */
export function toErrorShape(thrown: unknown): ErrorShape {
  if (thrown instanceof AppError) return { code: thrown.code, detail: thrown.detail, message: oneLine(thrown.message) };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'app/internal', detail: { message: oneLine(message) }, message: oneLine(message) };
}

/** The other way: a shape that arrived → an error that can be thrown on this side. */
export function fromErrorShape(shape: ErrorShape): AppError {
  return new AppError(shape.code, shape.detail, { message: shape.message });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
