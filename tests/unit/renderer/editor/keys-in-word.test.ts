/** Keys that come while a word is still being composed. */
import { describe, expect, it } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { afterWord, type KeyInWord, type Page } from '../../../../renderer/src/editor/keys-in-word.ts';
import { blocksOf, makeEditor } from './support.ts';

const press = (key: string, held: Partial<KeyInWord> = {}): KeyInWord => ({ key, keyCode: 13, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

/** A page that draws at once and writes down how its caret was moved. */
function pageOf(): Page & { readonly moved: string[] } {
  const moved: string[] = [];
  return {
    moved,
    defaultView: { requestAnimationFrame: (run) => { run(); } },
    getSelection: () => ({ modify: (...how) => void moved.push(how.join(' ')) }),
  };
}

describe('what waits for the word', () => {
  const done = (event: KeyInWord): unknown => {
    const editor = makeEditor([title('A'), paragraph('một| hai')]);
    afterWord(event, pageOf())?.(editor);
    return blocksOf(editor).slice(1);
  };

  it.each([
    ['Enter', press('Enter'), [paragraph('một'), paragraph(' hai')]],
    ['Shift+Enter', press('Enter', { shiftKey: true }), [paragraph('một\n hai')]],
    ['Delete', press('Delete'), [paragraph('mộthai')]],
  ])('%s', (_name, event, blocks) => {
    expect(done(event)).toEqual(blocks);
  });

  it.each([
    [press('ArrowLeft'), 'move left character'],
    [press('ArrowRight', { shiftKey: true }), 'extend right character'],
    [press('ArrowUp'), 'move backward line'],
    [press('ArrowDown'), 'move forward line'],
    [press('Home'), 'move backward lineboundary'],
    [press('End', { shiftKey: true }), 'extend forward lineboundary'],
  ])('a caret key moves the caret of the page', (event, how) => {
    const page = pageOf();
    afterWord(event, page)?.(makeEditor([title('A')]));
    expect(page.moved).toEqual([how]);
  });
});

describe('what does not', () => {
  it('a key that the input method took, whatever it is called', () => {
    expect(afterWord(press('Enter', { keyCode: 229 }), pageOf())).toBeUndefined();
    expect(afterWord(press('Process', { keyCode: 229 }), pageOf())).toBeUndefined();
  });

  it('letters, and keys with Ctrl, Alt or the Windows key', () => {
    expect(afterWord(press('a', { keyCode: 65 }), pageOf())).toBeUndefined();
    expect(afterWord(press('Enter', { ctrlKey: true }), pageOf())).toBeUndefined();
    expect(afterWord(press('ArrowLeft', { altKey: true }), pageOf())).toBeUndefined();
    expect(afterWord(press('Delete', { metaKey: true }), pageOf())).toBeUndefined();
  });
});
