import { expect, it } from 'vitest';
import { document, list, paragraph, title } from '@common/article/build.ts';
import { textsInForce } from '@common/article/texts.ts';

it('the text in force is told block by block, all of a list in one, without words that are only suggested', () => {
  const made = document([title('Người bưu tá'), paragraph('Anh Khải đi bộ.'), list(false, ['một', 'hai'])]);
  expect(textsInForce(made)).toEqual(['Người bưu tá', 'Anh Khải đi bộ.', 'mộthai']);
  const inserted = { text: ' mỗi sáng', inserted: { id: 's', author: 'An', at: 1 } };
  const suggested = { ...made, blocks: made.blocks.map((block, index) => (index === 1 ? { ...block, children: [{ text: 'Anh Khải đi bộ' }, inserted, { text: '.' }] } : block)) } as typeof made;
  expect(textsInForce(suggested)[1]).toBe('Anh Khải đi bộ.');
});
