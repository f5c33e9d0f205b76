/** What the preload script puts on the window. */
import type { EventName } from '@common/contract/events.ts';

export interface Bridge {
  /** Asks a channel; the answer is a `Reply` of common/contract/call.ts. Never rejects. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Listens to an event of common/contract/events.ts; gives back how to stop. */
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  /** Imports files dropped on the window; only the bridge can learn where they are. Answers like `app.importArticles`. */
  importDropped(files: File[], partId: string): Promise<unknown>;
  /** Reads a spreadsheet dropped on its dialog. Answers like `app.chooseSheet`. */
  chooseDroppedSheet(files: File[]): Promise<unknown>;
  readonly platform: string;
}

declare global {
  interface Window {
    readonly kyyeu: Bridge;
  }
}
