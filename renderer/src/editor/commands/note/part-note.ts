/** Building stone: a text block was parted inside a note's words. */
import { Node, Transforms, type Editor, type Path } from 'slate';
import { sameNote, type TextNode } from '@common/article/document.ts';
import { isTextBlock, textBlockAt } from '../../schema.ts';
import { runsOf } from './find.ts';

/**
 * The note stays behind the last of its words: the runs at the end of the block at `first` lose it when the next block goes on with it.
 * Words that are only suggested take no note away from words that stand: until they are accepted it is behind those. Where words are to
 * take the place of others both keep it: whatever is decided, one of them stays.
 */
export function partNote(editor: Editor, first: Path, second: Path): void {
  const nodes = (path: Path): readonly TextNode[] => {
    const block = Node.has(editor, path) ? Node.get(editor, path) : undefined;
    return block !== undefined && isTextBlock(block) ? block.children : [];
  };
  // Parting at a run's edge leaves an empty piece of the run on the other side.
  const end = nodes(first).findLastIndex(({ text }) => text !== '');
  const [last, next] = [nodes(first)[end], nodes(second)[0]];
  if (last?.footnote === undefined || next === undefined || next.text === '' || !sameNote(last, next)) return;
  const on = nodes(second).findIndex((node) => !sameNote(last, node));
  const onlySuggested = nodes(second).slice(0, on === -1 ? undefined : on).every(({ inserted }) => inserted !== undefined);
  const before = noteRuns(editor, [...first, end]);
  const standing = before.filter(([, { inserted }]) => inserted === undefined);
  const losing =
    !onlySuggested || standing.length === 0
      ? before
      : standing.some(([, { deleted }]) => deleted === undefined)
        ? noteRuns(editor, [...second, 0])
        : before.filter(([, { inserted }]) => inserted !== undefined);
  for (const [path] of losing) Transforms.unsetNodes(editor, 'footnote', { at: path });
}

/** The runs of the note of the run at `at`, with their paths. */
function noteRuns(editor: Editor, at: Path): (readonly [path: Path, run: TextNode])[] {
  const entry = textBlockAt(editor, at);
  return entry === undefined ? [] : runsOf(entry, at).map((path) => [path, Node.get(editor, path) as TextNode]);
}
