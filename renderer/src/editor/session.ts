/**
 * One article being edited: its Slate editor, its autosave and the word being composed. A session outlives its component while
 * something of it is not saved, so switching to another article never loses text; opening the article again finds it back.
 */
import { createEditor, Editor, Range, type EditorMarks, type Point } from 'slate';
import { ReactEditor, withReact } from 'slate-react';
import { DOCUMENT_VERSION, type ArticleDocument, type Block } from '@common/article/document.ts';
import { normalizeDocument } from '@common/article/normalize.ts';
import type { ArticleView } from '@common/contract/shapes.ts';
import { behindFrame } from '../ui/behind-frame.ts';
import type { LeftOut } from './clipboard/left-out.ts';
import { withClipboard, type PictureFile } from './clipboard/with-clipboard.ts';
import { withComposed } from './composition.ts';
import { clearHistory, withHistory } from './history.ts';
import { keepSteps, takeSteps } from './kept-steps.ts';
import { caretNear } from './caret-near.ts';
import { Autosave, type SaveState } from './saving/autosave.ts';
import { withSuggest } from './suggest/with-suggest.ts';
import { withArticle } from './with-article.ts';
import { withLock } from './with-lock.ts';

/** What the window does for the editor; always of the article the session is of. */
export interface SessionHandlers {
  readonly onChange: (document: ArticleDocument) => void;
  readonly save: (document: ArticleDocument, baseRevision: number) => Promise<{ revision: number; savedAt: number }>;
  readonly onSaveState: (state: SaveState) => void;
}

interface Composition {
  readonly point: Point;
  readonly marks: EditorMarks | null;
  text: string;
}

/** Blocks of one stretch of the tree that are rendered, and laid out, together. */
const CHUNK = 20;

export class ArticleSession {
  readonly articleId: string;
  readonly editor: Editor;
  readonly autosave: Autosave;
  #handlers: SessionHandlers;
  /** How many components show it. */
  #users = 0;
  /** Called with pictures that were pasted or dropped into the text. */
  onPictures: (files: readonly PictureFile[], after: number | undefined) => void = () => undefined;
  /** Told what of a pasted page is not in the text. */
  onLeftOut: (left: LeftOut) => void = () => undefined;
  #composition: Composition | null = null;
  #composed: (() => void)[] = [];
  readonly #fields = new Set<() => void>();

  constructor(article: ArticleView, handlers: SessionHandlers) {
    this.articleId = article.id;
    this.#handlers = handlers;
    const clipboard = withClipboard(withReact(createEditor()), { onPictures: (files) => this.onPictures(files, undefined), onLeftOut: (left) => this.onLeftOut(left) });
    this.editor = withLock(withSuggest(withArticle(withHistory(clipboard))));
    this.editor.getChunkSize = (node) => (Editor.isEditor(node) ? CHUNK : null);
    this.editor.children = normalizeDocument(article.document).blocks;
    this.autosave = new Autosave({
      revision: article.revision,
      read: () => this.document(),
      save: (document, baseRevision) => this.#handlers.save(document, baseRevision),
      onState: (state) => this.report(state),
      behindLetter: behindFrame,
    });
  }

  /** The window's functions for this article, as it drew them last. */
  use(handlers: SessionHandlers): void {
    this.#handlers = handlers;
  }

  /** Tells the window where saving stands; while another article waits to be saved that is what counts. */
  report(state: SaveState): void {
    if (state.kind === 'saved' && this.#users === 0) this.#gone();
    const waiting = [...sessions.values()].find((session) => session !== this && session.autosave.error !== null);
    const error = state.kind === 'saved' ? (waiting?.autosave.error ?? null) : null;
    this.#handlers.onSaveState(error === null ? state : { kind: 'failed', error });
  }

  /** A component shows the session. */
  hold(): void {
    this.#users += 1;
    sessions.set(this.articleId, this);
  }

  /** It does no more. What is left is saved; a save that fails is tried again until it works, and the text is kept till then. */
  release(): void {
    this.#users -= 1;
    void this.#leave();
  }

  async #leave(): Promise<void> {
    try {
      await this.flush();
    } catch (error) {
      // Reported through onSaveState already; the session stays and goes on trying.
      if (this.autosave.pending) return;
      throw error;
    }
    if (this.#users === 0) this.#gone();
  }

  #gone(): void {
    sessions.delete(this.articleId);
    keepSteps(this.articleId, this.editor);
  }

  /** The article as it is on the screen, the word being composed included. */
  document(): ArticleDocument {
    const blocks = this.editor.children as Block[];
    const composing = this.#composition;
    const shown = composing === null ? blocks : withComposed(blocks, composing.point, composing.text, composing.marks);
    return { version: DOCUMENT_VERSION, blocks: shown };
  }

  /** The value or the composed word changed. */
  changed(): void {
    this.#handlers.onChange(this.document());
    this.autosave.changed();
  }

  compositionStarted(): void {
    const { selection, marks } = this.editor;
    if (selection === null || Range.isExpanded(selection)) return;
    this.#composition = { point: selection.anchor, marks: marks === null ? null : { ...marks }, text: '' };
  }

  compositionUpdated(text: string): void {
    if (this.#composition === null || this.#composition.text === text) return;
    this.#composition.text = text;
    this.changed();
  }

  /** Call when Slate has taken the word into its value. */
  compositionEnded(): void {
    this.#composition = null;
    for (const run of this.#composed.splice(0)) run();
  }

  /** A composition whose end was never told (the browser tells none when its place went out of the page) is over. */
  compositionLost(): void {
    if (this.composing) this.compositionEnded();
  }

  get composing(): boolean {
    return this.#composition !== null;
  }

  /** Runs `run` now, or as soon as the word being composed is in the value. */
  whenComposed(run: () => void): void {
    if (this.composing) this.#composed.push(run);
    else run();
  }

  /** Makes the input method hand over the word it is composing: losing the focus ends every composition. */
  async commitComposition(): Promise<void> {
    if (!this.composing) return;
    const done = new Promise<void>((resolve) => this.#composed.push(resolve));
    ReactEditor.blur(this.editor);
    // An input method that never reports the end must not hold up closing; `document()` has the word all the same.
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 300))]);
  }

  /** A field beside the text holds words of it (a note's): `write` puts them there. Returns what ends it, with a last writing. */
  keepField(write: () => void): () => void {
    this.#fields.add(write);
    return () => {
      this.#fields.delete(write);
      this.#take(write);
    };
  }

  #take(write: () => void): void {
    const before = this.editor.children;
    write();
    // A component on its way out hears of no change any more.
    if (this.editor.children !== before) this.changed();
  }

  /**
   * Everything typed is in the file, in the fields beside the text too.
   * @throws AppError what the save failed with
   */
  async flush(): Promise<void> {
    await this.commitComposition();
    for (const write of this.#fields) this.#take(write);
    await this.autosave.flush();
  }

  /** Nothing of what is shown is to be saved any more. */
  discard(): void {
    this.autosave.reset(this.autosave.revision);
  }

  /** Takes the article as the file has it, in place of what is shown; the caret stays as near to where it was as the new text allows. */
  replace(article: ArticleView): void {
    const caret = this.editor.selection?.focus;
    // Places in the text that goes are none in the one that comes.
    for (const refs of [Editor.pathRefs(this.editor), Editor.pointRefs(this.editor), Editor.rangeRefs(this.editor)]) for (const ref of refs) ref.unref();
    this.editor.children = normalizeDocument(article.document).blocks;
    this.editor.selection = caret === undefined ? null : caretNear(this.editor, caret);
    clearHistory(this.editor);
    this.autosave.reset(article.revision);
    this.editor.onChange();
  }
}

/** Sessions that are shown or hold something unsaved, by article. */
const sessions = new Map<string, ArticleSession>();

/** The session of this article: a fresh one, or the one that still holds text which is not saved. */
export function openSession(article: ArticleView, handlers: SessionHandlers): ArticleSession {
  const known = sessions.get(article.id);
  if (known !== undefined) {
    known.use(handlers);
    return known;
  }
  const session = new ArticleSession(article, handlers);
  takeSteps(article.id, session.editor);
  return session;
}

/**
 * Saves every session that holds something.
 * @throws AppError of the first that could not be saved
 */
export async function flushSessions(): Promise<void> {
  for (const session of [...sessions.values()]) await session.flush();
}
