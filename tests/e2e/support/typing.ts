/** Typing as input methods do it, through the browser's own protocol: the page sees real composition events. */
import type { CDPSession, Page } from 'playwright-core';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function protocol(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** Shows the word in the text, underlined, as it grows; it is not committed. */
export async function compose(page: Page, ...stages: string[]): Promise<void> {
  const session = await protocol(page);
  for (const text of stages) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

/** Ends the composition with this word. */
export async function commit(page: Page, word: string): Promise<void> {
  await (await protocol(page)).send('Input.insertText', { text: word });
}

/** A sentence as a Telex input method composes it: each word letter by letter, without its marks at first, then whole, then a space. */
export async function typeComposed(page: Page, sentence: string): Promise<void> {
  for (const word of sentence.split(' ')) {
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    await compose(page, ...[...bare].map((_, index) => bare.slice(0, index + 1)), word);
    await commit(page, word);
    await page.keyboard.press('Space');
  }
}
