/**
 * The word an input method is composing stands in the page but not yet in Slate's value. While it does, value and page are left
 * alone; who needs the text (autosave, preview) gets a copy of the value with the word in its place.
 */
import { createEditor, Editor, Transforms, type Descendant, type EditorMarks, type Point } from 'slate';
import type { Block } from '@common/article/document.ts';

/** The blocks as they look on the screen: `text` set in at `point`, with the marks it is shown with. The input is not changed. */
export function withComposed(blocks: readonly Block[], point: Point, text: string, marks: EditorMarks | null): Block[] {
  if (text === '') return [...blocks];
  const copy = createEditor();
  copy.children = [...blocks] as Descendant[];
  Transforms.select(copy, point);
  copy.marks = marks;
  Editor.insertText(copy, text.normalize('NFC'));
  return copy.children as Block[];
}

/** An `insertText` this soon after a composition that brought the same text, ms, is the same word a second time. */
export const ECHO_MS = 40;

/**
 * Windows' built-in Vietnamese keyboard can send the finished word twice: once as the composition's end and at once again as
 * inserted text, with no key between (reported for Slate as issue 5918, open). This tells the echo from a word typed again.
 */
export class EchoGuard {
  #word = '';
  #endedAt = Number.NEGATIVE_INFINITY;

  /** A composition ended with `word`. `at`: ms. */
  ended(word: string, at: number): void {
    this.#word = word;
    this.#endedAt = at;
  }

  /** A real key went down: what comes now was typed. */
  key(): void {
    this.#word = '';
  }

  /** True when inserted text is the echo of the composition that just ended; it counts once only. */
  isEcho(text: string, at: number): boolean {
    // A single letter may well be typed twice; the reported doubling is of whole words.
    const echo = this.#word.length > 1 && text === this.#word && at - this.#endedAt < ECHO_MS;
    if (echo) this.#word = '';
    return echo;
  }
}
