/** An editor at the real window: real keys, an input method, the tree, the import button, and a list of what must be in the file. */
import { appendFileSync } from 'node:fs';
import type { ArticleDocument } from '../../electron/common/article/document.ts';
import { isLine } from '../../electron/common/article/lines.ts';
import { inlineText } from '../../electron/common/article/read.ts';
import type { BookReader } from '../../electron/services/store/reader.ts';
import { callBridge } from '../e2e/support/bridge.ts';
import type { Desk } from '../e2e/support/desk.ts';
import { commit, compose } from '../e2e/support/typing.ts';
import type { Random } from './random.ts';
import { MOST_LOST_MS } from './verdict.ts';

/** The article that is typed in. */
export const TYPED = 'Bài đang viết';
/** The one that is moved up and down in the tree, and the one that is moved by calls. */
export const MOVED = 'Bài đi lên đi xuống';
export const BRIDGED = 'Bài chuyển phần';
/** Name of the file that is imported. */
export const IMPORTED = 'bài gửi về';

const LETTERS = 'a b c d e g h i k l m n o p q r s t u v x y'.split(' ');
/** A word as an input method makes it, and how it grows. */
const COMPOSED: readonly (readonly string[])[] = [
  ['n', 'ng', 'nga', 'ngay', 'ngày'],
  ['d', 'đ', 'đa', 'đan', 'đang', 'đảng'],
  ['v', 'vi', 'vie', 'viê', 'viên', 'việt'],
];

/** One thing that changes in steps, each at a time; the file has to be at the last certain step or a later one. */
class Steps<T> {
  readonly #steps: { readonly value: T; readonly at: number }[] = [];
  readonly #name: string;

  constructor(name: string, first: T) {
    this.#name = name;
    this.#steps.push({ value: first, at: 0 });
  }

  get last(): T {
    return (this.#steps.at(-1) as { value: T }).value;
  }

  add(value: T, at: number): void {
    this.#steps.push({ value, at });
  }

  /** @param certainAt steps up to this time have to be in the file */
  lookFor(found: T, certainAt: number): string[] {
    const certain = this.#steps.findLastIndex(({ at }) => at <= certainAt);
    return this.#steps.slice(certain).some(({ value }) => value === found) ? [] : [`${this.#name}: ${String(found)} in the file, but ${String(this.#steps[certain]?.value)} was acknowledged`];
  }
}

export class EditorAtWindow {
  readonly #desk: Desk;
  /** What the window imports. */
  readonly #file: string;
  readonly #random: Random;
  /** What stood in the article before, and what was typed since, with the time of each character. */
  readonly #before: string;
  #text = '';
  readonly #at: number[] = [];
  readonly #place: Steps<number>;
  readonly #part: Steps<string>;
  readonly #subtitle: Steps<string>;
  readonly #imports: Steps<number>;
  readonly #parts: readonly { readonly id: string; readonly title: string }[];
  readonly #bridgedId: string;
  /** Changes that the window or the bridge said are done. */
  acknowledged = 0;

  private constructor(desk: Desk, random: Random, start: Start) {
    this.#desk = desk;
    this.#file = start.file;
    this.#random = random;
    this.#before = start.text;
    this.#place = new Steps('place in the tree', start.place);
    this.#part = new Steps('part', start.part);
    this.#subtitle = new Steps('subtitle', start.subtitle);
    this.#imports = new Steps('imported articles', start.imports);
    this.#parts = start.parts;
    this.#bridgedId = start.bridgedId;
  }

  /** Opens the article; the caret is at its end. @param file what the window imports */
  static async at(desk: Desk, random: Random, file: string): Promise<EditorAtWindow> {
    await desk.tree.waitFor();
    const outline = await callBridge<{ parts: { id: string; title: string; articles: { id: string; title: string }[] }[] }>(desk.page, 'outline.get');
    const info = await callBridge<{ settings: { subtitle: string } }>(desk.page, 'book.info');
    const { parts } = outline.value;
    const typedId = parts.flatMap(({ articles }) => articles).find((article) => article.title === TYPED)?.id;
    const { value: typed } = await callBridge<{ document: ArticleDocument }>(desk.page, 'article.get', { id: typedId });
    await desk.open(TYPED);
    const home = parts.find(({ articles }) => articles.some((article) => article.title === BRIDGED));
    const editor = new EditorAtWindow(desk, random, {
      file,
      text: linesOf(typed.document),
      place: parts.flatMap(({ articles }) => articles).map((article) => article.title).filter((name) => name === MOVED || NEIGHBOURS.has(name)).indexOf(MOVED),
      part: home?.title ?? '',
      bridgedId: home?.articles.find((article) => article.title === BRIDGED)?.id ?? '',
      subtitle: info.value.settings.subtitle,
      imports: importsIn(parts),
      parts,
    });
    await desk.caretAtEnd();
    return editor;
  }

  get keys(): number {
    return this.#at.length;
  }

  /** Works on and on; ends with an error when the window is gone. */
  async work(): Promise<never> {
    for (;;) {
      const choice = this.#random.next();
      if (choice < 0.66) await this.#type();
      else if (choice < 0.82) await this.#callForChange();
      else if (choice < 0.93) await this.#move();
      else await this.#import();
    }
  }

  async #type(): Promise<void> {
    const { keyboard } = this.#desk.page;
    const words = 1 + this.#random.int(4);
    const rest = this.#random.between(0, 90);
    for (let word = 0; word < words; word += 1) {
      if (this.#random.chance(0.05)) await this.#key('\n', () => keyboard.press('Enter'));
      else await this.#key(' ', () => keyboard.press('Space'));
      if (this.#random.chance(0.3)) {
        const stages = this.#random.pick(COMPOSED);
        const whole = stages.at(-1) ?? '';
        await compose(this.#desk.page, ...stages);
        await this.#key(whole, () => commit(this.#desk.page, whole));
      } else {
        for (let letter = 0; letter < 2 + this.#random.int(5); letter += 1) {
          const key = this.#random.pick(LETTERS);
          await this.#key(key, () => keyboard.press(key));
          await this.#desk.page.waitForTimeout(this.#random.next() * rest);
        }
      }
    }
  }

  /** Notes what a key puts into the text before it is pressed: it may get there although the answer does not come back. */
  async #key(text: string, press: () => Promise<void>): Promise<void> {
    this.#text += text;
    for (let index = 0; index < text.length; index += 1) this.#at.push(performance.now());
    await press();
  }

  /** Moves an article to another part, and changes the settings, by calls: their answer is the acknowledgement. */
  async #callForChange(): Promise<void> {
    const goal = this.#random.pick(this.#parts.filter(({ title }) => title === 'Nơi đi' || title === 'Nơi đến'));
    await this.#acknowledge(this.#part, goal.title, () => callBridge(this.#desk.page, 'outline.moveArticles', { moves: [{ id: this.#bridgedId, partId: goal.id, before: null }] }));
    const subtitle = `Lần ${String(this.#random.int(10_000))}`;
    await this.#acknowledge(this.#subtitle, subtitle, () => callBridge(this.#desk.page, 'book.updateSettings', { subtitle }));
  }

  async #acknowledge(steps: Steps<string>, value: string, change: () => Promise<{ ok: boolean; error?: { code: string } }>): Promise<void> {
    // Until it is answered it may be there or not.
    steps.add(value, Number.POSITIVE_INFINITY);
    const { ok, error } = await change();
    if (!ok) throw new Error(`A call was refused: ${String(error?.code)}`);
    steps.add(value, Number.NEGATIVE_INFINITY);
    this.acknowledged += 1;
  }

  /** One step in the tree with the keyboard; the text is left and taken up again. */
  async #move(): Promise<void> {
    const place = this.#place.last;
    const down = place <= 1 || (place < 3 && this.#random.chance(0.5));
    await this.#desk.open(MOVED);
    const at = performance.now();
    this.#place.add(place + (down ? 1 : -1), at + MOST_LOST_MS);
    await this.#desk.page.keyboard.press(down ? 'Alt+Shift+ArrowDown' : 'Alt+Shift+ArrowUp');
    this.acknowledged += 1;
    await this.#backToText();
  }

  /** Imports through the window: the card that tells the result is the acknowledgement. */
  async #import(): Promise<void> {
    const count = this.#imports.last + 1;
    this.#imports.add(count, Number.POSITIVE_INFINITY);
    // The same file would not be taken in twice.
    appendFileSync(this.#file, '\n');
    await this.#desk.page.getByRole('banner').getByRole('button', { name: 'Nhập bài' }).click();
    const card = this.#desk.page.getByRole('region', { name: 'Kết quả nhập bài' });
    await card.waitFor();
    this.#imports.add(count, Number.NEGATIVE_INFINITY);
    this.acknowledged += 1;
    await card.getByRole('button', { name: 'Đóng' }).click();
    await card.waitFor({ state: 'detached' });
    await this.#backToText();
  }

  async #backToText(): Promise<void> {
    await this.#desk.open(TYPED);
    await this.#desk.caretAtEnd();
  }

  /** Compares the text in the file with the keys. */
  lookForTyping(found: string, killedAt: number): { lostMs: number; problems: string[] } {
    const wanted = this.#before + this.#text;
    let same = 0;
    while (same < found.length && found[same] === wanted[same]) same += 1;
    const kept = same - this.#before.length;
    const lostMs = kept >= this.#at.length ? 0 : killedAt - (this.#at[Math.max(kept, 0)] ?? killedAt);
    // Behind what agrees there may be a word that was being composed when the text was saved.
    const strange = found.length - same > LONGEST_WORD ? [`the text typed is not what is in the file: …${found.slice(Math.max(0, same - 20), same + 40)}`] : [];
    return { lostMs, problems: [...strange, ...(kept < 0 ? ['text that was there before is gone'] : [])] };
  }

  lookForChanges(book: BookReader, killedAt: number): string[] {
    const { parts } = book.outline();
    const articles = parts.flatMap((part) => part.articles);
    const place = articles.map(({ title }) => title).filter((name) => name === MOVED || NEIGHBOURS.has(name)).indexOf(MOVED);
    const home = parts.find((part) => part.articles.some(({ title }) => title === BRIDGED))?.title ?? '';
    return [
      ...this.#place.lookFor(place, killedAt),
      ...this.#part.lookFor(home, killedAt),
      ...this.#subtitle.lookFor(book.settings().subtitle, killedAt),
      ...this.#imports.lookFor(importsIn(parts), killedAt),
    ];
  }
}

interface Start {
  readonly text: string;
  readonly place: number;
  readonly part: string;
  readonly bridgedId: string;
  readonly subtitle: string;
  readonly imports: number;
  readonly file: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

const LONGEST_WORD = Math.max(...COMPOSED.flat().map(({ length }) => length));
const NEIGHBOURS = new Set(['Một', 'Hai', 'Ba', 'Bốn']);
const IMPORTED_TITLE = 'Học tập làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh';

function importsIn(parts: readonly { readonly articles: readonly { readonly title: string }[] }[]): number {
  return parts.flatMap(({ articles }) => articles).filter(({ title }) => title === IMPORTED_TITLE).length;
}

/** The lines of an article without its title. */
export function linesOf(document: ArticleDocument): string {
  return document.blocks.slice(1).map((block) => (isLine(block) ? inlineText(block.children) : block.type)).join('\n');
}
