/**
 * The yearbooks that are measured: made by the workload generator, whose texts and photos are the same on every machine, and
 * taken in through the store. Kept in the user's cache between runs.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { byline, document, paragraph, photo, sapo, title } from '../../../electron/common/article/build.ts';
import type { ArticleDocument } from '../../../electron/common/article/document.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import { resourcePath } from '../../../electron/services/resources.ts';
import { createBook, type BookWriter } from '../../../electron/services/store/book-file.ts';
import { MIGRATIONS } from '../../../electron/services/store/migrations/index.ts';

const run = promisify(execFile);

/** What the generator writes into book.json. */
const article = z.object({
  title: z.string(),
  sapo: z.string(),
  paras: z.array(z.string()),
  /** `after`: index of the paragraph it stands behind. */
  photos: z.array(z.object({ file: z.string(), caption: z.string(), after: z.number().int() })),
  byline: z.string(),
});
const generated = z.object({
  title: z.string(),
  subtitle: z.string(),
  chapters: z.array(z.object({ title: z.string(), articles: z.array(article) })),
});
export type GeneratedBook = z.infer<typeof generated>;
export type GeneratedArticle = z.infer<typeof article>;

export interface Workload {
  readonly book: GeneratedBook;
  /** Folder of the photos that `book` names. */
  readonly photos: string;
  /** The same book as a yearbook file. */
  readonly file: string;
  /** For what belongs to this workload and is to be kept as well. */
  readonly folder: string;
}

/** The checkout: a place whose node_modules has what the generator needs. */
export const checkout = resourcePath('..');

const maker = process.env['KYYEU_BENCH_MAKER'] ?? join(checkout, '..', 'shared', 'bench', 'make-book.mjs');

/** Why there is no workload, or null when there is one. */
export function noWorkload(): string | null {
  return existsSync(maker) ? null : `no workload generator (KYYEU_BENCH_MAKER) at ${maker}`;
}

/** Raise when the yearbook is made from book.json in another way. */
const ADAPTER = 1;

/** The workload of this many articles, with two photos each. @throws Error when it cannot be made */
export async function workload(articles: number): Promise<Workload> {
  const key = createHash('sha256').update(readFileSync(maker)).update(JSON.stringify([ADAPTER, MIGRATIONS.length])).digest('hex');
  const folder = join(benchCache(), `${String(articles)}-${key.slice(0, 12)}`);
  if (!existsSync(folder)) await make(articles, folder);
  return {
    book: generated.parse(JSON.parse(readFileSync(join(folder, 'book.json'), 'utf8'))),
    photos: join(folder, 'photos'),
    file: join(folder, 'book.kyyeu'),
    folder,
  };
}

function benchCache(): string {
  const cache = process.env['KYYEU_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'kyyeu');
  return join(cache, 'bench');
}

async function make(articles: number, folder: string): Promise<void> {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const env = { ...process.env, PHOTO_CACHE: join(benchCache(), 'photos') };
  await run(process.execPath, [maker, String(articles), part], { cwd: checkout, env });
  const book = generated.parse(JSON.parse(readFileSync(join(part, 'book.json'), 'utf8')));
  const file = createBook(join(part, 'book.kyyeu'), { ...defaultSettings(book.title), subtitle: book.subtitle });
  try {
    await fill(file, book, join(part, 'photos'));
  } finally {
    file.close();
  }
  renameSync(part, folder);
}

async function fill(file: BookWriter, book: GeneratedBook, photos: string): Promise<void> {
  const first = file.outline().parts.find((part) => part.kind === 'body')?.id;
  for (const [index, chapter] of book.chapters.entries()) {
    const reused = index === 0 ? first : undefined;
    if (reused !== undefined) file.renamePart(reused, chapter.title);
    const partId = reused ?? file.addPart(chapter.title, null).id;
    for (const made of chapter.articles) {
      const ids = new Map<string, string>();
      for (const { file: name } of made.photos) ids.set(name, (await file.addPhoto(name, readFileSync(join(photos, name)))).id);
      const { id } = file.addArticle(partId, made.title);
      file.saveArticle(id, file.article(id).revision, toDocument(made, ids));
    }
  }
}

function toDocument(made: GeneratedArticle, photoIds: ReadonlyMap<string, string>): ArticleDocument {
  const text = made.paras.flatMap((words, index) => [
    paragraph(words),
    ...made.photos.filter(({ after }) => after === index).map(({ file, caption }) => photo(photoIds.get(file) ?? null, caption)),
  ]);
  return document([title(made.title), sapo(made.sapo), ...text, byline(made.byline)]);
}
