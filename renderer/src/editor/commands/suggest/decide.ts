/** Deciding about suggestions: they come into force, or they go. */
import { Editor, Node, Path, type Text, Transforms, type NodeEntry } from 'slate';
import type { Change, JoinableBlock, TextBlock, TextNode } from '@common/article/document.ts';
import { struckNotes } from '@common/article/kept-notes.ts';
import { levelOf } from '@common/article/levels.ts';
import { asAllowed, asStep } from '../../history.ts';
import { isListItem, isTextBlock } from '../../schema.ts';
import { putNote } from '../note/keep-note.ts';
import { setItemLevel } from '../set-item-level.ts';
import { isJoinable } from './delete-suggested.ts';
import { rejoin } from './rejoin.ts';

export type Decision = 'accept' | 'reject';

/** Decides about these suggestions (`ids`), or about all there are, as one undo step. */
export function decide(editor: Editor, decision: Decision, ids: ReadonlySet<string> | 'all'): void {
  const meant = (change: Change | undefined): boolean => change !== undefined && (ids === 'all' || ids.has(change.id));
  asAllowed(editor, () =>
    asStep(editor, () => {
      // From the last place to the first: what is done at one does not move those that are left.
      const lines = [...Editor.nodes(editor, { at: [], match: isTextBlock })].map(([, path]) => path).reverse();
      for (const path of lines) {
        if (decision === 'accept') keepNotes(editor, path, meant);
        const gone = decision === 'accept' && isStruckOut(Node.get(editor, path), meant);
        decideRuns(editor, path, decision, meant);
        const line = Node.get(editor, path);
        if (isJoinable(line) && meant(line.break)) decideBreak(editor, path, line, { decision, meant });
        // As much of it as a break: nobody keeps a bullet for nothing.
        if (gone && Node.has(editor, path) && isLeftEmpty(Node.get(editor, path))) removeItem(editor, path);
      }
    }),
  );
}

/** Notes whose words go while their numbers were not struck: behind what comes in the place of the words, or behind the word before. */
function keepNotes(editor: Editor, path: Path, meant: Deciding['meant']): void {
  const goes = (run: TextNode): boolean => meant(run.deleted);
  const line = Node.get(editor, path) as TextBlock;
  for (const { index, at, note, stays } of struckNotes(line.children, goes).reverse()) {
    if (!stays) continue;
    const id = line.children[index]?.deleted?.id;
    const behind = line.children.slice(index + 1);
    const end = behind.findIndex((run) => run.text !== '' && (run.inserted?.id !== id || goes(run)));
    const length = behind.slice(0, end === -1 ? undefined : end).reduce((sum, { text }) => sum + text.length, 0);
    const comes = (run: TextNode): boolean => run.inserted?.id === id && !goes(run);
    if (length === 0 || !putNote(editor, path, at + length, note, comes)) putNote(editor, path, at, note, (run) => !goes(run));
  }
}

function decideRuns(editor: Editor, path: Path, decision: Decision, meant: (change: Change | undefined) => boolean): void {
  const runs = ([...Node.children(editor, path)] as NodeEntry<TextNode>[]).reverse();
  for (const [node, at] of runs) {
    const [comes, goes] = [meant(node.inserted), meant(node.deleted)];
    if ((comes && decision === 'reject') || (goes && decision === 'accept')) {
      // A block keeps one run, empty.
      if (Node.ancestor(editor, path).children.length > 1) Transforms.removeNodes(editor, { at });
      else {
        if (node.text !== '') editor.apply({ type: 'remove_text', path: at, offset: 0, text: node.text });
        Transforms.unsetNodes<Text>(editor, ['inserted', 'deleted', 'comments'], { at });
      }
    } else {
      if (comes) Transforms.unsetNodes<Text>(editor, 'inserted', { at });
      if (goes) Transforms.unsetNodes<Text>(editor, 'deleted', { at });
    }
  }
}

interface Deciding {
  readonly decision: Decision;
  readonly meant: (change: Change | undefined) => boolean;
}

/** The break stays (accepted coming, rejected going), or the block joins the one before it. */
function decideBreak(editor: Editor, path: Path, line: JoinableBlock, { decision, meant }: Deciding): void {
  const stays = (line.break?.kind === 'inserted') === (decision === 'accept');
  const before = Path.hasPrevious(path) ? Path.previous(path) : undefined;
  const gives = before !== undefined && isListItem(line) && goesWhole(Node.get(editor, before), meant);
  if (stays || !rejoin(editor, path)) Transforms.unsetNodes<JoinableBlock>(editor, 'break', { at: path });
  // An item that goes with all of its words leaves nothing of itself, its level neither.
  else if (gives && decision === 'accept') setItemLevel(editor, before, levelOf(line));
}

/** An item that has words, all of which go, and that does not go with the break in front of it. */
const isStruckOut = (node: Node, meant: Deciding['meant']): boolean => isListItem(node) && Node.string(node) !== '' && goesWhole(node, meant) && !(node.break?.kind === 'deleted' && meant(node.break));

const isLeftEmpty = (node: Node): boolean => isListItem(node) && Node.string(node) === '' && node.break === undefined;

/** With its list, when it was the last of it; a list that is all there is of an article stays, to be written in. */
function removeItem(editor: Editor, path: Path): void {
  const list = Path.parent(path);
  if (Node.ancestor(editor, list).children.length > 1) Transforms.removeNodes(editor, { at: path });
  else if (editor.children.length > 2) Transforms.removeNodes(editor, { at: list });
}

const goesWhole = (node: Node, meant: Deciding['meant']): boolean => isListItem(node) && node.children.every((run) => run.text === '' || meant(run.deleted));
