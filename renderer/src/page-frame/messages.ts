/** What the window and its page frame say to each other over their port. Pages are SVG documents as bytes. */

/** Where the frame lives: another origin, and therefore another process. Served by main (`electron/main/protocol.ts`). */
export const PAGE_ORIGIN = 'kyyeu://page';
export const PAGE_URL = `${PAGE_ORIGIN}/page.html`;

export interface FramePage {
  /** The same for the same picture. */
  readonly key: string;
  readonly svg: Uint8Array<ArrayBuffer>;
}

/** `show`: these pages side by side, null where none lies. `small`: one page as a picture of this width, in px. */
export type ToFrame =
  | { readonly kind: 'show'; readonly pages: readonly (FramePage | null)[] }
  | { readonly kind: 'small'; readonly page: FramePage; readonly width: number };

/** `shown`: keys of what lies there now. `small`: null when the page cannot be drawn. */
export type FromFrame =
  | { readonly kind: 'shown'; readonly keys: readonly (string | null)[] }
  | { readonly kind: 'small'; readonly key: string; readonly picture: ImageBitmap | null };
