/** A kind tried and taken back changes no letter, whichever kinds lie between. */
import type { Editor } from 'slate';
import { expect, test } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { BLOCK_CHOICES } from '../../../../renderer/src/editor/block-choices.ts';
import { blocksOf, makeEditor, readMarks } from './support.ts';

const SEVERAL = [title('A'), paragraph('Bác ⟦Khải cười'), paragraph('- Thưa bác, cháu về.'), paragraph('–\u00a0Ừ, về đi'), paragraph('— Vâng⟧ ạ'), paragraph('-05 độ')];

function choose(editor: Editor, ...ids: readonly string[]): void {
  for (const id of ids) BLOCK_CHOICES.find((choice) => choice.id === id)?.apply(editor);
}

test.each(BLOCK_CHOICES.filter(({ id }) => id !== 'paragraph').map(({ id }) => [id]))('several paragraphs made dialogue, then %s, then paragraphs again', (id) => {
  const editor = makeEditor(SEVERAL);
  choose(editor, 'dialogue', id, 'paragraph');
  expect(blocksOf(editor)).toEqual(readMarks(SEVERAL).blocks);
  choose(editor, id, 'dialogue', 'paragraph');
  expect(blocksOf(editor)).toEqual(readMarks(SEVERAL).blocks);
});

test('what dialogue draws is nowhere in another kind', () => {
  for (const { id } of BLOCK_CHOICES) {
    const editor = makeEditor([title('A'), paragraph('Thưa |bác')]);
    choose(editor, 'dialogue', id);
    expect(JSON.stringify(blocksOf(editor)), id).not.toMatch(/[-–—] /u);
  }
});
