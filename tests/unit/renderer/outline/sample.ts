/** Outlines for tests: "front: a b | I: c d e | II: f" and back. */
import type { Outline, OutlineArticle } from '@common/book/outline.ts';

const article = (id: string): OutlineArticle => ({ id, title: `Bài ${id}`, stage: 'draft', words: 10, photos: 0 });

export function outlineOf(text: string): Outline {
  return {
    parts: text.split('|').map((part) => {
      const [id = '', articles = ''] = part.split(':').map((each) => each.trim());
      return { id, kind: id === 'front' ? 'front' : 'body', title: `Phần ${id}`, articles: articles.split(' ').filter(Boolean).map(article), matter: [], budget: null, orderBy: 'hand' };
    }),
    back: [],
  };
}

export const show = (outline: Outline): string => outline.parts.map((part) => `${part.id}: ${part.articles.map(({ id }) => id).join(' ')}`.trim()).join(' | ');
