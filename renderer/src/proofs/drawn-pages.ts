/** The window's side of the proof frame (`../proof-frame`): pages of the two files as pictures, drawn when they are looked at. */
import type { ProofSide } from '@common/contract/proof-channels.ts';
import { call } from '../client/call.ts';
import { PAGE_ORIGIN } from '../page-frame/messages.ts';
import type { FromProofFrame, ToProofFrame } from '../proof-frame/messages.ts';
import { Listeners } from '../ui/listeners.ts';

/** px: sharp on a screen of high resolution, photos no finer than that. */
const WIDTH = 1200;
/** Pictures that are kept for coming back to them. */
const MOST_KEPT = 24;

/** Its address, or why the page cannot be drawn. */
export type DrawnPicture = { readonly address: string } | { readonly why: string };

/** Absent: it is not drawn yet. */
export type Pictures = ReadonlyMap<string, DrawnPicture>;

export const pictureKey = (side: ProofSide, page: number): string => `${side}:${String(page)}`;

export class DrawnPages {
  readonly #listeners = new Listeners();
  readonly #run: (work: () => Promise<void>) => void;
  #pictures: Pictures = new Map();
  #wanted: readonly { readonly side: ProofSide; readonly page: number }[] = [];
  /** Asked for and not there yet. */
  readonly #asked = new Set<string>();
  #port: MessagePort | null = null;
  #opened = false;

  /** @param run runs work that nobody waits for */
  constructor(run: (work: () => Promise<void>) => void) {
    this.#run = run;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): Pictures => this.#pictures;

  /** A frame has loaded: it draws from now on. */
  connect(frame: HTMLIFrameElement): void {
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromProofFrame>) => {
      this.#hear(data);
    };
    this.#port = port1;
    this.#asked.clear();
    this.#opened = false;
    frame.contentWindow?.postMessage('proof', PAGE_ORIGIN, [port2]);
    this.#run(() => this.#open());
  }

  /** These pages are looked at now. */
  show(wanted: readonly { readonly side: ProofSide; readonly page: number }[]): void {
    this.#wanted = wanted;
    this.#ask();
  }

  close(): void {
    this.#port?.close();
    this.#port = null;
    for (const picture of this.#pictures.values()) revoke(picture);
    this.#pictures = new Map();
  }

  async #open(): Promise<void> {
    for (const side of ['before', 'after'] as const) {
      const { size } = await call('app.proofBytes', { side, from: 0, to: 0 });
      this.#send({ kind: 'open', file: side, size });
    }
    this.#opened = true;
    this.#ask();
  }

  #ask(): void {
    if (!this.#opened) return;
    for (const { side, page } of this.#wanted) {
      const key = pictureKey(side, page);
      if (this.#pictures.has(key) || this.#asked.has(key)) continue;
      this.#asked.add(key);
      this.#send({ kind: 'draw', file: side, page, width: WIDTH });
    }
  }

  #hear(message: FromProofFrame): void {
    const side = message.file === 'before' ? 'before' : 'after';
    if (message.kind === 'need') {
      this.#run(() => this.#give(side, message.from, message.to));
      return;
    }
    const key = pictureKey(side, message.page);
    this.#asked.delete(key);
    const pictures = new Map(this.#pictures).set(key, message.picture instanceof Blob ? { address: URL.createObjectURL(message.picture) } : message.picture);
    const looked = new Set(this.#wanted.map((each) => pictureKey(each.side, each.page)));
    for (const [old, picture] of pictures) {
      if (pictures.size <= MOST_KEPT) break;
      if (looked.has(old)) continue;
      pictures.delete(old);
      revoke(picture);
    }
    this.#pictures = pictures;
    this.#listeners.tell();
  }

  async #give(side: ProofSide, from: number, to: number): Promise<void> {
    const { bytes } = await call('app.proofBytes', { side, from, to });
    this.#send({ kind: 'bytes', file: side, from, bytes });
  }

  #send(message: ToProofFrame): void {
    this.#port?.postMessage(message);
  }
}

function revoke(picture: DrawnPicture): void {
  if ('address' in picture) URL.revokeObjectURL(picture.address);
}
