/** Calls over the bridge as any script in the page could make them, right or wrong. */
import type { Page } from 'playwright-core';
import type { Bridge } from '../../../renderer/src/client/bridge.ts';

/** What comes back over the bridge, before the page's client looks at it. */
export interface Answer<T = unknown> {
  readonly ok: boolean;
  readonly value: T;
  readonly error?: { readonly code: string };
}

/** One call made by the page. Neither the name nor the input has to be right. */
export async function callBridge<T = unknown>(page: Page, name: unknown, input: unknown = {}): Promise<Answer<T>> {
  const answer: unknown = await page.evaluate(
    async ([channel, data]) => {
      const { kyyeu } = window as unknown as { kyyeu: Bridge };
      return await kyyeu.call(channel as string, data);
    },
    [name, input] as const,
  );
  return answer as Answer<T>;
}
