/** Why an article that a change of many was meant for could not be written: between looking and writing something else came. */
import type { ErrorCode } from '../../common/errors.ts';

export const WHY_LEFT: Readonly<Partial<Record<ErrorCode, 'approved' | 'changed' | 'gone'>>> = {
  'book/stale': 'changed',
  'book/no-article': 'gone',
  'article/locked': 'approved',
};
