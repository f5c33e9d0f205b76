/** Pages of many kinds with what is right written beside each line: every field, every block, everything left out. */
import { describe, expect, it } from 'vitest';
import { blockLines, inlineText } from '../../../../electron/common/article/read.ts';
import type { ImportedArticle } from '../../../../electron/common/contract/shapes.ts';
import { pageNames, readPage, type PageArticle } from '../../../fixtures/import/page.ts';
import { codes, fields, importText } from './support.ts';

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Blocks behind the head as the fixtures write them, one entry per list item and line of verse. */
function bodyOf({ document }: ImportedArticle): string[] {
  const blocks = document.blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'list':
        return block.children.map((item) => `list: ${inlineText(item.children)}`);
      case 'photo':
        return [`caption: ${inlineText(block.children[0].children)}`];
      case 'verse':
        return inlineText(block.children).split('\n').filter((line) => line !== '').map((line) => `verse: ${line}`);
      case 'table':
        return blockLines(block).map((line) => `table: ${line}`);
      case 'box':
        return block.children.map((line) => `${line.type}: ${inlineText(line.children)}`);
      case 'separator':
        return ['separator:'];
      case 'quote':
      case 'pull-quote':
      case 'dialogue':
      case 'paragraph':
      case 'heading':
        return [`${block.type}: ${inlineText(block.children)}`];
      case 'title':
      case 'sapo':
      case 'byline':
        return [];
    }
  });
  return blocks.filter((line) => line !== 'paragraph: ').map(squeezed);
}

function shapeOf(article: ImportedArticle) {
  const { title, sapo, date, byline, credits, captions } = fields(article);
  return { title: squeezed(title), sapo, date, place: article.place ?? '', byline, captions: captions.map(squeezed), credits, body: bodyOf(article) };
}

const expected = (page: PageArticle) => ({
  title: squeezed(page.title),
  sapo: page.sapo,
  date: page.date,
  place: page.place,
  byline: page.byline.join(', '),
  captions: page.captions.map(squeezed),
  credits: page.credits,
  body: page.body.map(squeezed),
});

const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

describe.each(pageNames())('%s', (name) => {
  const page = readPage(name);

  it(page.what, async () => {
    const articles = await importText(page.source, `${name}.txt`);
    expect(articles.map(shapeOf)).toEqual(page.articles.map(expected));
    // Some lines are taken apart (date, counter, author); their pieces are there in order.
    const out = articles.flatMap((article) => article.leftOut.map(bare)).join('');
    for (const line of page.articles.flatMap((article) => article.out)) {
      const pieces = line.split(/\s[|–-]\s|\s{2,}/u).map(bare);
      expect(pieces.filter((piece) => !out.includes(piece)), line).toEqual([]);
    }
    expect(articles.flatMap(codes)).not.toContain('text-gap');
  });

  it('names what it guessed by blocks that are there', async () => {
    const articles = await importText(page.source, `${name}.txt`);
    for (const article of articles) {
      for (const { block, kind, confidence } of article.guesses ?? []) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
        if (kind === 'date') expect(block).toBeNull();
        else expect(article.document.blocks[block ?? -1]?.type).toBe({ caption: 'photo', verse: 'verse' }[kind as string] ?? kind);
      }
    }
    const doubted = articles.flatMap((article) => (article.guesses ?? []).filter(({ why }) => why === 'maybe-caption' || why === 'maybe-sapo').map(({ block }) => article.document.blocks[block ?? -1]));
    const texts = doubted.map((block) => (block?.type === 'paragraph' ? inlineText(block.children) : ''));
    expect(texts).toEqual(expect.arrayContaining(page.articles.flatMap((article) => article.doubtful)));
  });
});
