/** Pages of the show as pictures, made ready before they are asked for; those far away are let go. */
import { call } from '../client/call.ts';

export class ShowPages {
  readonly #urls = new Map<number, Promise<string>>();

  /** Address of a page's picture, decoded. @throws AppError slides/over, photo/damaged */
  async of(index: number): Promise<string> {
    const known = this.#urls.get(index);
    if (known !== undefined) return await known;
    const made = make(index);
    this.#urls.set(index, made);
    // One that failed is asked for again when it is looked at.
    made.catch(() => {
      if (this.#urls.get(index) === made) this.#urls.delete(index);
    });
    return await made;
  }

  /** These and no others are kept. */
  keep(wanted: readonly number[]): void {
    // One that cannot be made is made once more when somebody looks at it, and told then.
    void Promise.allSettled(wanted.map((index) => this.of(index)));
    for (const [index, made] of this.#urls) {
      if (wanted.includes(index)) continue;
      this.#urls.delete(index);
      made.then((url) => { URL.revokeObjectURL(url); }, () => undefined);
    }
  }
}

async function make(index: number): Promise<string> {
  const { svg } = await call('app.slidePage', { index });
  const url = URL.createObjectURL(new Blob([new Uint8Array(svg)], { type: 'image/svg+xml' }));
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  return url;
}
