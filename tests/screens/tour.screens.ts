/** Walks through every screen, keeps its picture, and lets axe look at it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { EVENT } from '../../electron/common/contract/messages.ts';
import { LANGUAGES, type Language } from '../../electron/common/i18n/index.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from '../e2e/support/launch.ts';
import { makeShownBook } from './book.ts';
import { DESK_SCREENS, START_SCREENS, type Screen, type Shown } from './screens.ts';

const PICTURES = fileURLToPath(new URL('../../test-results/screens', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Px of content: a usual office screen, and the same screen with everything half as large again. */
const SIZES = { 100: { width: 1440, height: 900 }, 150: { width: 1280, height: 720 } } as const;
const THEMES = ['light', 'dark'] as const;
/** Time for what follows a step (a list, a page) to be there, ms. */
const SETTLE_MS = 900;

/** A walk through all screens, twice looked at by axe, on a busy machine. */
const A_WALK_MS = 900_000;

interface Violation {
  readonly screen: string;
  readonly rule: string;
  readonly html: string;
}

async function violations(page: Page, screen: string): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate<{ rule: string; html: string }[]>(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html: html.slice(0, 200) }))))`);
  return found.map((each) => ({ screen, ...each }));
}

/** Texts that are cut off, or stand outside the window: what hides its rest without a sign for it. */
async function cuts(page: Page, screen: string): Promise<Violation[]> {
  const found = await page.evaluate(() => {
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
      if (!own || element.closest('[hidden], .visually-hidden, [aria-hidden="true"], .preview-pages, svg') !== null) continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      // The nearest one that hides what does not fit; one that scrolls hides nothing.
      for (let around: HTMLElement | null = element; around !== null; around = around.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY) || textOverflow === 'ellipsis') break;
        if (!['hidden', 'clip'].includes(overflowX)) continue;
        if (text.right > edge.right + 1 || text.left < edge.left - 1) cut.push(`${around.className} cuts “${element.textContent.slice(0, 60)}”`);
        break;
      }
      if (text.right > innerWidth + 1 && element.closest('.popover') !== null) cut.push(`outside the window: “${element.textContent.slice(0, 60)}”`);
    }
    return [...new Set(cut)];
  });
  return found.map((html) => ({ screen, rule: 'cut off', html }));
}

/** Escape until no dialog and no menu is left. */
async function close(page: Page): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const open = await page.locator('[role="dialog"], [role="menu"], [role="alertdialog"]').count();
    if (open === 0) return;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(250);
  }
}

async function walk(launched: LaunchedApp, screens: readonly Screen[], language: Language, scale: string, themes: readonly (typeof THEMES)[number][] = THEMES): Promise<{ violations: Violation[]; missed: string[] }> {
  const { window: page, app } = launched;
  page.setDefaultTimeout(15_000);
  const found: Violation[] = [];
  const missed: string[] = [];
  const menu = (command: string): Promise<void> => app.evaluate(({ BrowserWindow }, [event, name]) => { BrowserWindow.getAllWindows()[0]?.webContents.send(event, 'menu', { command: name }); }, [EVENT, command] as const);
  const shown: Shown = { page, language, menu };
  for (const [index, { name, go }] of screens.entries()) {
    try {
      await go(shown);
    } catch (error) {
      missed.push(`${name}: ${String(error).split('\n')[0] ?? ''}`);
    }
    await page.waitForTimeout(SETTLE_MS);
    found.push(...(await cuts(page, name)));
    for (const theme of themes) {
      await page.evaluate((value) => { document.documentElement.dataset['theme'] = value; }, theme);
      await page.waitForTimeout(150);
      const folder = join(PICTURES, `${language}-${scale}-${theme}`);
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${String(index).padStart(2, '0')}-${name}.png`), caret: 'hide' });
      // What is added to a text stands in a name and its words alike only by chance.
      if (scale !== 'stretched') found.push(...(await violations(page, `${name} (${theme})`)));
      // A walk takes minutes: what was found until now can be read meanwhile.
      writeFileSync(join(PICTURES, `${language}-${scale}.json`), JSON.stringify({ missed, violations: found }, null, 2));
    }
    await close(page);
  }
  return { violations: found, missed };
}

/** Walks through all screens; `stretched`: with every text longer than it is. */
async function tour(language: Language, scale: '100' | '150', stretched: boolean): Promise<void> {
  const folder = await temporaryFolder('screens');
  const data = join(folder.path, 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'preferences.json'), JSON.stringify({ language, theme: 'light', author: 'Nguyễn Thu Hà' }));
  const file = join(folder.path, 'vuon-hoa.kyyeu');
  await makeShownBook(file);
  const start = async (args: readonly string[]): Promise<LaunchedApp> => {
    const launched = await launchApp({ userData: data, args: [...args, ...(scale === '150' ? ['--force-device-scale-factor=1.5'] : [])], env: { HOME: folder.path, ...(stretched ? { KYYEU_STRETCHED: '1' } : {}) } });
    await launched.app.evaluate(({ BrowserWindow }, size) => { BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height); }, SIZES[scale]);
    return launched;
  };
  const all: Violation[] = [];
  const missed: string[] = [];
  // Pictures of an earlier walk may be of screens that stand elsewhere now.
  for (const theme of THEMES) rmSync(join(PICTURES, `${language}-${stretched ? 'stretched' : scale}-${theme}`), { recursive: true, force: true });
  for (const [args, screens] of [[[], START_SCREENS], [[file], DESK_SCREENS]] as const) {
    const launched = await start(args);
    try {
      const walked = await walk(launched, screens, language, stretched ? 'stretched' : scale, stretched ? ['light'] : THEMES);
      all.push(...walked.violations);
      missed.push(...walked.missed);
      expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
    } finally {
      await launched.close();
    }
  }
  await folder.remove();
  expect(missed).toEqual([]);
  expect(all).toEqual([]);
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(['100', '150'] as const)('at %s', { timeout: A_WALK_MS }, (scale) => tour(language, scale, false));
});

test('in Vietnamese with longer texts nothing is cut off', { timeout: A_WALK_MS }, () => tour('vi', '100', true));
