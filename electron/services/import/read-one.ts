/** One source that is no archive: bytes → articles and a report. */
import { randomUUID } from 'node:crypto';
import type { SaidPart } from '../../common/contract/said.ts';
import type { SourceLine } from '../../common/contract/intake-shapes.ts';
import type { ImportedArticle, ImportedPicture, SourceReport } from '../../common/contract/shapes.ts';
import { suggestionsOf } from '../../common/article/suggest.ts';
import { AppError } from '../../common/errors.ts';
import { say } from '../../common/print/say.ts';
import type { TextEncoding } from '../../common/text/encodings/detect.ts';
import { understand } from './anatomy/anatomy.ts';
import { findDropped, findUnread } from './audit.ts';
import { unify } from './encoding/unify.ts';
import { PROMISED, READERS, type Reader, type SourceBytes } from './formats.ts';
import { sourceLines } from './lines.ts';
import { DRAWABLE, labelOf, type MediaKind } from './media.ts';
import { settleChanges } from './changes.ts';
import { shareComments } from './comments.ts';
import { understandForm } from './form-article.ts';
import { ownWord, type OwnWord } from './own-word.ts';
import { paragraphsOf, type RawDocument } from './raw.ts';
import { reportOf, shareConversions } from './report.ts';
import { settleNotes } from './notes.ts';
import { settleTables } from './rows.ts';
import { distinct, warning } from './warnings.ts';

/** No article has as many paragraphs as this; a book of 120,000 words has some 3,000. */
const MOST_PARAGRAPHS = 50_000;

export interface ReadOne {
  readonly articles: ImportedArticle[];
  /** The source itself, for people to look at beside what came of it. */
  readonly lines: SourceLine[];
  readonly report: SourceReport;
}

/**
 * Reads one source of a known kind. `forced`: a person's verdict on its encoding; `reader`: instead of the kind's own.
 * @throws AppError `import/*` with the file's `name`
 */
export async function readOne(source: SourceBytes, kind: MediaKind, forced: TextEncoding | null, reader: Reader | undefined = READERS[kind]): Promise<ReadOne> {
  const raw = await open(source, kind, reader);
  return finish(source.name, stem(source.name), kind, raw, forced, kind === 'docx' ? ownWord(source.bytes) : null);
}

/** Photos without any text → one article of them. @param title what it is called: a folder's or an archive's name */
export function understandPhotos(name: string, title: string, pictures: readonly ImportedPicture[]): ReadOne {
  const raw: RawDocument = {
    items: pictures.map((_, picture) => ({ kind: 'picture', picture })),
    pictures,
    encoding: 'zip',
    plain: false,
    warnings: [],
    aside: [],
    rawText: [],
  };
  return finish(name, title, 'zip', raw, null);
}

function finish(name: string, title: string, kind: MediaKind, raw: RawDocument, forced: TextEncoding | null, own: OwnWord | null = null): ReadOne {
  const written = raw.items.filter((item) => item.kind === 'picture').length + paragraphsOf(raw.items).filter((item) => item.runs.some((run) => run.text.trim() !== '')).length;
  if (written === 0) throw new AppError('import/empty', { name });
  if (written > MOST_PARAGRAPHS) throw new AppError('import/too-large', { name, paragraphs: written });

  const { document: unicode, conversions, read } = unify(raw, forced);
  const { items, flattened } = settleTables(settleNotes(unicode.items));
  const lost = flattened === 0 ? [] : [warning('table-flattened')];
  const unified = { ...unicode, items, warnings: [...unicode.warnings, ...lost] };
  const hidden = (unified.found?.hiddenTexts ?? []).map((text) => read(text).trim());
  // What stands in a file of ours is in its articles as it stood there; what the reader for strangers' files did to it is no remark.
  const document = { ...unified, aside: [...unified.aside, ...hidden], ...(own === null ? {} : { warnings: [], found: {} }) };
  const understood = own ?? (document.form === true ? understandForm(document, name) : understand(document, title));
  const threads = (unified.found?.threads ?? []).map((one) => ({ ...one, body: read(one.body), quoted: read(one.quoted) }));
  const { marks } = understood;
  const changes = own === null ? (unified.found?.changes ?? []).map((one) => (one.removed === null ? one : { ...one, removed: read(one.removed) })) : [];
  const { articles: settled, placed } = settleChanges(understood.articles, changes, randomUUID);
  const articles = (own === null ? shareComments(settled, threads) : settled).map((article) => (placed === 0 ? article : withSuggestions(article, placed === changes.length && (unified.found?.trackedChanges?.moved ?? 0) === 0)));
  const gaps = [...findUnread(raw).map(read), ...findDropped(document, understood.articles, marks)];
  const report = reportOf(name, kind, document, conversions, gaps, read);
  const promised = PROMISED[ending(name)];
  const first = [
    ...(promised !== undefined && !promised.includes(kind) ? [warning('altered-name', labelOf(kind))] : []),
    ...gaps.map((text) => warning('text-gap', text)),
    ...Object.entries(report.converted).map(([encoding, count]) => warning('converted', count, ENCODING_NAMES[encoding] ?? encoding)),
    ...(threads.length > 0 ? [warning('comments', threads.length)] : report.comments.map((comment) => warning('comment', comment))),
    ...report.hiddenTexts.map((text) => warning('hidden-text', text)),
  ];
  return {
    articles: shareConversions(articles, conversions).map((article, index) => ({
      ...article,
      warnings: distinct([...(index === 0 ? first : []), ...article.warnings]),
    })),
    lines: sourceLines(raw, { ...document, items: unicode.items }),
    report,
  };
}

/** Its remark about tracked changes is about those that were accepted: none, when `all` came as suggestions. */
function withSuggestions(article: ImportedArticle, all: boolean): ImportedArticle {
  const open = suggestionsOf(article.document).length;
  const others = all ? article.warnings.filter(({ code }) => code !== 'tracked-changes') : article.warnings;
  return { ...article, warnings: open === 0 ? others : [...others, warning('suggestions', open)] };
}

const ENCODING_NAMES: Readonly<Record<string, SaidPart>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', 'windows-1258': 'Windows-1258', mixed: say('intake.severalEncodings') };

/**
 * Pictures that nothing here decodes. HEIC among them: every decoder that needs no native build is libheif under the LGPL with
 * patents on HEVC beside it; the words of the error say to export a JPEG.
 */
const UNDRAWABLE: ReadonlySet<MediaKind> = new Set<MediaKind>(['heic', 'avif', 'bmp', 'svg', 'wmf', 'emf']);

async function open(source: SourceBytes, kind: MediaKind, reader: Reader | undefined): Promise<RawDocument> {
  const { name } = source;
  if (kind === 'empty') throw new AppError('import/empty', { name });
  const promised = PROMISED[ending(name)];
  // Another kind of document is read and said to be; a picture under a document's name is a mistake of the sender's.
  if (DRAWABLE.has(kind) && promised?.every((one) => DRAWABLE.has(one)) === false) throw new AppError('import/mismatch', { name, found: labelOf(kind) });
  if (reader === undefined) {
    if (UNDRAWABLE.has(kind)) throw new AppError('photo/unsupported', { name, found: labelOf(kind) });
    throw new AppError(promised === undefined ? 'import/unsupported' : 'import/mismatch', { name, found: labelOf(kind) });
  }
  try {
    return await reader(source);
  } catch (thrown) {
    // Readers do not know the file's name; the message needs it.
    if (thrown instanceof AppError) throw new AppError(thrown.code, { ...thrown.detail, name }, { cause: thrown });
    // A file of another program's making must never look like a fault of this one; a stack that ran over is a file too deep.
    if (thrown instanceof RangeError) throw new AppError('import/damaged', { name, why: thrown.message }, { cause: thrown });
    throw thrown;
  }
}

/** What stands behind the last dot, small. */
export const ending = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** File name without folders and ending, NFC. */
export function stem(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  return base.replace(/\.[^.]{1,5}$/u, '').replaceAll('_', ' ').trim();
}
