/** The window's side of the page frame (`../page-frame`): which pages are to lie there, which lie there now, and the small pictures of others. */
import { whenHandRests } from '../ui/when-hand-rests.ts';
import { PAGE_ORIGIN, type FramePage, type FromFrame, type ToFrame } from '../page-frame/messages.ts';
import { Listeners } from '../ui/listeners.ts';
import type { Page } from './source.ts';

export interface ScreenState {
  /** Keys of the pages that lie open as they are painted, from left to right. */
  readonly shown: readonly (string | null)[];
  /** By key of the page. */
  readonly smalls: ReadonlyMap<string, ImageBitmap>;
}

const NOTHING: ScreenState = { shown: [], smalls: new Map() };

export class PageScreen {
  readonly #listeners = new Listeners();
  #state = NOTHING;
  #port: MessagePort | null = null;
  #wanted: readonly (Page | null)[] = [];
  /** Pages whose small pictures are wanted, the first the most, and how wide (px). */
  #smallsWanted: { readonly pages: readonly Page[]; readonly width: number } = { pages: [], width: 0 };
  /** The one small picture that is being drawn. */
  #drawing: string | null = null;
  /** Pages that could not be drawn small, or were others by then; tried again with the next that are wanted. */
  readonly #refused = new Set<string>();
  #stopWaiting: () => void = () => undefined;
  readonly #picture: (page: Page) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly #run: (work: () => Promise<void>) => void;

  /**
   * @param picture a page's picture, also of one that nobody has looked at; null: it is another page by now
   * @param run runs work that nobody asked for
   */
  constructor(picture: (page: Page) => Promise<Uint8Array<ArrayBuffer> | null>, run: (work: () => Promise<void>) => void) {
    this.#picture = picture;
    this.#run = run;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): ScreenState => this.#state;

  /** A frame has loaded: it shows the pages from now on, instead of the one before. */
  connect(frame: HTMLIFrameElement): void {
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => {
      this.#hear(data);
    };
    this.#port = port1;
    this.#drawing = null;
    frame.contentWindow?.postMessage('pages', PAGE_ORIGIN, [port2]);
    this.#ask();
    this.#next();
  }

  /** These pages side by side; null where none lies. Those that are there stay until the pictures of all of them have come. */
  show(pages: readonly (Page | null)[]): void {
    const same = pages.length === this.#wanted.length && pages.every((page, index) => page?.key === this.#wanted[index]?.key && page?.svg === this.#wanted[index]?.svg);
    this.#wanted = pages;
    if (!same) this.#ask();
  }

  /**
   * Small pictures of these pages, the first of them first, `width` px wide. One after the other and only while no key is pressed: to draw one
   * takes as long as some letters. `all`: pages whose small pictures are kept.
   */
  small(pages: readonly Page[], width: number, all: readonly Page[]): void {
    const keys = new Set(all.map(({ key }) => key));
    const kept = new Map([...this.#state.smalls].filter(([key]) => keys.has(key)));
    if (kept.size < this.#state.smalls.size) this.#set({ ...this.#state, smalls: kept });
    this.#smallsWanted = { pages, width };
    this.#refused.clear();
    this.#next();
  }

  /** Draws the next small picture, once the hand rests. */
  #next(): void {
    if (this.#drawing !== null) return;
    this.#stopWaiting();
    if (this.#port === null || this.#nextSmall() === undefined) return;
    this.#stopWaiting = whenHandRests(() => {
      const page = this.#nextSmall();
      if (page === undefined || this.#drawing !== null) return;
      this.#drawing = page.key;
      this.#run(() => this.#drawSmall(page));
    });
  }

  #nextSmall(): Page | undefined {
    return this.#smallsWanted.pages.find(({ key }) => !this.#state.smalls.has(key) && !this.#refused.has(key));
  }

  async #drawSmall(page: Page): Promise<void> {
    let svg: Uint8Array<ArrayBuffer> | null;
    try {
      svg = await this.#picture(page);
    } catch (thrown) {
      // What keeps this one from coming keeps the others from it: told once, and tried again with the next that are wanted.
      this.#smallsWanted = { ...this.#smallsWanted, pages: [] };
      this.#drawing = null;
      throw thrown;
    }
    if (this.#drawing !== page.key) return;
    if (svg === null) this.#refuse(page.key);
    else this.#send({ kind: 'small', page: { key: page.key, svg }, width: this.#smallsWanted.width });
  }

  #refuse(key: string): void {
    this.#refused.add(key);
    this.#drawing = null;
    this.#next();
  }

  #ask(): void {
    const pages: (FramePage | null)[] = [];
    for (const page of this.#wanted) {
      if (page === null) pages.push(null);
      else if (page.svg === null) return;
      else pages.push({ key: page.key, svg: page.svg });
    }
    this.#send({ kind: 'show', pages });
  }

  #send(message: ToFrame): void {
    this.#port?.postMessage(message);
  }

  #hear(message: FromFrame): void {
    if (message.kind === 'shown') {
      this.#set({ ...this.#state, shown: message.keys });
      return;
    }
    if (message.picture === null) this.#refused.add(message.key);
    else this.#set({ ...this.#state, smalls: new Map([...this.#state.smalls, [message.key, message.picture]]) });
    if (this.#drawing === message.key) this.#drawing = null;
    this.#next();
  }

  #set(state: ScreenState): void {
    this.#state = state;
    this.#listeners.tell();
  }
}
