/** Hands at the real keyboard and mouse of the X server (xdotool): what is pressed goes through GTK and IBus before the page sees it. */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Deed } from './deeds.ts';

/** From one key to the next, ms. */
export const KEY_MS = 8;
/** A hand that goes to the mouse and clicks, ms. */
const REACH_MS = 120;
/** How long the page may lag behind the keys, ms. */
const SEEN_MS = 30_000;

export class XTypist {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * Does everything in turn; keys without a click between them come in one go. Where what was typed is not seen, nothing more is done:
   * what stands there is not what was typed.
   */
  async all(deeds: readonly Deed[]): Promise<void> {
    let script: string[] = [];
    for (const deed of deeds) {
      if (deed.kind === 'type') script.push(`type --delay ${String(KEY_MS)} "${deed.keys}"`);
      else if (deed.kind === 'press') script.push(`key --delay ${String(KEY_MS)} ${deed.key}`);
      else {
        await xdotool(script);
        script = [];
        if (!(await this.#sees(deed.behind))) return;
        await this.#clickAwayAndBack();
      }
    }
    await xdotool(script);
  }

  /** Clicks at a place of the page. */
  async click({ x, y }: Place): Promise<void> {
    // Between the window's corner and the page's there is the menu.
    const at = await this.#page.evaluate(() => ({ x: window.screenX, y: window.screenY + window.outerHeight - window.innerHeight }));
    await xdotool([`mousemove ${String(Math.round(at.x + x))} ${String(Math.round(at.y + y))}`, 'click 1']);
  }

  /** A hand goes to the mouse when the eye has what was typed; where the page lags behind the keys, that is later. */
  async #sees(letters: string): Promise<boolean> {
    const end = performance.now() + SEEN_MS;
    while (performance.now() < end) {
      if (await this.#page.evaluate(endsWith, letters)) return true;
      await pause(REACH_MS);
    }
    return false;
  }

  /** A place as soon as it stays where it is: a caret put at the edge of what is seen makes the page move, and a hand follows it. */
  async #resting(place: () => Place): Promise<Place> {
    const end = performance.now() + SEEN_MS;
    let before = await this.#page.evaluate(place);
    while (performance.now() < end) {
      await pause(REACH_MS);
      const now = await this.#page.evaluate(place);
      if (same(before, now)) return now;
      before = now;
    }
    throw new Error('the page does not come to rest');
  }

  /** A place where a click reaches the text: a card over it is put away, and where the page has moved it out of sight the wheel brings it back. */
  async #uncovered(place: () => Place): Promise<Place> {
    for (const help of ['key Escape', 'click 5', 'click 5']) {
      const found = await this.#resting(place);
      if (!(await this.#page.evaluate(isCovered, found))) return found;
      await xdotool([help]);
    }
    return await this.#resting(place);
  }

  async #clickAwayAndBack(): Promise<void> {
    await pause(REACH_MS);
    await this.click(await this.#page.evaluate(placeElsewhere));
    await this.click(await this.#uncovered(placeBehindLast));
    await pause(REACH_MS);
  }
}

/** Two places that are one to a hand. */
const same = (one: Place, other: Place): boolean => Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Whether the text ends with these letters. */
function endsWith(letters: string): boolean {
  const strings = document.querySelectorAll('[data-slate-editor] [data-slate-string]');
  return strings[strings.length - 1]?.textContent.endsWith(letters) === true;
}

/** A click on a doubtful word opens a card about it, which may lie over the line that is gone back to; that line may be under the window's edge. */
function isCovered({ x, y }: Place): boolean {
  return document.elementFromPoint(x, y)?.closest('[data-slate-editor]') === null;
}

/** Inside the first block that is seen whole and is not the last. */
function placeElsewhere(): Place {
  const blocks = [...document.querySelectorAll('[data-slate-editor] .block')];
  const top = document.querySelector('.editor__scroll')?.getBoundingClientRect().top ?? 0;
  const rect = blocks.slice(0, -1).map((block) => block.getBoundingClientRect()).find((each) => each.bottom - 6 > top);
  if (rect === undefined) throw new Error('no other block');
  return { x: rect.left + 40, y: rect.bottom - 8 };
}

/** Just behind the last letter of the text. */
export function placeBehindLast(): Place {
  const strings = document.querySelectorAll('[data-slate-editor] [data-slate-string]');
  const last = strings[strings.length - 1];
  const range = document.createRange();
  const text = last?.firstChild;
  if (!(text instanceof Text)) throw new Error('no text');
  range.setStart(text, text.length - 1);
  range.setEnd(text, text.length);
  const rects = range.getClientRects();
  const rect = rects[rects.length - 1];
  if (rect === undefined) throw new Error('not laid out');
  // Well behind it: as far as the block goes, a click there puts the caret at the line's end.
  const block = text.parentElement?.closest('.block')?.getBoundingClientRect();
  return { x: Math.min(rect.right + 30, (block?.right ?? rect.right) - 2), y: rect.top + rect.height / 2 };
}

/** Lets xdotool carry out these lines. @throws Error with what it said */
export async function xdotool(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const child = spawn('xdotool', ['-'], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin.end(`${lines.join('\n')}\n`);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`xdotool: ${said}`);
}
