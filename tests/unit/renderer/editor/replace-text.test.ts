/** What replacing does in the editor is what it does to a document. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { document } from '@common/article/build.ts';
import { findInBlocks, withEdits } from '@common/article/find-document.ts';
import { matcher } from '@common/text/find.ts';
import { replaceText } from '../../../../renderer/src/editor/commands/replace-text.ts';
import { common, edited, edits, made, shape } from '../../common/article/arbitraries.ts';
import { blocksOf, makeEditor } from './support.ts';

const queries = fc.constantFrom('a', 'anh', 'Đảng bộ', '2021 được', '.', 'g b', 'n', ' ');
const options = fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean(), withTones: fc.boolean() });

test('the same hits, replaced in both, give the same; one undo gives the first', () => {
  fc.assert(
    fc.property(shape, edits, queries, options, fc.constantFrom('', 'X', 'thay thế'), (plan, changes, query, how, replacement) => {
      const given = edited(made(plan, common), changes, common);
      const editor = makeEditor(given.blocks);
      const places = findInBlocks(given.blocks, matcher(query, how)).map((hit) => ({ ...hit, replacement }));
      replaceText(editor, places);
      expect(blocksOf(editor)).toEqual(withEdits(given, places).blocks);
      expect(editor.history.undos).toHaveLength(places.length === 0 ? 0 : 1);
      editor.undo();
      expect(blocksOf(editor)).toEqual(document(given.blocks).blocks);
    }),
    { numRuns: 300 },
  );
});
