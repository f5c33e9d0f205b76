import { expect, test } from 'vitest';
import { Sessions } from '../../../electron/hosts/sessions.ts';

class Book {
  closed = 0;
  close(): void {
    this.closed += 1;
  }
}

test('a session holds one book; another in its place closes the first', () => {
  const sessions = new Sessions<Book>();
  const first = sessions.add('a', new Book());
  const second = sessions.add('a', new Book());
  expect(first.closed).toBe(1);
  expect(sessions.get('a')).toBe(second);
  expect(() => sessions.get('b')).toThrow(expect.objectContaining({ code: 'book/none-open' }));
  expect(() => sessions.get(null)).toThrow(expect.objectContaining({ code: 'book/none-open' }));
});

test('closing closes once, and an unknown session is no error', () => {
  const sessions = new Sessions<Book>();
  const book = sessions.add('a', new Book());
  sessions.close('a');
  sessions.close('a');
  sessions.closeAll();
  expect(book.closed).toBe(1);
});
