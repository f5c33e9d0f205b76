/** The place in front of a paper's first sentence ("Lào Cai – Hai mươi năm …"): papers part the two by their style sheets, which stay behind. */
import type { HtmlNode } from './html.ts';

const NAME = /^(?:[\w-]*[-_])?(?:location-?stamp|date-?line|dia-?danh)$/u;
/** Beginnings of words, as opposed to a sign or a space that parts them already. */
const WORD = /^[\p{L}\p{N}“"'‘(]/u;

/** What the stamp is parted with, where the page has nothing there. */
export const BEHIND_STAMP = ' – ';

export const isStamp = (node: HtmlNode): boolean => (node.getAttribute?.('class') ?? '').toLowerCase().split(/\s+/u).some((name) => NAME.test(name));

/** Whether words that follow a stamp would be glued to it. */
export const gluesOn = (text: string): boolean => WORD.test(text);
