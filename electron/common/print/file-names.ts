/** What finished files are called: names that a printing house's machines take, without diacritics and spaces, at most 60 characters of the title. Pure. */
import type { AnyExportKind, ExportKind, WayKind } from '../contract/shapes.ts';
import { slug } from '../text/slug.ts';

const ENDINGS = {
  print: '-ruot.pdf',
  cover: '-bia.pdf',
  proof: '-ban-thu.pdf',
  dummy: '-maket.pdf',
  office: '-in-a4.pdf',
  impose: '-binh-trang.pdf',
  slides: '-trinh-chieu.pdf',
  epub: '.epub',
  docx: '.docx',
  web: '-web',
  photos: '-anh',
} as const satisfies Record<ExportKind | WayKind, string>;

/** The book's title as names of its files begin with it. */
export const titleStem = (title: string): string => slug(title, 60, 'ky-yeu');

/** The file, or the folder of `web` and `photos`, that an export makes. */
export const exportedName = (title: string, to: AnyExportKind): string => `${titleStem(title)}${ENDINGS[to]}`;

/** The name of a file that stands beside others of its name: with the number behind it, from 2. */
export function copyName(name: string, copy: number): string {
  const dot = name.lastIndexOf('.');
  return copy < 2 ? name : `${name.slice(0, dot)}-${String(copy)}${name.slice(dot)}`;
}

/** The two files of the list of corrections. */
export const errataNames = (title: string): readonly [pdf: string, word: string] => [`${titleStem(title)}-dinh-chinh.pdf`, `${titleStem(title)}-dinh-chinh.docx`];

/** Folders take a free name by themselves: what lies in one is never mixed with what was there. */
export const isFolder = (to: AnyExportKind): boolean => to === 'web' || to === 'photos';
