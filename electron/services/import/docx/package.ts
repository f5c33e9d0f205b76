/** The parts of a .docx and how they hang together. Parts are looked up by name in the archive; nothing touches a disk or network. */
import { AppError } from '../../../common/errors.ts';
import { inflateEntry, listZip, type ZipEntry } from '../zip.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';

/** Most bytes of one XML part after inflating: 40 times that of a 120,000-word document. */
const MAX_XML = 32 * 1024 * 1024;
/** Most bytes of one picture. */
const MAX_PICTURE = 100 * 1024 * 1024;
/** Most bytes of all parts together after inflating. */
const MAX_TOTAL = 400 * 1024 * 1024;
/** Most times an XML part may grow when inflated, once it is large: real ones grow 5 to 40 times. */
const MAX_RATIO = 300;
const RATIO_FROM = 4 * 1024 * 1024;

export interface Relationship {
  readonly type: string;
  /** Part name inside the archive, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

export class DocxPackage {
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

  /** Relationships of a part by id ("" = of the package). A part without any gives an empty map. */
  relationships(part: string): Map<string, Relationship> {
    const cut = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
    const found = new Map<string, Relationship>();
    if (!this.has(name)) return found;
    for (const one of childrenOf(this.xml(name), 'rel:Relationship')) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = one.attributes;
      if (id === undefined || target === undefined) continue;
      const external = mode === 'External';
      // The last word of the type is the same in the transitional and the strict spelling.
      const kind = (type ?? '').slice((type ?? '').lastIndexOf('/') + 1);
      found.set(id, { type: kind, target: external ? target : resolve(part.slice(0, cut), target), external });
    }
    return found;
  }

  /** Name of the main document part. @throws AppError `import/damaged` when there is none */
  mainPart(): string {
    for (const one of this.relationships('').values()) {
      if (one.type === 'officeDocument' && !one.external && this.has(one.target)) return one.target;
    }
    if (this.has('word/document.xml')) return 'word/document.xml';
    throw new AppError('import/damaged', { why: 'no main document' });
  }
}

/** "word/" + "../media/a.png" → "media/a.png"; "/word/x" is from the root. ".." stops at the root: names are keys, not paths. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
