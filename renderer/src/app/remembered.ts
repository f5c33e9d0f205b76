/** Small choices of one person on one computer (panel sizes, zoom): kept in localStorage, checked when read. */
import { useCallback, useState } from 'react';

/** Reads a choice; anything that is not one of `allowed` is the first of them. */
export function readChoice<T extends string>(key: string, allowed: readonly [T, ...T[]]): T {
  const stored = localStorage.getItem(`kyyeu.${key}`);
  return allowed.find((choice) => choice === stored) ?? allowed[0];
}

/** Like useState, for one of a few words, remembered. */
export function useChoice<T extends string>(key: string, allowed: readonly [T, ...T[]]): [T, (value: T) => void] {
  const [value, setValue] = useState(() => readChoice(key, allowed));
  const choose = useCallback(
    (next: T) => {
      localStorage.setItem(`kyyeu.${key}`, next);
      setValue(next);
    },
    [key],
  );
  return [value, choose];
}

/** Where one wrote last in a book: the article and the block with the caret. */
export const lastPlace = {
  read: (bookId: string): { readonly articleId: string; readonly block: number } | null => {
    const [articleId = '', block = ''] = (localStorage.getItem(`kyyeu.place.${bookId}`) ?? '').split(' ');
    return articleId !== '' && /^\d+$/u.test(block) ? { articleId, block: Number(block) } : null;
  },
  write: (bookId: string, articleId: string, block: number): void => {
    localStorage.setItem(`kyyeu.place.${bookId}`, `${articleId} ${String(block)}`);
  },
};

/** The article last open in a book. */
export const lastArticle = {
  read: (bookId: string): string | null => localStorage.getItem(`kyyeu.article.${bookId}`),
  write: (bookId: string, articleId: string): void => {
    localStorage.setItem(`kyyeu.article.${bookId}`, articleId);
  },
};
