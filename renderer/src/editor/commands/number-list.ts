/** "Tiếp số danh sách trước" and "Đánh số lại từ 1". */
import { Node, Path, Transforms, type Editor } from 'slate';
import type { ListBlock, ListItemBlock } from '@common/article/document.ts';
import { levelOf } from '@common/article/levels.ts';
import { commonKinds } from '@common/article/list-kinds.ts';
import { nextNumber } from '@common/article/list-numbers.ts';
import { asStep } from '../history.ts';
import { isList, isListItem, textBlockAt } from '../schema.ts';
import { mergeList } from './list-kind.ts';
import { blocksIn, setListStart } from './list-start.ts';

/**
 * The numbered list with the caret goes on from the numbered list before it, whatever its last number will be. Right behind that list the
 * two are one. False, and nothing is done, where it goes on already or none stands before it.
 */
export function continueNumbers(editor: Editor): boolean {
  const place = continuable(editor);
  if (place === undefined) return false;
  asStep(editor, () => {
    const before = Path.hasPrevious(place) ? Node.get(editor, Path.previous(place)) : undefined;
    if (before !== undefined && isList(before) && before.ordered && commonKinds(before, Node.get(editor, place) as ListBlock) !== null) mergeList(editor, place);
    else setListStart(editor, place, 'continued');
  });
  return true;
}

/** Whether it would do something. */
export const canContinueNumbers = (editor: Editor): boolean => continuable(editor) !== undefined;

function continuable(editor: Editor): Path | undefined {
  const found = numberedAt(editor);
  if (found === undefined || found.list.start === 'continued') return undefined;
  return nextNumber(blocksIn(editor), found.path[0] ?? 0) === null ? undefined : found.path;
}

/**
 * The item with the caret is number 1, and those behind it follow: as in Word the list is parted in front of it where it is not the first. A
 * point or a dash is of the numbered item above it. False, and nothing is done, where it is 1 by its list already.
 */
export function restartNumbers(editor: Editor): boolean {
  const found = numberedAt(editor);
  if (found === undefined || !restarts(found)) return false;
  const { path, item } = found;
  asStep(editor, () => {
    if (item > 0) Transforms.splitNodes(editor, { at: [...path, item] });
    const at = item > 0 ? Path.next(path) : path;
    setListStart(editor, at, undefined);
  });
  return true;
}

/** Whether it would do something. */
export function canRestartNumbers(editor: Editor): boolean {
  const found = numberedAt(editor);
  return found !== undefined && restarts(found);
}

interface Numbered {
  readonly list: ListBlock;
  readonly path: Path;
  /** The numbered item that the caret is in or under. */
  readonly item: number;
}

const restarts = ({ list, item }: Numbered): boolean => item > 0 || list.start !== undefined;

function numberedAt(editor: Editor): Numbered | undefined {
  const entry = textBlockAt(editor);
  if (entry === undefined || !isListItem(entry[0])) return undefined;
  const path = Path.parent(entry[1]);
  const list = Node.get(editor, path);
  if (!isList(list) || !list.ordered) return undefined;
  const upTo: readonly ListItemBlock[] = list.children.slice(0, (entry[1].at(-1) ?? 0) + 1);
  return { list, path, item: upTo.findLastIndex((item) => levelOf(item) === 1) };
}
