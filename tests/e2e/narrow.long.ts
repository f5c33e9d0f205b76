/** The desk in small windows: nothing lies over anything else, nothing is outside the window. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../electron/common/i18n/index.ts';
import { Desk } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const TITLE = 'Vườn hoa người tốt việc tốt Đảng bộ Khối các cơ quan tỉnh';
/** The smallest window; a small old screen; a laptop of 1366 × 768 with everything a quarter larger; a usual screen. */
const SIZES = [[960, 600], [1024, 700], [1093, 614], [1280, 720], [1440, 900]] as const;

/** What is wrong with the controls and words of the bars: outside the window, over one another, gone. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const seen = [...document.querySelectorAll<HTMLElement>(['.topbar :is(button, .topbar__title, .save-note)', '.side-bar :is(button, [role="tab"])', '.article-bar button', '.editor-bar button', '.outline-bar :is(button, input)'].join(','))]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, name: `${element.className} “${element.getAttribute('aria-label') ?? element.textContent}”`, box: element.getBoundingClientRect() }));
    for (const [index, { element, name, box }] of seen.entries()) {
      if (box.width < 12 || box.height < 12) found.push(`${name} has no room`);
      if (box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5) found.push(`${name} is outside the window`);
      const bar = element.closest('.topbar, .side-bar, .article-bar, .editor-bar, .outline-bar')?.getBoundingClientRect();
      if (bar !== undefined && (box.left < bar.left - 0.5 || box.right > bar.right + 0.5)) found.push(`${name} is outside its bar`);
      for (const other of seen.slice(index + 1)) {
        if (element.contains(other.element) || other.element.contains(element)) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 0.5 && down > 0.5) found.push(`${name} and ${other.name} lie over one another`);
      }
    }
    return found;
  });
}

describe.each(LANGUAGES)('in %s', (language) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let launched: LaunchedApp;

  beforeAll(async () => {
    folder = await temporaryFolder('narrow');
    makeBook(join(folder.path, 'hẹp.kyyeu'), TITLE, 'Gương sáng', [['Bài một', 'Chữ.'], ['Bài hai', 'Chữ.']]);
    const data = join(folder.path, 'data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'preferences.json'), JSON.stringify({ language, theme: 'light', author: '' }));
    launched = await launchApp({ userData: data, args: [join(folder.path, 'hẹp.kyyeu')], env: { HOME: folder.path } });
  });
  afterAll(async () => {
    await launched.close();
    expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
    await folder.remove();
  });

  test.each(SIZES)('at %d × %d no control is outside the window or over another', async (width, height) => {
    const desk = await Desk.of(launched, `narrow-${language}-${String(width)}`, width, height);
    await desk.page.getByRole('row', { name: 'Bài một' }).click();
    await desk.page.locator('.side-bar .preview-pages__number:not(:empty)').waitFor();
    await desk.shot('desk');
    expect(await faults(desk.page)).toEqual([]);
    // The field that finds is there, under its name, and so is every tab at the right.
    await desk.page.locator('.topbar .find').click();
    await desk.page.getByRole('combobox').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('combobox').waitFor({ state: 'detached' });
    for (const tab of await desk.page.locator('.side-bar').getByRole('tab').all()) {
      expect(await tab.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent)).not.toBe('');
      await tab.click();
      expect(await faults(desk.page)).toEqual([]);
    }
    await desk.shot('last-tab');
    await desk.page.locator('.side-bar').getByRole('tab').first().click();
  });
});
