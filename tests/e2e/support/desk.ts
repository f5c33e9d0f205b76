/** The window as a person sees it: by roles, names and words. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import type { LaunchedApp } from './launch.ts';

const SCREENSHOTS = fileURLToPath(new URL('../../../test-results/screenshots', import.meta.url));

/** How long the slowest thing on the desk may take on a busy machine, ms. */
export const PATIENCE_MS = 30_000;

/** So often the mouse is moved over a row that is to take a drop. */
const MOST_MOVES = 500;

/** The editor looks at where the caret is at most this often (Slate: every 100 ms). */
const CARET_RESTS_MS = 130;

/** Desks whose window is open. */
export const openDesks = new Set<Desk>();

export class Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Screenshots of this test begin with it. */
  readonly #name: string;
  #shots = 0;

  private constructor({ app, window }: LaunchedApp, name: string) {
    this.app = app;
    this.page = window;
    this.#name = name;
    window.setDefaultTimeout(PATIENCE_MS);
  }

  /** The launched window at `width` × `height` px of content. */
  static async of(launched: LaunchedApp, name: string, width = 1440, height = 900): Promise<Desk> {
    const desk = new Desk(launched, name);
    openDesks.add(desk);
    launched.window.once('close', () => openDesks.delete(desk));
    await launched.app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    }, { width, height });
    await desk.page.waitForFunction((size) => window.innerWidth === size.width && window.innerHeight === size.height, { width, height });
    return desk;
  }

  /** Keeps what the window looks like now: test-results/screenshots/NAME-NN-STEP.png. */
  async shot(step: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    this.#shots += 1;
    await this.page.screenshot({ path: join(SCREENSHOTS, `${this.#name}-${String(this.#shots).padStart(2, '0')}-${step}.png`) });
  }

  /** Words over which marks of this name lie, in the order they were painted; a stretch of two lines is one. */
  painted(name: string): Promise<string[]> {
    return this.page.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>(`.paint--${wanted}`)].flatMap(({ dataset, previousElementSibling: before }) =>
      before instanceof HTMLElement && before.dataset['from'] === dataset['from'] ? [] : [dataset['words'] ?? '']), name);
  }

  get tree(): Locator {
    return this.page.getByRole('treegrid', { name: 'Phần và bài' });
  }
  /** A row of the tree by its part's or article's title. */
  row(title: string): Locator {
    return this.tree.getByRole('row', { name: title, exact: true });
  }
  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Nội dung bài' });
  }
  /** The block of the text that holds these words. */
  block(words: string): Locator {
    return this.text.locator('.block').filter({ hasText: words }).first();
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  get status(): Locator {
    return this.page.getByRole('contentinfo', { name: 'Trạng thái' });
  }
  get preview(): Locator {
    return this.page.getByRole('complementary', { name: 'Bên cạnh bài' });
  }
  /** The notices in the corner. */
  get notices(): Locator {
    return this.page.getByRole('region', { name: /Thông báo/ });
  }

  async choose(menu: string, entry: string): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Makes a yearbook from the start screen, through its dialog; the file chooser has been answered. */
  async newBook(title: string, period = '', organisation = ''): Promise<void> {
    await this.page.getByRole('button', { name: 'Tạo kỷ yếu mới' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Kỷ yếu mới' });
    await dialog.getByLabel('Tên kỷ yếu').fill(title);
    await dialog.getByLabel('Giai đoạn').fill(period);
    await dialog.getByLabel('Đơn vị thực hiện').fill(organisation);
    await dialog.getByRole('button', { name: 'Chọn nơi lưu và tạo' }).click();
    await this.tree.waitFor();
  }

  /** Types into the field that lies over a row while it is renamed, once it has the keyboard. */
  async typeName(name: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Tên mới' });
    await field.waitFor();
    await this.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Tên mới');
    await this.page.keyboard.insertText(name);
    await this.page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
  }

  /** Drags one row onto another with the mouse, and lets go when the window shows where it would fall. */
  async drag(title: string, onto: string): Promise<void> {
    const { mouse } = this.page;
    await this.row(title).hover();
    await mouse.down();
    const box = await this.row(onto).boundingBox();
    if (box === null) throw new Error(`“${onto}” is not on the screen.`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y, { steps: 8 });
    const goal = this.tree.locator('[data-drop-target]');
    // The page learns of a dragged row only when the mouse moves.
    for (let step = 0; (await goal.count()) === 0; step += 1) {
      if (step === MOST_MOVES) throw new Error(`“${onto}” takes no drop.`);
      await mouse.move(x + (step % 2), y);
      await this.page.waitForTimeout(20);
    }
    await mouse.up();
  }

  /** Opens an article from the tree and waits until its text can be edited. */
  async open(title: string): Promise<void> {
    await this.row(title).click();
    await this.opened(title);
  }

  /** Waits until the text of an article is in the editor. */
  async opened(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).and(this.text.locator('h1')).waitFor();
  }

  /** Waits for an article that was just begun: no title yet, and the caret in its place. */
  async emptyArticle(): Promise<void> {
    await this.text.locator('h1[data-placeholder="Tên bài"]').waitFor();
    await this.textHasKeyboard();
  }

  /** Waits until keys go into the text. */
  async textHasKeyboard(): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Nội dung bài');
  }

  /** Puts the caret at the end of the block that holds these words, by a click and End. */
  async caretAtEndOf(words: string): Promise<void> {
    const block = this.block(words);
    await block.scrollIntoViewIfNeeded();
    const box = await block.boundingBox();
    if (box === null) throw new Error(`“${words}” is not on the screen.`);
    await block.click({ position: { x: 20, y: box.height - 8 } });
    await this.#caretRests();
    await this.page.keyboard.press('End');
    await this.#caretRests();
    await this.textHasKeyboard();
  }

  /** Puts the caret behind the last letter of the table's cell with these words. */
  async caretAtEndOfCell(words: string): Promise<void> {
    await this.text.locator('td').filter({ hasText: words }).first().click();
    await this.#caretRests();
    await this.page.keyboard.press('End');
    await this.#caretRests();
  }

  /** Puts the caret behind the last letter of the article. */
  async caretAtEnd(): Promise<void> {
    await this.text.locator('.block').last().click();
    await this.#caretRests();
    await this.page.keyboard.press('Control+End');
    await this.#caretRests();
    await this.textHasKeyboard();
  }

  /** Waits until the caret has stayed where it is for a while: the editor takes note of where it is a moment later. */
  async #caretRests(): Promise<void> {
    await this.page.evaluate(
      (rest) =>
        new Promise<void>((resolve) => {
          let timer = setTimeout(end, rest);
          function end(): void {
            document.removeEventListener('selectionchange', again);
            resolve();
          }
          function again(): void {
            clearTimeout(timer);
            timer = setTimeout(end, rest);
          }
          document.addEventListener('selectionchange', again);
        }),
      CARET_RESTS_MS,
    );
  }

  /** Waits until the bar says that all is saved, and gives its words. */
  async saved(): Promise<string> {
    // The bar alone: a card may say that something else was saved.
    const note = this.page.locator('.save-note').filter({ hasText: /^Đã lưu/ });
    await note.waitFor();
    return (await note.textContent()) ?? '';
  }

  /** Waits until the printed pages of the article are there with their numbers in the book. */
  async pagesReady(): Promise<void> {
    await this.preview.getByRole('img', { name: /Trang in số/ }).first().waitFor();
    await this.preview.locator('.preview-pages__number:not([title])').waitFor();
    await this.status.getByText(/^\d+ trang$/).waitFor();
    await this.preview.getByRole('status').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  }

  /** Printed numbers of the article's first and last page, as the status bar tells them. */
  async pageRange(): Promise<[number, number]> {
    const words = (await this.status.getByText(/^Trang \d+/).textContent()) ?? '';
    const numbers = [...words.matchAll(/\d+/g)].map(Number);
    return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  }
}
