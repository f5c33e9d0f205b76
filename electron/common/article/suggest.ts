/**
 * Suggestions in a text: what is suggested to come in (`inserted`), to go (`deleted`), and paragraph breaks likewise (`break`). Until a
 * person decides, the text in force is the one without them: it is what counts, prints and is exported.
 */
import type { ArticleDocument, Block, Change, JoinableBlock, LineBlock, TextBlock, TextNode } from './document.ts';
import { commonKinds, levelledList, withKinds } from './list-kinds.ts';
import { isLine, linesOf } from './lines.ts';
import { normalizeInline } from './normalize.ts';

const isSuggested = (node: TextNode): boolean => node.inserted !== undefined || node.deleted !== undefined;
const hasBreak = (line: TextBlock): line is JoinableBlock => 'break' in line && line.break !== undefined;

const isOpen = (line: TextBlock): boolean => hasBreak(line) || line.children.some(isSuggested);

/** True while something suggested is not decided. */
export function hasOpenSuggestions(document: ArticleDocument): boolean {
  return document.blocks.some((block) => linesOf(block).some(isOpen));
}

/** Every suggestion of a document once, by its id, in the order of the text. */
export function suggestionsOf(document: ArticleDocument): Change[] {
  const found = new Map<string, Change>();
  const note = (change: Change | undefined): void => {
    if (change !== undefined && !found.has(change.id)) found.set(change.id, { id: change.id, author: change.author, at: change.at });
  };
  for (const line of document.blocks.flatMap(linesOf)) {
    if (hasBreak(line)) note(line.break);
    for (const node of line.children) {
      note(node.inserted);
      note(node.deleted);
    }
  }
  return [...found.values()];
}

/**
 * The text in force: without what is suggested to come in, with what is suggested to go, and no suggestion on it any more. It has
 * as many blocks as the document: a block that is no paragraph of its own yet gives its words to the one before and stays behind
 * empty, so that what is said of block n is true of both. An item that would leave its list gives them to the item before it, and the
 * rest of the list to the list, unless it was given a number of its own since.
 */
export function inForce(document: ArticleDocument): ArticleDocument {
  if (!hasOpenSuggestions(document)) return document;
  const blocks: Block[] = [];
  let before: Block | undefined;
  /** Something was parted off `before`. */
  let parted = false;
  for (const block of document.blocks) {
    const plain = withoutSuggestions(block);
    const isParted = hasBreak(block as TextBlock) && (block as JoinableBlock).break?.kind === 'inserted' && isLine(plain);
    const joins: boolean = before === undefined ? false : isParted ? giveWords(plain, before) : parted && giveItems(plain, before);
    if (joins) blocks.push({ type: 'paragraph', children: [{ text: '' }] });
    else {
      blocks.push(plain);
      before = plain;
    }
    parted = joins && isParted;
  }
  return { ...document, blocks };
}

function giveWords(line: LineBlock, before: Block): boolean {
  const into = before.type === 'list' ? before.children.at(-1) : isLine(before) ? before : undefined;
  if (into === undefined) return false;
  into.children = normalizeInline([...into.children, ...line.children]);
  return true;
}

function giveItems(rest: Block, before: Block): boolean {
  if (rest.type !== 'list' || before.type !== 'list' || typeof rest.start === 'number') return false;
  const kinds = commonKinds(before, rest);
  if (kinds === null) return false;
  Object.assign(before, withKinds({ ...before, children: [...before.children, ...rest.children] }, kinds));
  return true;
}

function withoutSuggestions(block: Block): Block {
  switch (block.type) {
    case 'list':
      return levelledList({ ...block, children: joined(block.children) });
    case 'box':
      return { ...block, children: joined(block.children) };
    case 'photo':
      return { ...block, children: [plainLine(block.children[0]), plainLine(block.children[1])] };
    case 'table':
      return { ...block, children: block.children.map((row) => ({ ...row, children: row.children.map(plainLine) })) };
    case 'separator':
      return block;
    default:
      return plainLine(block);
  }
}

/** Items of one list: one that is suggested to be parted off still belongs to the one before. */
function joined<T extends TextBlock>(lines: readonly T[]): T[] {
  const out: T[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    const plain = plainLine(line);
    if (hasBreak(line) && line.break?.kind === 'inserted' && before !== undefined) before.children = normalizeInline([...before.children, ...plain.children]);
    else out.push(plain);
  }
  return out;
}

function plainLine<T extends TextBlock>(line: T): T {
  const children = line.children.flatMap((node): TextNode[] => {
    const { inserted, deleted: _deleted, ...rest } = node;
    return inserted === undefined ? [rest] : [];
  });
  const plain = { ...line, children: normalizeInline(children) };
  if ('break' in plain) delete plain.break;
  return plain;
}
