/** What is pasted into an item of a list. */
import { Editor, Node, Path, Transforms } from 'slate';
import type { Block, JoinableBlock, ListBlock, ListItemBlock, TextNode } from '@common/article/document.ts';
import { isLine } from '@common/article/lines.ts';
import { atLevel, levelNear, levelOf, type ListLevel } from '@common/article/levels.ts';
import { isCounted, kindsOf, kindsWith, type ListKinds } from '@common/article/list-kinds.ts';
import { caretAtStart, isEmptyBlock, isList } from '../schema.ts';
import { insertAndSelect, insertInline, joinLists, type Copied } from './insert-parts.ts';
import { setListKinds } from './list-kind.ts';
import { countOn, setListStart } from './list-start.ts';
import { mergeText } from './merge-text.ts';
import { partNote } from './note/part-note.ts';
import { setItemLevel } from './set-item-level.ts';

/**
 * Lists and lines become items; what is none parts the list, and so does everything behind it. The first item joins the words before the caret; the words behind
 * it stand behind the last thing that is pasted. An empty item gives way to what is pasted, which stays what it is.
 */
export function insertItems(editor: Editor, blocks: readonly Block[], [item, path]: [ListItemBlock, Path], copied: Copied): void {
  const atStart = caretAtStart(editor, path);
  const list = Path.parent(path);
  const before = Node.get(editor, list) as ListBlock;
  const { items, others, kinds } = parted(blocks, keepsKinds(blocks, isEmptyBlock(item), atStart, copied), levelOf(item), { ...copied, atStart });
  const tail = Path.next(path);
  Transforms.splitNodes(editor, { always: true });
  partNote(editor, path, tail);
  // What is suggested of the break in front of the item is said of that one, not of what stood behind the caret.
  Transforms.unsetNodes<JoinableBlock>(editor, 'break', { at: tail });
  const [first, ...more] = items;
  if (first !== undefined) {
    if (atStart) setItemLevel(editor, path, levelOf(first));
    Transforms.select(editor, Editor.end(editor, path));
    insertInline(editor, first.children);
    insertAndSelect(editor, more, tail);
  }
  setListKinds(editor, list, withNewLevels(kindsOf(before), kinds, before));
  const tailAt = [...path.slice(0, -1), (path.at(-1) ?? 0) + 1 + more.length];
  if (others.length === 0) mergeText(editor, tailAt, Path.previous(tailAt));
  else insertBehind(editor, others, { head: first === undefined && atStart ? path : undefined, tail: tailAt }, copied);
}

/** Whether lines stay what they are instead of becoming items. */
function keepsKinds(blocks: readonly Block[], isEmpty: boolean, atStart: boolean, { from, within }: Copied): boolean {
  // Lines of plain text are of no kind.
  if (isEmpty && from !== 'plain') return true;
  // They were copied from a list on into the text behind it, or from the text before into a list.
  return from === 'here' && (blocks[0]?.type === 'list' || (atStart && within.end && blocks.at(-1)?.type === 'list'));
}

interface Parted {
  readonly items: ListItemBlock[];
  readonly others: Block[];
  /** Of the items' levels, as they were where the items come from; of a list of the usual kinds none, it takes those of where it comes to stand. */
  readonly kinds: ReadonlyMap<ListLevel, boolean>;
}

/** `level`: of the item with the caret; items of lists stand as deep under it as they did in theirs. */
function parted(blocks: readonly Block[], kindsStay: boolean, level: ListLevel, { from, atStart }: Copied & { readonly atStart: boolean }): Parted {
  const isItems = (block: Block): boolean => block.type === 'list' || (!kindsStay && block.type !== 'photo' && block.type !== 'table' && block.type !== 'separator');
  const count = blocks.findIndex((block) => !isItems(block));
  const [taken, others] = count === -1 ? [blocks, []] : [blocks.slice(0, count), blocks.slice(count)];
  const levels = taken.flatMap((block) => (block.type === 'list' ? block.children.map(levelOf) : []));
  // Cut out and put back at once, they have the levels that they had.
  const isBack = from === 'here' && atStart && (others.length > 0 || levels.at(-1) === level);
  const shift = isBack ? 0 : level - (levels[0] ?? 1);
  const itemOf = (children: TextNode[]): ListItemBlock => atLevel({ type: 'list-item', children }, level);
  const items = taken.flatMap((block): ListItemBlock[] => {
    if (block.type === 'list') return block.children.map((item) => atLevel(item, levelNear(levelOf(item) + shift)));
    if (block.type === 'box') return block.children.map(({ children }) => itemOf(children));
    return isLine(block) ? [itemOf(block.children)] : [];
  });
  const kinds = new Map(taken.flatMap((block) => (block.type === 'list' && !(block.ordered && block.deeper === undefined) ? block.children.map((item): [ListLevel, boolean] => [levelNear(levelOf(item) + shift), isCounted(block, levelOf(item))]) : [])));
  return { items, others: [...others], kinds };
}

/** Levels that the list had no item of are what they were where the new items come from. */
function withNewLevels(own: ListKinds, kinds: ReadonlyMap<ListLevel, boolean>, { children }: ListBlock): ListKinds {
  const had = new Set(children.map(levelOf));
  return [...kinds].reduce((all, [level, counted]) => (had.has(level) ? all : kindsWith(all, level, counted)), own);
}

/** Parts the list in front of the item at `tail`. `head`: an empty item that gives way. */
function insertBehind(editor: Editor, others: readonly Block[], { head, tail }: { readonly head: Path | undefined; readonly tail: Path }, { from, within }: Copied): void {
  const list = Path.parent(tail);
  const { start } = Node.get(editor, list) as ListBlock;
  Transforms.splitNodes(editor, { at: tail });
  let at = Path.next(list);
  countOn(editor, at);
  if (head !== undefined) {
    const isAlone = Node.ancestor(editor, list).children.length === 1;
    Transforms.removeNodes(editor, { at: isAlone ? list : head });
    if (isAlone) {
      at = list;
      // Nothing of the list is left in front of the rest: that one begins where it began.
      setListStart(editor, at, start);
    }
  }
  insertAndSelect(editor, others, at);
  const last = [(at[0] ?? 0) + others.length - 1];
  const rest = [...Path.next(last), 0];
  const block = Node.get(editor, last);
  if (isEmptyBlock(Node.get(editor, rest))) removeItem(editor, rest);
  else if (isList(block)) {
    if (within.end) mergeText(editor, rest, [...last, block.children.length - 1]);
  } else if (isLine(block as Block) && ((block as Block).type === 'paragraph' || within.end)) mergeText(editor, rest, last);
  if (from !== 'here') return;
  joinLists(editor, Path.next(last));
  joinLists(editor, at);
}

function removeItem(editor: Editor, path: Path): void {
  const list = Path.parent(path);
  Transforms.removeNodes(editor, { at: Node.ancestor(editor, list).children.length === 1 ? list : path });
}
