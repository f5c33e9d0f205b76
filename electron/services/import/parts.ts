/** The parts of a document that is a zip (.docx, .odt). Looked up by name in the archive; nothing touches a disk or network. */
import { AppError } from '../../common/errors.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { inflateEntry, listZip, type ZipEntry } from './zip.ts';

/** Most bytes of one XML part after inflating: 40 times that of a 120,000-word document. */
const MAX_XML = 32 * 1024 * 1024;
/** Most bytes of one picture. */
const MAX_PICTURE = 100 * 1024 * 1024;
/** Most bytes of all parts together after inflating. */
const MAX_TOTAL = 400 * 1024 * 1024;
/** Most times an XML part may grow when inflated, once it is large: real ones grow 5 to 40 times. */
const MAX_RATIO = 300;
const RATIO_FROM = 4 * 1024 * 1024;

/** Parts by name, each inflated within limits that hold for all of them together. */
export class ZipParts {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #total = 0;

  /** @throws AppError `import/damaged`, `import/too-large` */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const entries = new Map<string, ZipEntry>();
    // Part names compare without case; of two entries with one name Word reads the first.
    for (const entry of listZip(bytes)) {
      const key = entry.name.toLowerCase();
      if (!entries.has(key)) entries.set(key, entry);
    }
    this.#entries = entries;
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /** @throws AppError `import/damaged` when missing or broken, `import/too-large` */
  xml(part: string): XmlElement {
    const entry = this.#entry(part);
    if (entry.size > RATIO_FROM && entry.size > entry.packed * MAX_RATIO) throw new AppError('import/too-large', { part });
    return parseXml(this.#inflate(entry, MAX_XML));
  }

  /** Bytes of a picture. @throws AppError `import/damaged`, `import/too-large` */
  bytes(part: string): Uint8Array<ArrayBuffer> {
    return this.#inflate(this.#entry(part), MAX_PICTURE);
  }

  #entry(part: string): ZipEntry {
    const entry = this.#entries.get(part.toLowerCase());
    if (entry === undefined) throw new AppError('import/damaged', { why: `no part ${part}` });
    return entry;
  }

  #inflate(entry: ZipEntry, limit: number): Uint8Array<ArrayBuffer> {
    const left = MAX_TOTAL - this.#total;
    const out = inflateEntry(this.#bytes, entry, Math.min(limit, left));
    this.#total += out.length;
    return out;
  }
}
