/** Web page (saved, or from Word) → raw document. Parsed to a tree, never run: no scripts, no style that acts, nothing fetched. */
import { parse } from 'parse5';
import { AppError } from '../../../common/errors.ts';
import { say } from '../../../common/print/say.ts';
import type { RawDocument } from '../raw.ts';
import { warning } from '../warnings.ts';
import { decodePage } from './charset.ts';
import { HtmlReading, type Resources } from './reading.ts';

/** A page without its pictures: the largest real ones have 2 MB. */
const MAX_TEXT = 8 * 1024 * 1024;
const MAX_BYTES = 200 * 1024 * 1024;
/** Tags; a page of a newspaper has some 3,000, a long document of Word's 100,000. */
const MAX_TAGS = 300_000;
/** Pictures inside the page's own text. */
const EMBEDDED = /data:image\/[a-z0-9.+-]+;base64,([a-z0-9+/=\s]+)/giu;

/**
 * `resources`: files saved beside the page, by name. `stated`: encoding named by the mail part around it.
 * @throws AppError `import/too-large`, `import/encoding`, `import/unsupported`
 */
export function readHtml(bytes: Uint8Array, resources: Resources = () => null, stated: string | null = null): RawDocument {
  if (bytes.length > MAX_BYTES) throw new AppError('import/too-large', { bytes: bytes.length });
  const { text, encoding } = decodePage(bytes, stated);
  const embedded: string[] = [];
  const page = text.replace(EMBEDDED, (_, data: string) => {
    embedded.push(data);
    return `embedded:${String(embedded.length - 1)}`;
  });
  if (page.length > MAX_TEXT) throw new AppError('import/too-large', { characters: page.length });
  const tags = page.split('<').length;
  if (tags > MAX_TAGS) throw new AppError('import/too-large', { elements: tags });
  const reading = new HtmlReading((address) => {
    const own = /^embedded:(\d+)$/u.exec(address)?.[1];
    return own === undefined ? resources(address) : Uint8Array.from(Buffer.from(embedded[Number(own)] ?? '', 'base64'));
  });
  reading.read(parse(page));
  const { counts, pictures, aside, hidden } = reading;
  return {
    items: reading.items,
    pictures: pictures.list,
    encoding: /^(?:utf-8|utf-16|windows-1252$)/u.test(encoding) ? 'html' : encoding,
    plain: false,
    warnings: [
      ...pictures.warnings,
      ...(counts.merged > 0 ? [warning('merged-cells', counts.merged)] : []),
      ...(counts.flattened > 0 ? [warning('table-flattened')] : []),
      ...(counts.notes > 0 ? [warning('notes', counts.notes)] : []),
      ...(counts.embeds > 0 ? [warning('unknown-content', say('importRemarks.what.frames', { count: counts.embeds }))] : []),
    ],
    aside: [...new Set(aside)],
    rawText: reading.rawText,
    found: { mergedCells: counts.merged, tables: counts.tables, notes: counts.notes, lostPictures: pictures.lost, hiddenTexts: hidden },
  };
}
