import { expect, it } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import { asBegun } from '../../../../electron/services/print/as-begun.ts';
import { MemoryBook } from '../../../print/support/memory-book.ts';

const text = (words: string) => document([title('Bài'), paragraph(words)]);
const book = () => new MemoryBook({}, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: text('trước') }] }]);

it('a text that is changed meanwhile is the new one only when work begins anew', () => {
  const source = book();
  const begun = asBegun(source);
  expect(begun.articles()[0]?.document).toEqual(text('trước'));
  source.rewrite('a', text('sau'));
  expect(begun.articles()[0]?.document).toEqual(text('trước'));
  expect(begun.article('a').document).toEqual(text('trước'));
  begun.begin();
  expect(begun.articles()[0]?.document).toEqual(text('sau'));
  expect(begun.article('a').document).toEqual(text('sau'));
});

it('an article that is not in the book is refused as the book does', () => {
  expect(() => asBegun(book()).article('x')).toThrow();
});

it('what a source does not have it does not have either', () => {
  const source = book();
  expect('bondFacts' in asBegun(source)).toBe(false);
  expect(asBegun(Object.assign(source, { kept: () => new Uint8Array([1]) })).kept?.('x')).toEqual(new Uint8Array([1]));
});
