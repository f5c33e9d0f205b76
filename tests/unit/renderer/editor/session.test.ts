/** An article being edited: what others see of it while a word is composed, and what becomes of it when it is left unsaved. */
import { Editor } from 'slate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import type { ArticleView } from '@common/contract/shapes.ts';
import { AppError } from '@common/errors.ts';
import type { SaveState } from '../../../../renderer/src/editor/saving/autosave.ts';
import { flushSessions, openSession, type ArticleSession } from '../../../../renderer/src/editor/session.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

let count = 0;
function view(text = 'một'): ArticleView {
  count += 1;
  return { id: `a${String(count)}`, partId: 'p', revision: 1, stage: 'draft', writtenOn: null, document: document([title('A'), paragraph(text)]), updatedAt: 0 };
}

/** The window's side; `failing` makes its saves fail. */
function desk() {
  const state = { failing: false, saved: [] as string[], states: [] as SaveState['kind'][] };
  const text = (saved: ArticleDocument): string => JSON.stringify(saved.blocks[1]?.children);
  return {
    state,
    onChange: vi.fn(),
    onSaveState: (next: SaveState) => void state.states.push(next.kind),
    save: (saved: ArticleDocument, base: number) => {
      if (state.failing) return Promise.reject(new AppError('file/locked'));
      state.saved.push(text(saved));
      return Promise.resolve({ revision: base + 1, savedAt: 5 });
    },
  };
}

function write(session: ArticleSession, text: string): void {
  session.editor.select({ path: [1, 0], offset: 3 });
  session.editor.insertText(text);
  session.changed();
}

describe('while a word is composed', () => {
  it('saving and preview have it, the value does not', async () => {
    const handlers = desk();
    const session = openSession(view(), handlers);
    session.editor.select({ path: [1, 0], offset: 3 });
    session.compositionStarted();
    session.compositionUpdated(' viê');
    session.compositionUpdated(' việt');
    await vi.advanceTimersByTimeAsync(700);
    expect(handlers.state.saved).toEqual(['[{"text":"một việt"}]']);
    expect(session.editor.string([1])).toBe('một');
    expect(handlers.onChange).toHaveBeenCalledTimes(2);
  });

  it('an end that was never told is an end: what waited is done, and the value alone is shown', () => {
    const session = openSession(view(), desk());
    const done: string[] = [];
    session.editor.select({ path: [1, 0], offset: 3 });
    session.compositionStarted();
    session.compositionUpdated(' viê');
    session.whenComposed(() => done.push('Enter'));
    session.compositionLost();
    session.compositionLost();
    expect(done).toEqual(['Enter']);
    expect(session.composing).toBe(false);
    expect(session.document().blocks[1]).toEqual(paragraph('một'));
  });

  it('commands wait for it, in order', () => {
    const session = openSession(view(), desk());
    const done: string[] = [];
    session.editor.select({ path: [1, 0], offset: 3 });
    session.compositionStarted();
    session.whenComposed(() => done.push('bold'));
    session.whenComposed(() => done.push('undo'));
    expect(done).toEqual([]);
    session.compositionEnded();
    session.whenComposed(() => done.push('now'));
    expect(done).toEqual(['bold', 'undo', 'now']);
  });
});

describe('an article that is left', () => {
  it('is saved at once', async () => {
    const handlers = desk();
    const session = openSession(view(), handlers);
    session.hold();
    write(session, ' hai');
    session.release();
    await vi.advanceTimersByTimeAsync(0);
    expect(handlers.state.saved).toEqual(['[{"text":"một hai"}]']);
  });

  it('keeps its text when saving fails, is found again, and is saved in the end', async () => {
    const handlers = desk();
    const article = view();
    const session = openSession(article, handlers);
    session.hold();
    write(session, ' hai');
    handlers.state.failing = true;
    session.release();
    await vi.advanceTimersByTimeAsync(10);
    expect(openSession(article, handlers)).toBe(session);
    await expect(flushSessions()).rejects.toMatchObject({ code: 'file/locked' });
    handlers.state.failing = false;
    await flushSessions();
    expect(handlers.state.saved).toEqual(['[{"text":"một hai"}]']);
  });

  it('and could not be saved is what the save state tells, also of the next article', async () => {
    const first = desk();
    const left = openSession(view(), first);
    left.hold();
    write(left, ' hai');
    first.state.failing = true;
    left.release();
    await vi.advanceTimersByTimeAsync(10);
    const second = desk();
    const next = openSession(view(), second);
    next.hold();
    write(next, ' ba');
    await vi.advanceTimersByTimeAsync(600);
    expect(second.state.saved).toHaveLength(1);
    expect(second.state.states.at(-1)).toBe('failed');
    first.state.failing = false;
    await flushSessions();
  });
});

it('takes a newer text of the file, undo begins anew', () => {
  const article = view();
  const session = openSession(article, desk());
  write(session, ' hai');
  session.discard();
  session.replace({ ...article, revision: 4, document: document([title('B'), paragraph('mới')]) });
  session.editor.undo();
  expect(session.editor.string([1])).toBe('mới');
  expect([session.autosave.revision, session.autosave.pending]).toEqual([4, false]);
});

it('places in a text that was replaced are none in the new one', () => {
  const article = view();
  const session = openSession(article, desk());
  const { editor } = session;
  const words = Editor.rangeRef(editor, Editor.range(editor, [1]));
  const block = Editor.pathRef(editor, [1]);
  session.replace({ ...article, revision: 4, document: document([title('B'), paragraph('mới')]) });
  expect([words.current, block.current]).toEqual([null, null]);
});

describe('an article that is left and opened again', () => {
  const left = async (session: ArticleSession): Promise<void> => {
    session.hold();
    session.release();
    await vi.advanceTimersByTimeAsync(2000);
  };

  it('takes back what was typed in it before', async () => {
    const article = view();
    const first = openSession(article, desk());
    write(first, ' hai');
    const saved = first.document();
    await left(first);
    const again = openSession({ ...article, revision: 2, document: structuredClone(saved) }, desk());
    expect(again).not.toBe(first);
    expect(again.editor.string([1])).toBe('một hai');
    again.editor.undo();
    expect(again.editor.string([1])).toBe('một');
    again.editor.redo();
    expect(again.editor.string([1])).toBe('một hai');
  });

  it('takes nothing back where its text became another meanwhile', async () => {
    const article = view();
    const first = openSession(article, desk());
    write(first, ' hai');
    await left(first);
    const again = openSession({ ...article, revision: 3, document: document([title('A'), paragraph('ba')]) }, desk());
    again.editor.undo();
    expect(again.editor.string([1])).toBe('ba');
  });
});

describe('words in a field beside the text', () => {
  it('go into the text when everything is to be in the file, and when the field ends, whoever hears of it', async () => {
    const handlers = desk();
    const session = openSession(view(), handlers);
    session.hold();
    let waiting = '';
    const end = session.keepField(() => {
      if (waiting === '') return;
      session.editor.select({ path: [1, 0], offset: 3 });
      session.editor.insertText(waiting);
      waiting = '';
    });
    waiting = ' hai';
    await session.flush();
    expect(handlers.state.saved).toEqual(['[{"text":"một hai"}]']);
    waiting = ' ba';
    end();
    session.release();
    await vi.advanceTimersByTimeAsync(0);
    expect(handlers.state.saved.at(-1)).toBe('[{"text":"một ba hai"}]');
    await session.flush();
    expect(handlers.state.saved).toHaveLength(2);
  });
});
