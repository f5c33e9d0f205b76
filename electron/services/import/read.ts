/** The door of the import service: a stranger's bytes in, articles out. No file system, no network, no state. */
import type { SourcePage } from '../../common/contract/intake-shapes.ts';
import type { ImportedArticle, ImportFailure, SourceReport } from '../../common/contract/shapes.ts';
import type { TextEncoding } from '../../common/text/encodings/detect.ts';
import { readArchive } from './archive/read-archive.ts';
import { mediaTypeOf, sniff } from './media.ts';
import { readOne } from './read-one.ts';

export interface ReadSource {
  readonly articles: ImportedArticle[];
  /** IANA media type of what the bytes are. */
  readonly mediaType: string;
  /** One for each file that was read: one, or those of an archive. */
  readonly pages: SourcePage[];
  /** Those pages' reports. */
  readonly reports: SourceReport[];
  /** Files of an archive that could not be read, with their paths there. */
  readonly failed: ImportFailure[];
}

/**
 * Reads one source file. What it is is told by its bytes; the name serves for messages and for an article without a title.
 * `encoding`: a person's verdict for the whole file, which overrules what its text says.
 * @throws AppError `import/empty`, `import/unsupported`, `import/mismatch`, `import/encoding`, `import/damaged`,
 *   `import/too-large`, each with the file's `name`
 */
export async function readSource(input: { readonly name: string; readonly bytes: Uint8Array; readonly encoding?: TextEncoding | undefined }): Promise<ReadSource> {
  const { name, bytes, encoding } = input;
  const kind = sniff(bytes);
  const mediaType = mediaTypeOf(kind);
  if (kind === 'zip') {
    const archive = await readArchive({ name, bytes }, encoding ?? null);
    return { ...archive, mediaType, reports: archive.pages.map(({ report }) => report) };
  }
  const { articles, lines, report } = await readOne({ name, bytes }, kind, encoding ?? null);
  return { articles, mediaType, pages: [{ member: '', lines, report }], reports: [report], failed: [] };
}
