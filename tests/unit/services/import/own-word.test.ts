import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureIds } from '../../../../electron/common/article/document.ts';
import { linesOf } from '../../../../electron/common/article/lines.ts';
import { articleText } from '../../../../electron/common/article/read.ts';
import { suggestionsOf } from '../../../../electron/common/article/suggest.ts';
import { readSource } from '../../../../electron/services/import/read.ts';
import { commented, edited } from '../../../fixtures/word/edit.ts';
import { EVERYTHING } from '../../../fixtures/word/everything.ts';
import { bodyPart, newBook } from '../store/support.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../../fixtures/word', name));

describe('a Word file of ours, imported like any other', () => {
  it.each(['everything.docx', 'everything-libreoffice.docx'])('%s: every block comes as what it was, with pictures, comments and suggestions', async (name) => {
    const { articles } = await readSource({ name, bytes: fixture(name) });
    const [article] = articles;
    expect(articles).toHaveLength(1);
    expect(article?.document.blocks.map(({ type }) => type)).toEqual(EVERYTHING.document.blocks.map(({ type }) => type));
    expect(articleText(article?.document ?? EVERYTHING.document)).toBe(articleText(EVERYTHING.document));
    expect(suggestionsOf(article?.document ?? EVERYTHING.document).map(({ author }) => author)).toEqual(suggestionsOf(EVERYTHING.document).map(({ author }) => author));
    expect(article?.pictures).toHaveLength(1);
    expect(article?.comments).toHaveLength(EVERYTHING.comments.length);
    expect(article?.leftOut).toEqual([]);
    expect(article?.warnings.map(({ code }) => code)).toEqual(['comments', 'suggestions']);
  });

  it('its comments become records, answers with their question, carried by the words', async () => {
    const { articles, mediaType } = await readSource({ name: 'bai.docx', bytes: fixture('everything.docx') });
    const book = newBook();
    const bytes = fixture('everything.docx');
    const [summary] = await book.importSource(bodyPart(book), { name: 'bai.docx', mediaType, sha256: 'f'.repeat(64), bytes }, articles);
    const records = book.records('comment');
    const question = records.find(({ fields }) => String(fields['body']).startsWith('Kiểm lại'));
    expect(records).toHaveLength(6);
    expect(records.filter(({ fields }) => fields['parentId'] === question?.id)).toHaveLength(2);
    expect(records.filter(({ fields }) => fields['resolvedAt'] !== null)).toHaveLength(1);
    const carried = new Set(book.article(summary?.id ?? '').document.blocks.flatMap(linesOf).flatMap((line) => line.children).flatMap((node) => node.comments ?? []));
    expect([...carried].sort()).toEqual(records.filter(({ fields }) => fields['parentId'] === null).map(({ id }) => id).sort());
  });
});

describe('a photo group of a Word file of ours', () => {
  it('has all of its photos in the book', async () => {
    const bytes = fixture('everything.docx');
    const { articles, mediaType } = await readSource({ name: 'bai.docx', bytes });
    const book = newBook();
    const [summary] = await book.importSource(bodyPart(book), { name: 'bai.docx', mediaType, sha256: 'f'.repeat(64), bytes }, articles);
    const shown = book.article(summary?.id ?? '').document.blocks.flatMap((block) => (block.type === 'photo' ? pictureIds(block) : []));
    expect(shown).toHaveLength(3);
    for (const id of shown) expect(book.photoBytes(id, 'original').length).toBeGreaterThan(0);
  });
});

describe("a stranger's Word file with comments", () => {
  it('brings them along, on their words', async () => {
    const withoutOrigin = edited(fixture('everything.docx'), 'docProps/custom.xml', (xml) => xml.replace('KyyeuBook', 'Khac'));
    const { articles } = await readSource({ name: 'la.docx', bytes: commented(withoutOrigin, 'Hai đoạn này', 'Nối lại nhé.') });
    const all = articles.flatMap(({ comments }) => comments ?? []);
    expect(all.map(({ body }) => body)).toContain('Nối lại nhé.');
    const fresh = all.find(({ body }) => body === 'Nối lại nhé.');
    expect(fresh).toMatchObject({ author: 'Phạm Lan', quoted: 'Hai đoạn này' });
    const nodes = articles.flatMap(({ document }) => document.blocks).flatMap(linesOf).flatMap((line) => line.children);
    expect(nodes.filter((node) => node.comments?.includes(fresh?.id ?? '') === true).map(({ text }) => text).join('')).toBe('Hai đoạn này');
    expect(articles[0]?.warnings.map(({ code }) => code)).toContain('comments');
  });
});
