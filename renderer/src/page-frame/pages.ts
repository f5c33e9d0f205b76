/** The pages that lie open, and small pictures of others when there is time. A page stands until the next can be painted. */
import { Drawing, type Drawn } from './drawing.ts';
import type { FramePage, FromFrame } from './messages.ts';

type Wanted = readonly (FramePage | null)[];

/** What lies in one place. */
interface Slot {
  readonly element: HTMLElement;
  readonly key: string | null;
  /** Null: nothing lies there, or an image. */
  readonly drawn: Drawn | null;
}

export class Pages {
  readonly #room: HTMLElement;
  readonly #say: (message: FromFrame, given?: Transferable[]) => void;
  /** Newest wish that is not being carried out yet. */
  #wanted: Wanted | null = null;
  readonly #smalls: { readonly page: FramePage; readonly width: number }[] = [];
  readonly #drawing = new Drawing();
  #slots: readonly Slot[] = [];
  #busy = false;

  constructor(room: HTMLElement, say: (message: FromFrame, given?: Transferable[]) => void) {
    this.#room = room;
    this.#say = say;
  }

  show(pages: Wanted): void {
    this.#wanted = pages;
    void this.#work();
  }

  small(page: FramePage, width: number): void {
    this.#smalls.push({ page, width });
    void this.#work();
  }

  /** One thing at a time; what is to be looked at before what is small. */
  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (;;) {
      const wanted = this.#wanted;
      this.#wanted = null;
      if (wanted !== null) {
        await this.#lay(wanted);
        continue;
      }
      const small = this.#smalls.shift();
      if (small === undefined) break;
      await this.#draw(small.page, small.width);
    }
    this.#busy = false;
  }

  async #lay(pages: Wanted): Promise<void> {
    const before = this.#drawing.full ? [] : this.#slots;
    if (this.#drawing.full) this.#drawing.forget();
    const slots: Slot[] = [];
    // One after the other without a pause between them, but for those that are images: what is painted is never half a change.
    for (const [index, page] of pages.entries()) slots.push(await this.#slot(page, before[index]));
    // Newer pages have come meanwhile, but these are newer than what stands there: while somebody types on and on, each is seen.
    if (slots.length !== this.#slots.length || slots.some(({ element }, index) => element !== this.#slots[index]?.element)) {
      this.#room.replaceChildren(...slots.map(({ element }) => element));
    }
    this.#slots = slots;
    await painted();
    this.#say({ kind: 'shown', keys: slots.map(({ key }) => key) });
  }

  async #slot(page: FramePage | null, before: Slot | undefined): Promise<Slot> {
    const key = page?.key ?? null;
    if (before !== undefined && before.key === key) return before;
    const drawn = page === null ? null : this.#drawing.draw(page.svg, before?.drawn ?? null);
    if (drawn !== null && drawn.element === before?.drawn?.element) return { element: before.element, key, drawn };
    const element = document.createElement('div');
    element.className = 'slot';
    const inside = drawn?.element ?? (page === null ? null : await imageOf(page.svg));
    if (inside !== null) element.append(inside);
    return { element, key, drawn };
  }

  async #draw(page: FramePage, width: number): Promise<void> {
    const image = await imageOf(page.svg);
    if (image === null) {
      this.#say({ kind: 'small', key: page.key, picture: null });
      return;
    }
    const canvas = new OffscreenCanvas(width, Math.round((width * image.naturalHeight) / image.naturalWidth));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const picture = canvas.transferToImageBitmap();
    this.#say({ kind: 'small', key: page.key, picture }, [picture]);
  }
}

/** A frame that nobody sees is not painted; after this time (ms) it is not waited for. */
const UNSEEN = 250;

/** Resolves once what was changed until now has been handed to the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(resolve, 0);
    });
  });

/** An image that can be painted at once; null when the bytes are no picture. Shown as an image, nothing of the document runs. */
async function imageOf(svg: Uint8Array<ArrayBuffer>): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.alt = '';
  image.draggable = false;
  image.src = url;
  const isPicture = await image.decode().then(
    () => true,
    () => false,
  );
  URL.revokeObjectURL(url);
  return isPicture ? image : null;
}
