/** A folder with a design that somebody changed → what of it is another than the program's. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { DESIGN_IDS } from '../../../common/book/designs.ts';
import { DATA_FILE, isDesignFile, jsonOf, MOST_DESIGN_FILES, MOST_DESIGN_LETTERS, type OwnDesign } from '../../../common/book/own-design.ts';
import { AppError } from '../../../common/errors.ts';
import { designData, loadDesign } from '../design.ts';
import { AS_COPIED, digest } from './copy.ts';

const asCopied = z.record(z.string(), z.string());
const named = z.object({ id: z.enum(DESIGN_IDS), name: z.object({ vi: z.string().trim().min(1).max(80) }) });

export interface ReadDesign {
  readonly own: OwnDesign;
  /** Files of the folder that are no part of a design: pictures, fonts, notes. */
  readonly ignored: readonly string[];
}

/** Files that lie in such a folder without being meant. */
const OF_THE_COPY = new Set([AS_COPIED, 'doc-truoc.md']);

/**
 * @throws AppError design/no-design (no design.json), design/too-large, design/unreadable, design/not-text, design/data, design/other-choices, design/no-face
 */
export function readDesign(folder: string): ReadDesign {
  const names = filesOf(folder);
  if (!names.includes(DATA_FILE)) throw new AppError('design/no-design', { name: basename(folder).normalize('NFC') });
  const texts = new Map(readAll(folder, names.filter(isDesignFile)));
  const data = texts.get(DATA_FILE) ?? '';
  const called = named.safeParse(jsonOf(data));
  if (!called.success) throw new AppError('design/data', { place: called.error.issues[0]?.path.map(String).join(' → ') ?? '' });
  const { id, name } = called.data;
  const base = loadDesign(id);
  designData(data, base.data);
  const before = copiedFrom(folder, names);
  const files = [...texts].filter(([file, text]) => file === DATA_FILE || !(before[file] === digest(Buffer.from(text)) || base.sources.get(file)?.toString() === text));
  return {
    own: { base: id, name: name.vi, files: Object.fromEntries(files.map(([file, text]) => [file, text])) },
    ignored: names.filter((file) => !isDesignFile(file) && !OF_THE_COPY.has(file)),
  };
}

/** What editors and systems leave beside files is not looked at. */
function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !/^[.~]|[~]$|^(?:Thumbs\.db|desktop\.ini)$/u.test(entry.name)).map((entry) => entry.name);
  } catch (thrown) {
    throw new AppError('design/unreadable', { name: basename(folder).normalize('NFC') }, { cause: thrown });
  }
}

/** Sizes are asked for before anything is read. A file that was begun with a byte order mark is the same text. */
function readAll(folder: string, names: readonly string[]): [string, string][] {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const sizes = names.map((name) => sizeOf(folder, name));
  if (names.length > MOST_DESIGN_FILES || sizes.reduce((sum, size) => sum + size, 0) > MOST_DESIGN_LETTERS) throw new AppError('design/too-large', { name: basename(folder).normalize('NFC') });
  return names.map((name) => {
    try {
      return [name, utf8.decode(readFileSync(join(folder, name))).replaceAll('\r\n', '\n')];
    } catch (thrown) {
      throw new AppError(thrown instanceof TypeError ? 'design/not-text' : 'design/unreadable', { name }, { cause: thrown });
    }
  });
}

function sizeOf(folder: string, name: string): number {
  try {
    return statSync(join(folder, name)).size;
  } catch (thrown) {
    throw new AppError('design/unreadable', { name }, { cause: thrown });
  }
}

/** A list that is missing or was changed says nothing: every file that differs from the program's is then a change. */
function copiedFrom(folder: string, names: readonly string[]): Readonly<Record<string, string>> {
  if (!names.includes(AS_COPIED) || sizeOf(folder, AS_COPIED) > MOST_DESIGN_LETTERS) return {};
  const [[, text] = ['', '']] = readAll(folder, [AS_COPIED]);
  return asCopied.safeParse(jsonOf(text)).data ?? {};
}
