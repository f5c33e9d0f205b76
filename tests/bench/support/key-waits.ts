/** How long a key waits until the screen shows what it wrote. */
import type { Page } from 'playwright-core';

/** Between two keys, ms: a quick typist. */
const KEY_PAUSE = 90;
/** By then the last key is seen, ms. */
const LAST_MS = 500;
const WORDS = 'anh van di deu ba con quy anh vi thu chua bao gio toi muon ';

/** Begins to note, for each key that writes, ms from its own time stamp to the end of the first frame after its letter went in. */
export async function noteWaits(window: Page): Promise<void> {
  await window.evaluate(() => {
    const waits: number[] = [];
    let pressed = 0;
    Object.assign(globalThis, { keyWaits: waits });
    globalThis.addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
    globalThis.addEventListener(
      'beforeinput',
      () => {
        const at = pressed;
        requestAnimationFrame(() => {
          // The frame is on the screen when the next task runs.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => waits.push(performance.now() - at);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Types so many keys and gives their waits, ms. @throws Error when a key wrote nothing */
export async function typeKeys(window: Page, count: number): Promise<number[]> {
  for (let index = 0; index < count; index += 1) {
    const key = WORDS[index % WORDS.length] ?? ' ';
    await window.keyboard.press(key === ' ' ? 'Space' : key);
    await window.waitForTimeout(KEY_PAUSE);
  }
  // The last one may still be on its way to the screen.
  await window.waitForTimeout(LAST_MS);
  const waits = await window.evaluate(() => (globalThis as unknown as { keyWaits: number[] }).keyWaits.splice(0));
  if (waits.length < count) throw new Error(`${String(count)} keys, ${String(waits.length)} of them wrote`);
  return waits;
}
