/**
 * Keys that reach the page in the middle of a word being composed although the input method left them to the page: it hands the word
 * over first and then the key, but the word may come later than the key (IBus asked key by key does so at every Enter). Carried out at
 * once, Enter would part the paragraph in front of the word and tear the word off its composition. They wait for the word.
 */
import type { Editor } from 'slate';

/** The facts of a KeyboardEvent that choose what is done. `keyCode` 229: the input method took the key for itself. */
export interface KeyInWord {
  readonly key: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What the page tells of a key that an input method took. */
const TAKEN = 229;

/** Caret keys, as `Selection.modify` names what they do. */
const MOVES: Readonly<Record<string, readonly [direction: string, granularity: string]>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
};

/** Where the caret stands: the document of the page. */
export interface Page {
  readonly defaultView: { readonly requestAnimationFrame: (run: () => void) => unknown } | null;
  readonly getSelection: () => { readonly modify: (alter: string, direction: string, granularity: string) => void } | null;
}

/** What a key does when the word is in the value; undefined when it has nothing to wait for. `page`: the document the text stands in. */
export function afterWord(event: KeyInWord, page: Page): ((editor: Editor) => void) | undefined {
  const { key, shiftKey } = event;
  if (event.keyCode === TAKEN || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (key === 'Enter') return (editor) => (shiftKey ? editor.insertSoftBreak() : editor.insertBreak());
  if (key === 'Delete') return (editor) => editor.deleteForward('character');
  const move = MOVES[key];
  if (move === undefined) return undefined;
  return () => {
    // By then the page shows the word, and its caret is behind it.
    page.defaultView?.requestAnimationFrame(() => page.getSelection()?.modify(shiftKey ? 'extend' : 'move', ...move));
  };
}
