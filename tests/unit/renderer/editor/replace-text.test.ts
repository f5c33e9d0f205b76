/** What replacing does in the editor is what it does to a document. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import type { TextNode } from '@common/article/document.ts';
import { findInBlocks, withEdits, type PlacedEdit } from '@common/article/find-document.ts';
import { normalizeDocument } from '@common/article/normalize.ts';
import { articleText } from '@common/article/read.ts';
import { inForce } from '@common/article/suggest.ts';
import { matcher, PLAIN_FIND } from '@common/text/find.ts';
import { replaceText } from '../../../../renderer/src/editor/commands/replace-text.ts';
import { common, edited, edits, made, shape } from '../../common/article/arbitraries.ts';
import { blocksOf, makeEditor, suggestAsLan } from './support.ts';

const queries = fc.constantFrom('a', 'anh', 'Đảng bộ', '2021 được', '.', 'g b', 'n', ' ');
const options = fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean(), withTones: fc.boolean() });

test('the same hits, replaced in both, give the same; one undo gives the first', () => {
  fc.assert(
    fc.property(shape, edits, queries, options, fc.constantFrom('', 'X', 'thay thế'), (plan, changes, query, how, replacement) => {
      const given = edited(made(plan, common), changes, common);
      const editor = makeEditor(given.blocks);
      const places = findInBlocks(given.blocks, matcher(query, how)).map((hit) => ({ ...hit, replacement }));
      replaceText(editor, places);
      // As it is stored: a line that lost all its words keeps their look in the editor, for what is typed next.
      expect(normalizeDocument(document(blocksOf(editor))).blocks).toEqual(withEdits(given, places).blocks);
      expect(editor.history.undos).toHaveLength(places.length === 0 ? 0 : 1);
      editor.undo();
      expect(blocksOf(editor)).toEqual(document(given.blocks).blocks);
    }),
    { numRuns: 300 },
  );
});

test('while suggesting it is suggested, once, as one step', () => {
  const editor = suggestAsLan(makeEditor([title('Hoa'), paragraph([{ text: 'Cây ' }, { text: 'hoa', footnote: { id: 'a', text: 'hoa cũ' } }, { text: ' nở' }])]));
  const before = structuredClone(blocksOf(editor));
  const places = (): PlacedEdit[] => findInBlocks(editor.children, matcher('hoa', PLAIN_FIND)).map((hit) => ({ ...hit, replacement: 'lá' }));
  replaceText(editor, places());
  const runs = blocksOf(editor).flatMap((block) => ('children' in block ? (block.children as TextNode[]) : []));
  expect(runs.map(({ text, deleted, inserted }) => `${deleted === undefined ? '' : '-'}${inserted === undefined ? '' : '+'}${text}`)).toEqual(['-Hoa', '+lá', 'Cây ', '-hoa', '+lá', ' nở']);
  expect(articleText(inForce(document(blocksOf(editor))))).toBe(articleText(document(before)));
  const once = structuredClone(blocksOf(editor));
  replaceText(editor, places());
  expect(blocksOf(editor)).toEqual(once);
  editor.undo();
  expect(blocksOf(editor)).toEqual(before);
});
