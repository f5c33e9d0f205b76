/** Types of chapters.mjs, for the tests. */
import type { Chapter } from './markdown.mjs';

export const PICTURES: string;
export function readManual(): Promise<{ readonly title: string; readonly lead: string; readonly groups: readonly { readonly title: string; readonly chapters: readonly Chapter[] }[] }>;
