/** From what the desk shows to the chapter of the manual about it. */
import type { ManualPage } from '@common/manual.ts';
import type { Work } from './work.ts';

export const CHAPTER_OF: Readonly<Record<Work, ManualPage>> = {
  write: 'viet',
  ladder: 'xep-sach',
  know: 'dien-hinh',
  photos: 'anh',
  collect: 'thu-bai',
  history: 'ban-cu',
  review: 'nhap-bai',
  tidy: 'soat-chu',
  find: 'soat-chu',
  proofs: 'ban-in-thu',
  preflight: 'kiem-tra',
  errata: 'sau-khi-in',
};
