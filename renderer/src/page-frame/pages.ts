/** The pages that lie open, and small pictures of others when there is time. A page stands until the next can be painted. */
import type { FramePage, FromFrame } from './messages.ts';

type Wanted = readonly (FramePage | null)[];

export class Pages {
  readonly #room: HTMLElement;
  readonly #say: (message: FromFrame, given?: Transferable[]) => void;
  /** Newest wish that is not being carried out yet. */
  #wanted: Wanted | null = null;
  readonly #smalls: { readonly page: FramePage; readonly width: number }[] = [];
  #shown: readonly (string | null)[] = [];
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
    const slots = [...this.#room.querySelectorAll('.slot')];
    const next = await Promise.all(
      pages.map(async (page, index) => {
        const slot = slots[index];
        if (slot !== undefined && page?.key === this.#shown[index]) return slot;
        const made = document.createElement('div');
        made.className = 'slot';
        const image = page === null ? null : await imageOf(page.svg);
        if (image !== null) made.append(image);
        return made;
      }),
    );
    // Newer pages have come meanwhile, but these are newer than what stands there: while somebody types on and on, each is seen.
    if (next.length !== slots.length || next.some((slot, index) => slot !== slots[index])) this.#room.replaceChildren(...next);
    this.#shown = pages.map((page) => page?.key ?? null);
    this.#say({ kind: 'shown', keys: this.#shown });
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
