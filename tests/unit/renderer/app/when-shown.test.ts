import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EditorHandle } from '../../../../renderer/src/editor/ArticleEditor.tsx';
import { whenShown, type Opened } from '../../../../renderer/src/app/when-shown.ts';

let frames: (() => void)[] = [];
const frame = (): void => {
  const due = frames;
  frames = [];
  for (const each of due) each();
};
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
});
afterEach(() => { vi.unstubAllGlobals(); });

/** An editor of an article, on the screen or behind another work. */
const editor = (of: string, seen: boolean): EditorHandle => ({ shows: (id: string) => seen && id === of }) as unknown as EditorHandle;

function desk(): { article: Opened; set: (editor: EditorHandle | null, view?: string) => void } {
  const now = { editor: null as EditorHandle | null, view: 'b' };
  return {
    article: { get editor() { return now.editor; }, get: () => ({ view: { id: now.view } }) },
    set: (next, view = now.view) => { Object.assign(now, { editor: next, view }); },
  };
}

describe('the editor of an article that was asked for', () => {
  it('is waited for while another’s is there, while none is, and while it is not seen', () => {
    const { article, set } = desk();
    const seen: unknown[] = [];
    set(editor('a', true));
    whenShown(article, 'b', (there) => { seen.push(there); });
    frame();
    set(null);
    frame();
    set(editor('b', false));
    frame();
    expect(seen).toEqual([]);
    const own = editor('b', true);
    set(own);
    frame();
    expect(seen).toEqual([own]);
    expect(frames).toEqual([]);
  });

  it('is not waited for once another article was opened, and not for ever', () => {
    const { article, set } = desk();
    const work = vi.fn();
    whenShown(article, 'b', work);
    set(editor('c', true), 'c');
    frame();
    expect(frames).toEqual([]);
    set(null, 'b');
    whenShown(article, 'b', work, 2);
    for (let round = 0; round < 3; round += 1) frame();
    expect(frames).toEqual([]);
    expect(work).not.toHaveBeenCalled();
  });
});
