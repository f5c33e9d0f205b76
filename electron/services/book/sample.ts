/** The sample yearbook: made through the same doors as any other book, so that it shows what the product really does. */
import fs from 'node:fs';
import { photo } from '../../common/article/build.ts';
import type { Block } from '../../common/article/document.ts';
import { inlineText } from '../../common/article/read.ts';
import { defaultSettings } from '../../common/book/settings.ts';
import type { ImportedArticle } from '../../common/contract/shapes.ts';
import { readSource } from '../import/read.ts';
import { resourcePath } from '../resources.ts';
import { readSourceFile } from '../source-file.ts';
import type { BookWriter } from '../store/writer.ts';
import { beginBook } from './begin.ts';
import { photoNames, readSampleSource, samplePhoto, toDocument, type FoundArticle, type SampleSource, type WrittenArticle } from './sample-source.ts';

/** File name of the sample yearbook. */
export const SAMPLE_NAME = 'ky-yeu-mau.kyyeu';

/**
 * Makes the sample yearbook at `file`; a failure leaves no half book behind.
 * @throws AppError file/exists, file/read-only, file/disk-full
 */
export async function makeSample(file: string): Promise<void> {
  const source = readSampleSource();
  const book = beginBook(file, defaultSettings(''));
  try {
    await fill(book, source);
    book.close();
  } catch (thrown) {
    book.close();
    fs.rmSync(book.file, { force: true });
    throw thrown;
  }
}

async function fill(book: BookWriter, { settings, cover, credit, foreword, parts }: SampleSource): Promise<void> {
  book.updateSettings(settings);
  const [front, first] = book.outline().parts;
  const place = front?.articles[0];
  if (first === undefined || place === undefined) throw new Error('a new book has a foreword and a first part');
  await write(book, place.id, foreword, credit);
  for (const [index, part] of parts.entries()) {
    if (index === 0) book.renamePart(first.id, part.title);
    const partId = index === 0 ? first.id : book.addPart(part.title, null).id;
    for (const article of part.articles) {
      if ('file' in article) await takeIn(book, partId, article, credit);
      else await write(book, book.addArticle(partId, article.title).id, article, credit);
    }
  }
  // A picture that a text shows already: the same bytes are one photo.
  book.updateSettings({ coverPhoto: (await book.addPhoto(cover, samplePhoto(cover))).id });
}

async function write(book: BookWriter, id: string, article: WrittenArticle, credit: string): Promise<void> {
  const ids = new Map<string, string>();
  for (const name of photoNames(article)) ids.set(name, (await book.addPhoto(name, samplePhoto(name))).id);
  const document = toDocument(article, credit, (name) => ids.get(name) ?? '');
  book.saveArticle(id, book.article(id).revision, document);
  book.setWrittenOn(id, article.writtenOn ?? null);
}

/** A real text through the importer; its captions came without pictures, which are given to them in their order. */
async function takeIn(book: BookWriter, partId: string, article: FoundArticle, credit: string): Promise<void> {
  const { name, bytes, sha256 } = await readSourceFile(resourcePath('sample', article.file));
  const { articles, mediaType } = await readSource({ name, bytes });
  const illustrated = articles.map((imported) => illustrate(imported, article.photos, credit));
  await book.importSource(partId, { name, mediaType, sha256, bytes }, illustrated);
}

function illustrate(imported: ImportedArticle, names: readonly string[], credit: string): ImportedArticle {
  const pictures = [...imported.pictures];
  const waiting = [...names];
  const fillPlace = (block: Block): Block => {
    const name = block.type === 'photo' && block.photoId === null ? waiting.shift() : undefined;
    if (block.type !== 'photo' || name === undefined) return block;
    pictures.push({ name, bytes: samplePhoto(name) });
    return photo(`picture:${String(pictures.length - 1)}`, inlineText(block.children[0].children), credit);
  };
  const blocks = imported.document.blocks.map(fillPlace);
  return { ...imported, document: { ...imported.document, blocks }, pictures };
}
