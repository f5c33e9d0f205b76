/** Which errors windows were told of lately: code, call and time, for the support bundle. No text of an error, which may hold names. */
import * as z from 'zod';
import { toErrorShape } from '../common/errors.ts';
import { notedError, type NotedError } from '../common/support/shapes.ts';
import { inBackground } from './background.ts';
import type { Dispatch } from './ipc.ts';
import { JsonRecord } from './record.ts';

const KEPT = 100;
const record = z.array(notedError);

export class ErrorLog {
  readonly #record: JsonRecord<typeof record>;
  readonly #now: () => number;

  private constructor(kept: JsonRecord<typeof record>, now: () => number) {
    this.#record = kept;
    this.#now = now;
  }

  static async open(path: string, now: () => number = Date.now): Promise<ErrorLog> {
    return new ErrorLog(await JsonRecord.open(path, record, []), now);
  }

  /** Newest last. */
  get errors(): readonly NotedError[] {
    return this.#record.value;
  }

  async note(code: NotedError['code'], channel: string): Promise<void> {
    await this.#record.set([...this.errors, { code, channel, at: this.#now() }].slice(-KEPT));
  }

  /** The same calls, their failures noted. Work that a person cancelled is none. */
  watching(dispatch: Dispatch): Dispatch {
    return async (windowId, name, input) => {
      try {
        return await dispatch(windowId, name, input);
      } catch (thrown) {
        const { code } = toErrorShape(thrown);
        if (code !== 'job/cancelled') inBackground(this.note(code, name));
        throw thrown;
      }
    };
  }
}
