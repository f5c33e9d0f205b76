/** Undo and redo of articles that were left: whoever comes back takes back what was typed there, as if they had stayed. */
import type { Descendant, Editor } from 'slate';

/** Articles whose steps are kept; of the one left longest ago they go first. */
const KEPT = 20;

interface Left {
  readonly children: readonly Descendant[];
  readonly history: Pick<Editor['history'], 'undos' | 'redos'>;
}

const left = new Map<string, Left>();

/** Keeps the steps of an article that is left, all of it saved. */
export function keepSteps(articleId: string, { children, history: { undos, redos } }: Editor): void {
  left.delete(articleId);
  if (undos.length === 0 && redos.length === 0) return;
  left.set(articleId, { children, history: { undos, redos } });
  const [oldest] = left.keys();
  if (left.size > KEPT && oldest !== undefined) left.delete(oldest);
}

/** Gives them to the editor it is opened in, unless its text is another by now: steps are places in a text, and fit no other. */
export function takeSteps(articleId: string, editor: Editor): void {
  const kept = left.get(articleId);
  left.delete(articleId);
  if (kept === undefined || !isSame(kept.children, editor.children)) return;
  editor.history.undos.push(...kept.history.undos);
  editor.history.redos.push(...kept.history.redos);
  // Typing goes on with no step from before.
  const last = editor.history.undos.at(-1);
  if (last !== undefined) last.caret = null;
}

/** Whether two values of JSON say the same, in whatever order. A property that is undefined is none. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].every((key) => isSame(mine[key], theirs[key]));
}
