/**
 * Paints over the words of one editor. It learns of changes by `changed()`, finds in the next frame which blocks are concerned, and
 * keeps the paint of all layers right where it can be seen.
 */
import type { BaseSelection, Editor } from 'slate';
import { EDITOR_TO_KEY_TO_ELEMENT } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import { behindFrame } from '../../ui/behind-frame.ts';
import { Listeners } from '../../ui/listeners.ts';
import { PaintLayer, type LayerOptions } from './PaintLayer.ts';
import type { Stretch } from './stretches.ts';
import { TextBlocks, type TextEntry } from './text-blocks.ts';

/** How far outside the window blocks are painted, px: as much as a quick turn of the wheel brings in. */
const NEAR = '800px 0px';
/** Told of blocks that are new or have another text (notes of other words, other struck words), before they are painted. */
export type BlockListener = (changed: readonly TextEntry[]) => void;

export class TextPainter {
  readonly #editor: Editor;
  readonly #blocks: TextBlocks;
  readonly #layers = new Map<string, PaintLayer>();
  readonly #listeners = new Set<BlockListener>();
  /** Takes back the painting that was asked for; null: none was. */
  #takeBack: (() => void) | null = null;
  #painting = false;
  #selection: BaseSelection = null;
  readonly #followers = new Listeners();
  #page: HTMLElement | null = null;
  #watch: IntersectionObserver | null = null;
  /** Lies over the text; carries the layers' paint. */
  readonly #sheet = document.createElement('div');
  /** Width and zoom that the marks were measured at. */
  #measured = '';
  /** Stretches of 20 blocks (`.chunk`) that are watched, and whether each is near the screen. */
  readonly #near = new Map<Element, boolean>();

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#blocks = new TextBlocks(editor);
    this.#sheet.className = 'paint';
    this.#sheet.ariaHidden = 'true';
  }

  /** The layer of this owner; asked for again it is the same one. Options count the first time. */
  layer<S extends Stretch = Stretch>(owner: string, options: LayerOptions = {}): PaintLayer<S> {
    const known = this.#layers.get(owner);
    // One owner has one kind of stretch: the name stands for it.
    if (known !== undefined) return known as unknown as PaintLayer<S>;
    const fresh = new PaintLayer<S>(options, this.#schedule, (key) => this.#upToDate().get(key)?.text);
    this.#layers.set(owner, fresh);
    this.#sheet.append(fresh.sheet);
    return fresh;
  }

  /** The text blocks as they are now, in the order of the text. */
  blocks(): readonly TextEntry[] {
    return [...this.#upToDate().values()];
  }

  /** One block by its key. */
  block(key: string): TextEntry | undefined {
    return this.#upToDate().get(key);
  }

  /** `listener` is told of changed blocks in the frame after the change. Gives the way to stop. */
  listen(listener: BlockListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** `follower` is told behind the frame that the selection is another. Gives the way to stop. */
  follow(follower: () => void): () => void {
    return this.#followers.subscribe(follower);
  }

  /** The editor's value changed, or its page was drawn anew. Costs nothing in the task of a key. */
  readonly changed = (): void => {
    this.#schedule();
  };

  /** The editor is in the window: painting begins. Gives the way to end, which takes all paint off. */
  attach(): () => void {
    const page = ReactEditor.toDOMNode(this.#editor, this.#editor);
    this.#page = page;
    page.after(this.#sheet);
    // Pictures that come, a panel that opens, larger letters: what lies below moves, or breaks elsewhere.
    const shape = new ResizeObserver(this.#schedule);
    shape.observe(page);
    const onFonts = (): void => {
      this.#measured = '';
      this.#schedule();
    };
    document.fonts.addEventListener('loadingdone', onFonts);
    this.#watch = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) this.#near.set(target, isIntersecting);
        this.#schedule();
      },
      { root: page.closest('.editor__scroll'), rootMargin: NEAR },
    );
    this.#schedule();
    return () => {
      this.#takeBack?.();
      this.#takeBack = null;
      this.#watch?.disconnect();
      this.#watch = null;
      this.#near.clear();
      this.#page = null;
      shape.disconnect();
      document.fonts.removeEventListener('loadingdone', onFonts);
      this.#sheet.remove();
      for (const layer of this.#layers.values()) layer.wipe();
    };
  }

  /** Changes that nobody was told of yet. */
  #untold = new Map<string, TextEntry>();

  #upToDate(): ReadonlyMap<string, TextEntry> {
    const changed = this.#blocks.update();
    for (const entry of changed) this.#untold.set(entry.key, entry);
    if (changed.length > 0) this.#schedule();
    return this.#blocks.byKey;
  }

  /** The letter is on the screen first: paint is put right behind its frame, where the layout is known and reading it costs nothing. */
  readonly #schedule = (): void => {
    if (this.#page !== null && !this.#painting) this.#takeBack ??= behindFrame(this.#paint);
  };

  readonly #paint = (): void => {
    this.#takeBack = null;
    // What is set meanwhile is painted with the rest: no other frame is asked for.
    this.#painting = true;
    try {
      this.#paintNow();
    } finally {
      this.#painting = false;
    }
  };

  #paintNow(): void {
    const blocks = this.#upToDate();
    if (this.#untold.size > 0) {
      const told = [...this.#untold.values()].filter(({ key }) => blocks.has(key));
      this.#untold = new Map();
      for (const listener of this.#listeners) listener(told);
    }
    if (this.#editor.selection !== this.#selection) {
      this.#selection = this.#editor.selection;
      this.#followers.tell();
    }
    this.#watchChunks();
    const elements = EDITOR_TO_KEY_TO_ELEMENT.get(this.#editor);
    if (elements === undefined) return;
    const elementOf = (key: string): Element | undefined => {
      const node = blocks.get(key)?.node;
      const element = node === undefined ? undefined : elements.get(ReactEditor.findKey(this.#editor, node));
      const chunk = element?.closest('.chunk') ?? null;
      return element?.isConnected === true && (chunk === null || this.#near.get(chunk) === true) ? element : undefined;
    };
    const layers = [...this.#layers.values()];
    this.#outdate(layers);
    const corner = this.#sheet.getBoundingClientRect();
    // All reading of the layout stands in front of all writing.
    for (const put of layers.map((layer) => layer.look(blocks, elementOf, corner))) put();
  }

  #outdate(layers: readonly PaintLayer[]): void {
    if (this.#page === null) return;
    const measured = `${String(this.#page.getBoundingClientRect().width)} ${getComputedStyle(this.#page).zoom}`;
    if (measured === this.#measured) return;
    this.#measured = measured;
    for (const layer of layers) layer.outdate();
  }

  #watchChunks(): void {
    const chunks = this.#page?.getElementsByClassName('chunk') ?? [];
    for (const chunk of chunks) {
      if (this.#near.has(chunk)) continue;
      this.#near.set(chunk, false);
      this.#watch?.observe(chunk);
    }
    for (const chunk of this.#near.keys()) {
      if (chunk.isConnected) continue;
      this.#near.delete(chunk);
      this.#watch?.unobserve(chunk);
    }
  }
}
