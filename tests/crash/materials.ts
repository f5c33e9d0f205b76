/** What is brought into the book while it is killed: real texts as an importer read them, and pictures large enough for long transactions. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import sharp from 'sharp';
import { photo } from '../../electron/common/article/build.ts';
import type { Input } from '../../electron/common/contract/channels.ts';
import type { ImportedPicture } from '../../electron/common/contract/shapes.ts';
import { readSource } from '../../electron/services/import/read.ts';
import { readSourceFile } from '../../electron/services/source-file.ts';
import type { Random } from './random.ts';

/** A document that was read and is ready to be taken into a part. */
export type Source = Omit<Input<'import.commit'>, 'partId'>;

export interface Materials {
  readonly sources: readonly Source[];
  /** JPEGs of some 0.05, 0.3 and 1 MB. */
  readonly pictures: readonly Uint8Array[];
}

/** Edges of the pictures in pixels; noise, because a plain area would be compressed to nothing. */
const EDGES = [250, 600, 1000];

/** @param articles folder with the texts, for programs that were bundled elsewhere */
export async function loadMaterials(articles = fileURLToPath(new URL('../fixtures/import/articles', import.meta.url))): Promise<Materials> {
  const sources: Source[] = [];
  for (const name of readdirSync(articles).sort()) {
    const path = join(articles, name);
    const { bytes, sha256 } = await readSourceFile(path);
    const { articles: read, mediaType, pages } = await readSource({ name, bytes });
    sources.push({ name, path, mediaType, sha256, articles: read, batch: null, pages });
  }
  const pictures: Uint8Array[] = [];
  for (const edge of EDGES) {
    const noise = sharp({ create: { width: edge, height: edge, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
    pictures.push(new Uint8Array(await noise.jpeg({ quality: 90 }).toBuffer()));
  }
  return { sources, pictures };
}

/** A picture that the book has not seen: bytes behind a JPEG's end change nothing of what it shows. */
export function freshPicture({ pictures }: Materials, random: Random): ImportedPicture {
  const picture = random.pick(pictures);
  const bytes = new Uint8Array(picture.length + 8);
  bytes.set(picture);
  new DataView(bytes.buffer).setFloat64(picture.length, random.next());
  return { name: `Ảnh ${String(random.int(1000))}.jpg`, bytes };
}

/** The source with so many pictures in its first article. */
export function withPictures(source: Source, pictures: readonly ImportedPicture[]): Source {
  const [first, ...rest] = source.articles;
  if (first === undefined) return source;
  const blocks = pictures.map(({ name }, index) => photo(`picture:${String(first.pictures.length + index)}`, name));
  const document = { ...first.document, blocks: [...first.document.blocks, ...blocks] };
  return { ...source, articles: [{ ...first, document, pictures: [...first.pictures, ...pictures] }, ...rest] };
}
