/** What a page says of changes and comments: `<ins>` and `<del>`, Word's tracked changes among them, and the places of Word's comments. */
import type { Change, TextNode } from '@common/article/document.ts';
import { cleanText } from './plain.ts';
import type { HtmlNode } from './html.ts';

/** Who changed words and when, as Word says it; without an id, for it knows none. */
export interface HtmlChange {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  /** ms since 1970; 0: unknown */
  readonly at: number;
}

/** True for words that are struck out: they are no text of the page any more. */
export const isStruck = (name: string): boolean => name === 'DEL';

/** The tracked change an element stands for: Word names who made it (`cite="mailto:Lan"`). Null for a page's own `<ins>` and `<del>`. */
export function changeOf(node: HtmlNode, name: string): HtmlChange | null {
  if (name !== 'INS' && name !== 'DEL') return null;
  const author = /^mailto:(.*)$/isu.exec(node.getAttribute?.('cite')?.trim() ?? '')?.[1];
  if (author === undefined) return null;
  const at = Date.parse(node.getAttribute?.('datetime') ?? '');
  return { kind: name === 'INS' ? 'inserted' : 'deleted', author: nameOf(author), at: Number.isNaN(at) || at < 0 ? 0 : at };
}

/** Names stand in an address as they are or with their signs written as in one. */
function nameOf(author: string): string {
  let name = author;
  try {
    name = decodeURIComponent(author);
  } catch (error) {
    // A percent sign of the name's own.
    if (!(error instanceof URIError)) throw error;
  }
  return cleanText(name).trim().slice(0, 200);
}

/** The run's part of what is suggested. Right behind words that the same person changed it is one suggestion with them. */
export function suggested(changes: readonly HtmlChange[], before: TextNode | undefined, newId: () => string = () => crypto.randomUUID().slice(0, 8)): Pick<TextNode, 'inserted' | 'deleted'> {
  const out: Pick<TextNode, 'inserted' | 'deleted'> = {};
  for (const { kind, author, at } of changes) {
    const known = [before?.inserted, before?.deleted].find((one) => one?.author === author);
    const change: Change = known ?? { id: newId(), author, at };
    out[kind] = change;
  }
  return out;
}

/** What Word puts where a comment was made, and the comments themselves behind the text: no words of the article. */
export function isComment(node: HtmlNode): boolean {
  if (node.getAttribute === undefined) return false;
  const kinds = node.getAttribute('class')?.toLowerCase() ?? '';
  return /(?<![\w-])msocom(?:anchor|txt|off)(?![\w-])/u.test(kinds) || /mso-special-character:\s*comment|mso-element:\s*comment/u.test(node.getAttribute('style')?.toLowerCase() ?? '');
}
