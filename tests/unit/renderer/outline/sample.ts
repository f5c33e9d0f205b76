/** Outlines for tests: "front: a b | I: c [m] e | II: f | back: [n]" and back. In brackets: made pages. */
import type { Outline, OutlineArticle, OutlineMatter } from '@common/book/outline.ts';
import { behindOf, entriesBehind, entriesOf, partOf, type Entry } from '../../../../renderer/src/outline/entries.ts';

const article = (id: string): OutlineArticle => ({ id, title: `Bài ${id}`, stage: 'draft', words: 10, photos: 0 });
const matter = (id: string): OutlineMatter => ({ id, kind: 'plates', title: `Trang ${id}` });
const entry = (word: string): Entry => (word.startsWith('[') ? { type: 'matter', id: word.slice(1, -1), matter: matter(word.slice(1, -1)) } : { type: 'article', id: word, article: article(word) });

export function outlineOf(text: string): Outline {
  const groups = text.split('|').map((part) => {
    const [id = '', words = ''] = part.split(':').map((each) => each.trim());
    return { id, entries: words.split(' ').filter(Boolean).map(entry) };
  });
  return {
    parts: groups.filter(({ id }) => id !== 'back').map(({ id, entries }) => ({ id, kind: id === 'front' ? 'front' : 'body', title: `Phần ${id}`, ...partOf(entries), budget: null, orderBy: 'hand' })),
    back: behindOf(groups.find(({ id }) => id === 'back')?.entries ?? []),
  };
}

const words = (entries: readonly Entry[]): string => entries.map(({ type, id }) => (type === 'matter' ? `[${id}]` : id)).join(' ');

export const show = (outline: Outline): string =>
  [...outline.parts.map((part) => `${part.id}: ${words(entriesOf(part))}`.trim()), ...(outline.back.length === 0 ? [] : [`back: ${words(entriesBehind(outline))}`])].join(' | ');
