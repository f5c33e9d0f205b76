import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ArticleDocument, Block } from '../../../../electron/common/article/document.ts';
import { writeWord } from '../../../../electron/services/word/write.ts';
import type { WordArticle, WordPicture } from '../../../../electron/services/word/shapes.ts';
import { childrenOf, elementsOf, parseXml } from '../../../../electron/services/import/xml.ts';
import { articles } from '../../../fixtures/word/arbitraries.ts';
import { plainNames, readAgain, threadsOf } from '../../../fixtures/word/again.ts';
import { EVERYTHING, everythingFile } from '../../../fixtures/word/everything.ts';

const picture: WordPicture = { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), width: 300, height: 200 };
const fileOf = (article: WordArticle): Uint8Array => writeWord({ bookId: 'book', title: 'Kỷ yếu & hội', author: 'Hà', madeAt: 1_720_000_000_000, articles: [article], pictures: new Map([['anh-1', picture], ['anh-2', picture]]) });

/**
 * A break is kept by the mark of the paragraph in front of it: behind a table there is none, and the mark in front of the
 * first line of a box or behind a picture is that of another kind of line.
 */
function withPlaces(document: ArticleDocument): ArticleDocument {
  const blocks = document.blocks.map((block, index): Block => {
    const before = document.blocks[index - 1];
    if (before?.type !== 'table' || !('break' in block)) {
      if (before?.type === 'table' && block.type === 'list') return { ...block, children: block.children.map((item, at) => (at === 0 ? { type: 'list-item' as const, children: item.children } : item)) };
      return block;
    }
    const { break: _break, ...rest } = block;
    return rest;
  });
  return { ...document, blocks };
}

describe('out to Word and in again', () => {
  test('is the same article, whatever it holds', () => {
    fc.assert(
      fc.property(articles, (made) => {
        const article = { ...made, document: withPlaces(made.document) };
        const back = readAgain(fileOf(article), article);
        expect(back.document).toEqual(plainNames(article.document));
        expect(threadsOf(back.comments)).toEqual(threadsOf(article.comments));
      }),
      { numRuns: 300 },
    );
  });
});

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../../fixtures/word', name));

describe('a file with everything', () => {
  test.each(['everything.docx', 'everything-libreoffice.docx'])('%s gives every block, mark, note, comment and suggestion', (name) => {
    const back = readAgain(fixture(name), EVERYTHING);
    expect(back.document).toEqual(plainNames(EVERYTHING.document));
    expect(threadsOf(back.comments)).toEqual(threadsOf(EVERYTHING.comments));
  });

  test('is what the program writes today', () => {
    const made = writeWord(everythingFile(picture));
    expect(readAgain(made, EVERYTHING).document).toEqual(plainNames(EVERYTHING.document));
  });
});

describe('the package', () => {
  test('is well-formed XML, every relationship leads to a part, every part has a type', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const parts = unzipSync(fileOf(article));
        const names = Object.keys(parts);
        const types = parseXml(parts['[Content_Types].xml'] ?? new Uint8Array());
        const overrides = new Set(elementsOf(types).flatMap(({ attributes }) => attributes['PartName'] ?? []));
        const endings = new Set(elementsOf(types).flatMap(({ attributes }) => attributes['Extension'] ?? []));
        for (const name of names) {
          if (/\.(?:xml|rels)$/u.test(name)) expect(parseXml(parts[name] ?? new Uint8Array()).name).not.toBe('');
          expect(overrides.has(`/${name}`) || endings.has(name.split('.').at(-1) ?? '')).toBe(true);
          if (!name.endsWith('.rels')) continue;
          const folder = name.replace(/_rels\/[^/]+$/u, '');
          const relationships = childrenOf(parseXml(parts[name] ?? new Uint8Array()), 'rel:Relationship');
          for (const { attributes } of relationships) if (attributes['TargetMode'] !== 'External') expect(names).toContain(folder + (attributes['Target'] ?? ''));
        }
        const used = [...new TextDecoder().decode(parts['word/document.xml']).matchAll(/r:(?:id|embed)="([^"]+)"/gu)].map(([, id]) => id);
        const given = childrenOf(parseXml(parts['word/_rels/document.xml.rels'] ?? new Uint8Array()), 'rel:Relationship').map(({ attributes }) => attributes['Id']);
        for (const id of used) expect(given).toContain(id);
        expect(new Set(given).size).toBe(given.length);
      }),
      { numRuns: 60 },
    );
  });
});
