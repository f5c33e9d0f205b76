/** Where finished files go: the folder, and names that a printing house's machines take. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ExportKind } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { slug } from '../../common/text/slug.ts';
import { outputError } from './write-whole.ts';

/** What a file's name ends in: no diacritics, as the name. */
const ENDINGS = { print: 'ruot', cover: 'bia', proof: 'ban-thu', dummy: 'maket', office: 'in-a4', impose: 'binh-trang' } as const satisfies Record<ExportKind, string>;

/** Names a printing house's machines take: no diacritics, no spaces, at most 60 characters of the title. */
export function fileName(title: string, to: ExportKind): string {
  return `${slug(title, 60, 'ky-yeu')}-${ENDINGS[to]}.pdf`;
}

/** Level by level: asked to make all levels at once, Node never comes back from a file system that denies its own folders. @throws AppError print/output */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(folder);
  try {
    if (parent !== folder) makeFolder(parent);
    mkdirSync(folder);
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : outputError(thrown, folder);
  }
}
