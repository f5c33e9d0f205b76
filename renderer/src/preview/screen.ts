/** The window's side of the page frame (`../page-frame`): which pages are to lie there, which lie there now, and the small pictures of others. */
import { PAGE_ORIGIN, type FromFrame, type ToFrame } from '../page-frame/messages.ts';
import type { Page } from './source.ts';

export interface ScreenState {
  /** Keys of the pages that lie open as they are painted, from left to right. */
  readonly shown: readonly (string | null)[];
  /** By key of the page. */
  readonly smalls: ReadonlyMap<string, ImageBitmap>;
}

const NOTHING: ScreenState = { shown: [], smalls: new Map() };

export class PageScreen {
  readonly #listeners = new Set<() => void>();
  #state = NOTHING;
  #port: MessagePort | null = null;
  #wanted: readonly (Page | null)[] = [];
  /** Small pictures that were asked for and have not come. */
  readonly #asked = new Set<string>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): ScreenState => this.#state;

  /** A frame has loaded: it shows the pages from now on, instead of the one before. */
  connect(frame: HTMLIFrameElement): void {
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => {
      this.#hear(data);
    };
    this.#port = port1;
    this.#asked.clear();
    frame.contentWindow?.postMessage('pages', PAGE_ORIGIN, [port2]);
    this.#ask();
  }

  /** These pages side by side; null where none lies. */
  show(pages: readonly (Page | null)[]): void {
    const same = pages.length === this.#wanted.length && pages.every((page, index) => page?.key === this.#wanted[index]?.key);
    this.#wanted = pages;
    if (!same) this.#ask();
  }

  /** Small pictures of these pages, `width` px wide, when there is time; those of other pages go. */
  small(pages: readonly Page[], width: number): void {
    if (this.#port === null) return;
    const kept = new Map([...this.#state.smalls].filter(([key]) => pages.some((page) => page.key === key)));
    if (kept.size < this.#state.smalls.size) this.#set({ ...this.#state, smalls: kept });
    for (const { key, svg } of pages) {
      if (kept.has(key) || this.#asked.has(key)) continue;
      this.#asked.add(key);
      this.#send({ kind: 'small', page: { key, svg }, width });
    }
  }

  #ask(): void {
    this.#send({ kind: 'show', pages: this.#wanted.map((page) => (page === null ? null : { key: page.key, svg: page.svg })) });
  }

  #send(message: ToFrame): void {
    this.#port?.postMessage(message);
  }

  #hear(message: FromFrame): void {
    if (message.kind === 'shown') {
      this.#set({ ...this.#state, shown: message.keys });
      return;
    }
    this.#asked.delete(message.key);
    if (message.picture !== null) this.#set({ ...this.#state, smalls: new Map([...this.#state.smalls, [message.key, message.picture]]) });
  }

  #set(state: ScreenState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
