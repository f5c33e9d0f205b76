/** Every case in commands/<command>/: what comes out, that it is a valid document, and that undo and redo go there and back. */
import { describe, expect, it } from 'vitest';
import { document } from '@common/article/build.ts';
import { parseDocument } from '@common/article/normalize.ts';
import { blocksOf, makeEditor, readMarks, type Fixture } from './support.ts';

const fixtures = import.meta.glob<Fixture>('./commands/*/*.ts', { eager: true, import: 'default' });

describe.each(Object.entries(fixtures))('%s', (_path, { input, run, output, still }) => {
  it('gives the output', () => {
    const editor = makeEditor(input);
    run(editor);
    const expected = readMarks(output);
    expect(blocksOf(editor)).toEqual(expected.blocks);
    if (expected.selection !== null) expect(editor.selection).toEqual(expected.selection);
    expect(parseDocument(document(blocksOf(editor))).blocks).toEqual(blocksOf(editor));
  });

  it('can be undone in one step and done again', () => {
    const editor = makeEditor(input);
    const before = readMarks(input);
    run(editor);
    const after = structuredClone(blocksOf(editor));
    expect(editor.history.undos).toHaveLength(still === true ? 0 : 1);
    editor.undo();
    expect(blocksOf(editor)).toEqual(before.blocks);
    if (before.selection !== null && still !== true) expect(editor.selection).toEqual(before.selection);
    editor.redo();
    expect(blocksOf(editor)).toEqual(after);
  });
});
