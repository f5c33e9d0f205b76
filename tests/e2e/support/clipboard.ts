/** What another program has put on the clipboard. */
import type { Page } from 'playwright-core';

/** What the next paste brings: texts by their MIME type, untouched, copied in the window itself. The window must have the keyboard. */
export async function copied(page: Page, formats: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((data) => {
    window.addEventListener('copy', (event) => {
      for (const [format, text] of Object.entries(data)) event.clipboardData?.setData(format, text);
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true, once: true });
  }, formats);
  await page.keyboard.press('Control+c');
}
