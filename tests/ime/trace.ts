/** What the page is told while it is typed into, event by event: shows where a letter came late, and whose doing it was. */
import type { Page } from 'playwright-core';

/** Events that are kept, the last ones: more than 500 words make. */
const MOST = 40_000;

/** Begins to write down keys, input, compositions, clicks and the caret. */
export async function trace(page: Page): Promise<void> {
  await page.evaluate((most) => {
    const lines: string[] = [];
    Object.assign(globalThis, { imeTrace: lines });
    const caret = (): string => {
      const selection = document.getSelection();
      const node = selection?.anchorNode;
      return node === null || node === undefined ? '-' : `${JSON.stringify(node.nodeName === '#text' ? (node.nodeValue ?? '').slice(-12) : node.nodeName)}@${String(selection?.anchorOffset)}${selection?.isCollapsed === false ? '…' : ''}`;
    };
    const note = (event: Event): void => {
      const facts = event instanceof KeyboardEvent ? `${event.ctrlKey ? 'ctrl+' : ''}${event.key}${event.repeat ? ' repeated' : ''}${event.isComposing ? ' composing' : ''}`
        : event instanceof InputEvent ? `${event.inputType} ${JSON.stringify(event.data)}${event.isComposing ? ' composing' : ''}`
        : event instanceof CompositionEvent ? JSON.stringify(event.data) : '';
      lines.push(`${event.timeStamp.toFixed(0)} ${event.type} ${facts}  ${caret()}`);
      if (lines.length > most) lines.shift();
    };
    for (const type of ['keydown', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend', 'mousedown', 'focus', 'blur']) {
      globalThis.addEventListener(type, note, true);
    }
  }, MOST);
}

/** What was written down, a line for each event. */
export async function traced(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { imeTrace: string[] }).imeTrace);
}
