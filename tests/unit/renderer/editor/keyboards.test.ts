/** Keyboards' orders of events on the editor alone, in ordinary and in suggesting mode. */
import { Editor, Transforms } from 'slate';
import { describe, expect, test } from 'vitest';
import { linesOf } from '@common/article/lines.ts';
import { paragraph, title } from '@common/article/build.ts';
import type { TextNode } from '@common/article/document.ts';
import { EchoGuard } from '../../../../renderer/src/editor/composition.ts';
import { afterWord, type KeyInWord, type Page } from '../../../../renderer/src/editor/keys-in-word.ts';
import { commandOf, type KeyFacts } from '../../../../renderer/src/editor/keys.ts';
import { ORDERS, type Act, type PressedKey } from '../../../fixtures/keyboards/orders.ts';
import { blocksOf, makeEditor, suggestAsLan, type } from './support.ts';

/** From one of a driver's keys to the next, and from one of a person's, ms. */
const BURST_MS = 3;
const HAND_MS = 140;

const key = (name: string, code: string, keyCode: number, ctrlKey = false): KeyFacts & KeyInWord => ({ key: name, code, keyCode, ctrlKey, metaKey: false, altKey: false, shiftKey: false });
const KEYS: Readonly<Record<PressedKey, KeyFacts & KeyInWord>> = {
  Enter: key('Enter', 'Enter', 13),
  Delete: key('Delete', 'Delete', 46),
  'Control+b': key('b', 'KeyB', 66, true),
  'Control+z': key('z', 'KeyZ', 90, true),
};
/** No caret of a page is moved here. */
const NO_PAGE: Page = { defaultView: null, getSelection: () => null };

class Player {
  readonly clock = { ms: 1000 };
  readonly editor = makeEditor([title('A'), paragraph('đầu'), paragraph('|')], this.clock);
  readonly #guard = new EchoGuard();
  #composing = false;
  readonly #waiting: (() => void)[] = [];

  async play(act: Act): Promise<void> {
    const { editor, clock } = this;
    if ('keys' in act) {
      this.#guard.key();
      await type(editor, act.keys, clock, HAND_MS);
    } else if ('burst' in act) {
      clock.ms += HAND_MS;
      await type(editor, '\b'.repeat(act.burst[0]) + act.burst[1], clock, BURST_MS);
    } else if ('insert' in act) await this.#insert(act.insert);
    else if ('compose' in act) this.#composing = act.compose.at(-1) !== '';
    else if ('commit' in act) {
      clock.ms += HAND_MS;
      editor.insertText(act.commit);
      this.#guard.ended(act.commit, clock.ms);
      this.#composing = false;
      await Promise.resolve();
      for (const run of this.#waiting.splice(0)) run();
      if (act.twice === true && !this.#guard.isEcho(act.commit, clock.ms + 2)) await this.#insert(act.commit);
    } else if ('click' in act) await this.#click();
    else if ('look' in act) this.#press({ ...KEYS[act.look], key: 'Process', keyCode: 229 });
    else this.#press(KEYS[act.press]);
    await Promise.resolve();
  }

  async #insert(text: string): Promise<void> {
    this.clock.ms += HAND_MS;
    this.editor.insertText(text);
    await Promise.resolve();
  }

  /** As the page's key handler does. */
  #press(facts: KeyFacts & KeyInWord): void {
    this.clock.ms += HAND_MS;
    if (facts.key !== 'Process') this.#guard.key();
    const { editor } = this;
    const command = commandOf(facts);
    const later = this.#composing ? afterWord(facts, NO_PAGE) : undefined;
    const run = command ?? later ?? (facts.key === 'Enter' ? () => editor.insertBreak() : facts.key === 'Delete' ? () => editor.deleteForward('character') : undefined);
    if (run === undefined) return;
    if (this.#composing) this.#waiting.push(() => run(editor));
    else run(editor);
  }

  async #click(): Promise<void> {
    Transforms.select(this.editor, { path: [1, 0], offset: 2 });
    await Promise.resolve();
    Transforms.select(this.editor, Editor.end(this.editor, []));
    await Promise.resolve();
  }
}

async function played(acts: readonly Act[], suggests: boolean): Promise<Player> {
  const player = new Player();
  if (suggests) suggestAsLan(player.editor);
  for (const act of acts) await player.play(act);
  return player;
}

const runsOf = ({ editor }: Player): TextNode[][] => blocksOf(editor).slice(2).flatMap((block) => linesOf(block).map(({ children }) => children));
const shown = (runs: readonly TextNode[]): string => runs.filter(({ deleted }) => deleted === undefined).map(({ text }) => text).join('');

describe.each(ORDERS)('$keyboard: $name', ({ acts, text, bold = '' }) => {
  test('is exact', async () => {
    const player = await played(acts, false);
    expect(runsOf(player).map(shown).join('\n')).toBe(text);
    expect(shown(runsOf(player).flat().filter((run) => run.bold === true))).toBe(bold);
  });

  test('is exact as a suggestion, and nothing else is touched', async () => {
    const player = await played(acts, true);
    expect(runsOf(player).map(shown).join('\n')).toBe(text);
    expect(shown(runsOf(player).flat().filter((run) => run.bold === true))).toBe(bold);
    expect(runsOf(player).flat().every((run) => run.text === '' || run.inserted !== undefined)).toBe(true);
    expect(player.editor.string([1])).toBe('đầu');
  });

  test('undo back to the start leaves what was there', async () => {
    const player = await played(acts, false);
    while (player.editor.history.undos.length > 0) player.editor.undo();
    expect(blocksOf(player.editor)).toEqual([title('A'), paragraph('đầu'), paragraph('')]);
  });
});
