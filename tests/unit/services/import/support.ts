/** Short ways to import in tests and to look at what came. */
import { readFileSync } from 'node:fs';
import type { ArticleDocument, TextNode } from '../../../../electron/common/article/document.ts';
import { levelOf } from '../../../../electron/common/article/levels.ts';
import { blockLines, bylineOf, captionsOf, endsNote, inlineText, sapoOf, titleOf } from '../../../../electron/common/article/read.ts';
import type { ImportedArticle } from '../../../../electron/common/contract/shapes.ts';
import { readSource } from '../../../../electron/services/import/read.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function importText(text: string, name = 'bai.txt'): Promise<ImportedArticle[]> {
  return (await readSource({ name, bytes: utf8(text) })).articles;
}

export async function importBytes(bytes: Uint8Array, name: string): Promise<ImportedArticle[]> {
  return (await readSource({ name, bytes })).articles;
}

/** A real page kept beside the tests. */
export const layout = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../fixtures/import/articles/${name}`, import.meta.url)));

const paragraphsOf = (document: ArticleDocument): string[] =>
  document.blocks.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.children)] : []));

/** What an article is in short: the fields a person checks. */
export function fields(article: ImportedArticle | undefined) {
  if (article === undefined) throw new Error('no article');
  const { document } = article;
  return {
    title: titleOf(document),
    sapo: sapoOf(document),
    date: article.writtenOn,
    byline: bylineOf(document),
    captions: captionsOf(document),
    credits: document.blocks.flatMap((block) => (block.type === 'photo' ? [inlineText(block.children[1].children)] : [])).filter((credit) => credit !== ''),
    paragraphs: paragraphsOf(document),
  };
}

/** The article's blocks as "type: text", deeper items of a list behind ">". */
export function outline(article: ImportedArticle | undefined): string[] {
  if (article === undefined) throw new Error('no article');
  return article.document.blocks.map((block) => {
    if (block.type === 'list') return `${block.ordered ? 'ol' : 'ul'}${block.deeper === undefined ? '' : `(${block.deeper.map((counted) => (counted ? '1' : '-')).join()})`}${block.start === undefined ? '' : ` ${String(block.start)}`}: ${block.children.map((item) => `${'>'.repeat(levelOf(item) - 1)}${withNotes(item.children)}`).join(' / ')}`;
    if (block.type === 'photo') return `photo ${block.photoId ?? '-'}: ${block.children.map((child) => withNotes(child.children)).join(' / ')}`;
    if (block.type === 'table') return `table ${String(block.headerRows)}: ${blockLines(block).map((line) => line.replaceAll('\t', ' | ')).join(' / ')}`;
    if (block.type === 'box' || block.type === 'separator') return `${block.type}: ${blockLines(block).join(' / ')}`;
    return `${block.type}${block.type === 'heading' ? String(block.level) : ''}: ${withNotes(block.children)}`;
  });
}

export const codes = (article: ImportedArticle | undefined): string[] => (article?.warnings ?? []).map((warning) => warning.code);

/** A line's text with its footnotes in braces where they stand. */
function withNotes(nodes: readonly TextNode[]): string {
  return nodes.map((node, index) => node.text + (endsNote(nodes, index) ? `{${node.footnote?.text ?? ''}}` : '')).join('');
}
