/** Runs of text with marks, for builders that take a string as well (to which `bold` means something else). */
import type { TextNode } from '../../../electron/common/article/document.ts';

export const bold = (text: string): TextNode => ({ text, bold: true });
export const italic = (text: string): TextNode => ({ text, italic: true });
export const boldItalic = (text: string): TextNode => ({ text, bold: true, italic: true });
