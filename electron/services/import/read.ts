/** The door of the import service: a stranger's bytes in, articles out. No file system, no network, no state. */
import { AppError } from '../../common/errors.ts';
import type { ImportedArticle } from '../../common/contract/shapes.ts';
import { understand } from './anatomy/anatomy.ts';
import { findGaps } from './audit.ts';
import { readDocx } from './docx/read-docx.ts';
import { labelOf, mediaTypeOf, sniff, type MediaKind } from './media.ts';
import type { RawDocument } from './raw.ts';
import { isLegacy } from './text/legacy.ts';
import { readText } from './text/read-text.ts';
import { distinct, warning } from './warnings.ts';

/** Formats that can be read, each by its reader. A new format is a line here. */
const READERS: Partial<Readonly<Record<MediaKind, (bytes: Uint8Array) => RawDocument>>> = {
  text: readText,
  docx: readDocx,
};

/** Endings that promise a kind; a file that holds something unreadable instead is told apart from one never supported. */
const PROMISED: Readonly<Record<string, MediaKind>> = { txt: 'text', text: 'text', md: 'text', docx: 'docx', docm: 'docx' };

/** No article has as many paragraphs as this; a book of 120,000 words has some 3,000. */
const MOST_PARAGRAPHS = 50_000;

export interface ReadSource {
  readonly articles: ImportedArticle[];
  /** IANA media type of what the bytes are. */
  readonly mediaType: string;
}

/**
 * Reads one source file. What it is is told by its bytes; the name serves for messages and for an article without a title.
 * @throws AppError `import/empty`, `import/unsupported`, `import/mismatch`, `import/encoding`, `import/damaged`,
 *   `import/too-large`, each with the file's `name`
 */
export async function readSource(input: { readonly name: string; readonly bytes: Uint8Array }): Promise<ReadSource> {
  return Promise.resolve().then(() => read(input.name, input.bytes));
}

function read(name: string, bytes: Uint8Array): ReadSource {
  const kind = sniff(bytes);
  const raw = open(name, bytes, kind);
  const written = raw.items.filter((item) => item.kind === 'picture' || item.runs.some((run) => run.text.trim() !== '')).length;
  if (written === 0) throw new AppError('import/empty', { name });
  if (written > MOST_PARAGRAPHS) throw new AppError('import/too-large', { name, paragraphs: written });
  const legacy = raw.rawText.find(isLegacy);
  if (legacy !== undefined) throw new AppError('import/encoding', { name, found: 'TCVN3/VNI' });

  const { articles, marks } = understand(raw, stem(name));
  const gaps = findGaps(raw, articles, marks).map((text) => warning('text-gap', text));
  const promised = PROMISED[ending(name)];
  const misnamed = promised !== undefined && promised !== kind ? [warning('altered-name', labelOf(kind))] : [];
  return {
    articles: articles.map((article, index) => ({
      ...article,
      warnings: distinct([...(index === 0 ? [...misnamed, ...gaps] : []), ...article.warnings]),
    })),
    mediaType: mediaTypeOf(kind),
  };
}

function open(name: string, bytes: Uint8Array, kind: MediaKind): RawDocument {
  if (kind === 'empty') throw new AppError('import/empty', { name });
  const reader = READERS[kind];
  if (reader === undefined) {
    const promised = PROMISED[ending(name)];
    const code = promised === undefined ? 'import/unsupported' : 'import/mismatch';
    throw new AppError(code, { name, found: labelOf(kind) });
  }
  try {
    return reader(bytes);
  } catch (thrown) {
    // Readers do not know the file's name; the message needs it.
    if (thrown instanceof AppError) throw new AppError(thrown.code, { name, ...thrown.detail }, { cause: thrown });
    throw thrown;
  }
}

const ending = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** File name without folders and ending, NFC. */
function stem(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  return base.replace(/\.[^.]{1,5}$/u, '').replaceAll('_', ' ').trim();
}
