/**
 * The Typst compiler behind a small face. Everything it reads is put into its memory (`put`); its root is a folder that does
 * not exist, so a document can reach no file of the machine, and article text is data in JSON, never markup.
 */
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { AppError } from '../../common/errors.ts';
import { resourcePath } from '../resources.ts';
import { wellFormed } from './well-formed.ts';

export type TypesetDocument = NodeTypstDocument;

export class Typst {
  readonly #root = resourcePath('designs', 'in-memory');
  readonly #compiler = NodeCompiler.create({ workspace: this.#root, fontArgs: [{ fontPaths: [resourcePath('fonts')] }] });
  readonly #held = new Map<string, Uint8Array | string>();

  /** Puts a file at `path` ("/setup.json"); the same content again costs nothing. @returns true when it is another than before */
  put(path: string, content: Uint8Array | string): boolean {
    const before = this.#held.get(path);
    if (before === content) return false;
    this.#held.set(path, content);
    this.#compiler.mapShadow(join(this.#root, path), typeof content === 'string' ? Buffer.from(content) : Buffer.from(content));
    return true;
  }

  has(path: string): boolean {
    return this.#held.has(path);
  }

  /** Forgets every file whose path starts so and is not in `keep`. */
  prune(prefix: string, keep: ReadonlySet<string>): void {
    for (const path of this.#held.keys()) {
      if (!path.startsWith(prefix) || keep.has(path)) continue;
      this.#held.delete(path);
      this.#compiler.unmapShadow(join(this.#root, path));
    }
  }

  /** Typesets `main`. @throws AppError print/typeset with the compiler's first message and its place */
  compile(main: string): TypesetDocument {
    const result = this.#compiler.compile({ mainFilePath: join(this.#root, main) });
    const document = result.result;
    if (document !== null) return document;
    const error = result.takeError();
    const first: unknown = error === null ? undefined : this.#compiler.fetchDiagnostics(error)[0];
    throw new AppError('print/typeset', { message: diagnosticText(first).replaceAll(this.#root, '') });
  }

  /** Value of the one metadata element that carries `<label>`. */
  report(document: TypesetDocument, label: string): unknown {
    const found: unknown = this.#compiler.query(document, { selector: `<${label}>`, field: 'value' });
    return Array.isArray(found) ? (found as unknown[])[0] : undefined;
  }

  /** `tagged`: structure tags and bookmarks for the proof; print files carry neither. `at`: ms since 1970. */
  pdf(document: TypesetDocument, options: { standard: '1.4' | '1.6' | '1.7'; tagged: boolean; at: number }): Uint8Array {
    return this.#compiler.pdf(document, {
      pdfStandard: options.standard,
      pdfTags: options.tagged,
      creationTimestamp: Math.floor(options.at / 1000),
    });
  }

  /** All pages below one another in one SVG. */
  svg(document: TypesetDocument): string {
    return this.#compiler.svg(document);
  }

  /** Drops results not used in the last few compilations. */
  relax(): void {
    this.#compiler.evictCache(3);
  }

  /** Lets go of everything that was put in. */
  close(): void {
    this.#compiler.resetShadow();
    this.#held.clear();
    this.#compiler.evictCache(0);
  }
}

/** JSON that the compiler reads: it refuses a whole book for one character that is none. */
export function typstJson(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) => (typeof entry === 'string' ? wellFormed(entry) : entry));
}

/** "/look.typ:12: expected comma", the line counted from 1. */
function diagnosticText(diagnostic: unknown): string {
  if (typeof diagnostic !== 'object' || diagnostic === null) return 'unknown';
  const { message, path, range } = diagnostic as { message?: unknown; path?: unknown; range?: { start?: { line?: unknown } } };
  const line = range?.start?.line;
  const place = typeof path === 'string' && path !== '' && typeof line === 'number' ? `${path}:${String(line + 1)}` : path;
  return [place, message].filter((part): part is string => typeof part === 'string').join(': ');
}
