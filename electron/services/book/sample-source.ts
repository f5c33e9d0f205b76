/** The sample yearbook's description, resources/sample/book.json: shape and turning into documents. */
import fs from 'node:fs';
import * as z from 'zod';
import { byline, document, heading, list, paragraph, photo, quote, sapo, title } from '../../common/article/build.ts';
import type { ArticleDocument, Block } from '../../common/article/document.ts';
import { bookSettingsPatch } from '../../common/book/settings.ts';
import { isoDate } from '../../common/contract/shapes.ts';
import { resourcePath } from '../resources.ts';

const block = z.union([
  z.string(),
  z.strictObject({ heading: z.string() }),
  z.strictObject({ quote: z.string() }),
  z.strictObject({ list: z.array(z.string()).min(1) }),
  z.strictObject({ photo: z.string(), caption: z.string() }),
]);

const written = z.strictObject({
  title: z.string(),
  sapo: z.string().optional(),
  writtenOn: isoDate.optional(),
  blocks: z.array(block),
  byline: z.string(),
});
export type WrittenArticle = z.infer<typeof written>;

/** A text as it came, with the pictures for its captions in their order. */
const found = z.strictObject({ file: z.string(), photos: z.array(z.string()) });
export type FoundArticle = z.infer<typeof found>;

const sample = z.strictObject({
  settings: bookSettingsPatch,
  /** Picture in front of the cover. */
  cover: z.string(),
  /** Printed under every picture. */
  credit: z.string(),
  foreword: written,
  parts: z.array(z.strictObject({ title: z.string(), articles: z.array(z.union([found, written])) })).min(1),
});
export type SampleSource = z.infer<typeof sample>;

export function readSampleSource(): SampleSource {
  return sample.parse(JSON.parse(fs.readFileSync(resourcePath('sample', 'book.json'), 'utf8')));
}

export function samplePhoto(name: string): Uint8Array<ArrayBuffer> {
  return fs.readFileSync(resourcePath('sample', 'photos', name));
}

/** Pictures named in an article, in its order. */
export function photoNames(article: WrittenArticle): string[] {
  return article.blocks.flatMap((entry) => (typeof entry === 'object' && 'photo' in entry ? [entry.photo] : []));
}

/** @param photoId the stored photo of a picture's file name */
export function toDocument(article: WrittenArticle, credit: string, photoId: (name: string) => string): ArticleDocument {
  const toBlock = (entry: WrittenArticle['blocks'][number]): Block => {
    if (typeof entry === 'string') return paragraph(entry);
    if ('heading' in entry) return heading(1, entry.heading);
    if ('quote' in entry) return quote(entry.quote);
    if ('list' in entry) return list(false, entry.list);
    return photo(photoId(entry.photo), entry.caption, credit);
  };
  const standfirst = article.sapo === undefined ? [] : [sapo(article.sapo)];
  return document([title(article.title), ...standfirst, ...article.blocks.map(toBlock), byline(article.byline)]);
}
