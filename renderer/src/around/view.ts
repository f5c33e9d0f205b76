/** How the text is shown on this computer: its size, the focus mode and what belongs to it. Nothing of it changes the book or a printed page. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

/** Per cent of the text's normal size. */
export const ZOOM_STEPS = [75, 90, 100, 110, 125, 150, 175, 200] as const;
export const NORMAL_ZOOM = 100;

export interface TextView {
  readonly zoom: number;
  /** Only the text is shown. */
  readonly focus: boolean;
  /** In focus mode: the line of the caret stays in the middle; other paragraphs are dimmed. */
  readonly typewriter: boolean;
  readonly dim: boolean;
  /** The list of keys is open. */
  readonly shortcuts: boolean;
}

interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'kyyeu.text-view';

export class TextViewStore {
  readonly #memory: () => Memory;
  readonly #listeners = new Listeners();
  readonly #before = new Listeners();
  #state: TextView | null = null;

  /** `memory` is asked for at the first use: the page's storage is not there when a test loads this file. */
  constructor(memory: () => Memory) {
    this.#memory = memory;
  }

  readonly subscribe = this.#listeners.subscribe;

  /** Told while everything still has the size that it is about to lose. */
  readonly beforeSize = this.#before.subscribe;

  readonly get = (): TextView => {
    this.#state ??= { ...readView(this.#memory().getItem(KEY)), focus: false, shortcuts: false };
    return this.#state;
  };

  set(change: Partial<TextView>): void {
    const next = { ...this.get(), ...change };
    if (next.zoom !== this.get().zoom || next.focus !== this.get().focus) this.#before.tell();
    this.#state = next;
    const { zoom, typewriter, dim } = this.#state;
    this.#memory().setItem(KEY, JSON.stringify({ zoom, typewriter, dim }));
    this.#listeners.tell();
  }

  toggle(name: 'focus' | 'typewriter' | 'dim' | 'shortcuts'): void {
    this.set({ [name]: !this.get()[name] });
  }

  /** A step larger or smaller; at the last step it stays. */
  step(way: 'larger' | 'smaller'): void {
    this.set({ zoom: stepFrom(this.get().zoom, way) });
  }
}

/** The next step from a size. Pure. */
export function stepFrom(zoom: number, way: 'larger' | 'smaller'): number {
  return way === 'larger' ? (ZOOM_STEPS.find((each) => each > zoom) ?? zoom) : (ZOOM_STEPS.findLast((each) => each < zoom) ?? zoom);
}

/** What was remembered; anything that is not of the kind is the normal way. Pure. */
export function readView(stored: string | null): Pick<TextView, 'zoom' | 'typewriter' | 'dim'> {
  const read = parse(stored);
  const zoom = ZOOM_STEPS.find((each) => each === read['zoom']) ?? NORMAL_ZOOM;
  return { zoom, typewriter: read['typewriter'] === true, dim: read['dim'] === true };
}

function parse(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(stored ?? '{}');
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    // Not ours, or half written: the normal way is as good a beginning as the first time.
    return {};
  }
}

export const textView = new TextViewStore(() => localStorage);

export function useTextView(): TextView {
  return useSyncExternalStore(textView.subscribe, textView.get);
}
