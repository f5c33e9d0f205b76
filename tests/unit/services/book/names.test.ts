/** Names that the book writes otherwise elsewhere: by how often, and by its records. */
import { expect, test } from 'vitest';
import { paragraph } from '../../../../electron/common/article/build.ts';
import { nameDoubts } from '../../../../electron/services/book/names.ts';
import { articleDoubts } from '../../../../electron/services/book/spelling.ts';
import { article, bodyPart, newBook, put } from '../store/support.ts';

const THREE = 'Ông Nguyễn Đức Tuấn đến. Nguyễn Đức Tuấn nói. Rồi Nguyễn Đức Tuấn về.';

test('the usual spelling is told, with the article that has it', async () => {
  const book = newBook();
  const part = bodyPart(book);
  put(book, part, article('Bưu tá tận tụy', THREE));
  const other = put(book, part, article('Bài khác', 'Bác Nguyễn Đức Tuân kể.'));
  expect(await nameDoubts(book, other, ['Nguyễn Đức Tuân', 'Nguyễn Đức Tuấn', 'Lê Hoa'])).toEqual([
    { name: 'Nguyễn Đức Tuân', instead: 'Nguyễn Đức Tuấn', count: 3, where: 'Bưu tá tận tụy', known: false },
  ]);
});

test('a name as usual as the other is left alone; what was written since counts at once', async () => {
  const book = newBook();
  const part = bodyPart(book);
  put(book, part, article('Một', THREE));
  const two = put(book, part, article('Hai', 'Nguyễn Đức Tuân và Nguyễn Đức Tuân.'));
  expect(await nameDoubts(book, two, ['Nguyễn Đức Tuân'])).toEqual([]);
  put(book, part, article('Ba', THREE));
  expect(await nameDoubts(book, two, ['Nguyễn Đức Tuân'])).toMatchObject([{ count: 6 }]);
  
});

test('a record’s name is right however seldom it stands, and a term can be', async () => {
  const book = newBook();
  const part = bodyPart(book);
  const id = put(book, part, article('Một', 'Lương Thị Thỏa và Trần Văn Lâm.'));
  book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoa' });
  expect(await nameDoubts(book, id, ['Lương Thị Thỏa'])).toEqual([{ name: 'Lương Thị Thỏa', instead: 'Lương Thị Thoa', count: 0, where: null, known: true }]);
  book.addRecord('term', { text: 'Lương Thị Thỏa', kind: 'name' });
  expect(await nameDoubts(book, id, ['Lương Thị Thỏa'])).toEqual([]);
});

test('a last word written small is told where the book has the whole name, and left alone where it may be any word', async () => {
  const book = newBook();
  const part = bodyPart(book);
  put(book, part, article('Một', `${THREE} Ông Hoàng Mai Tươi nói.`));
  const id = put(book, part, article('Hai', 'Ông Nguyễn Đức tuấn .Vậy. Bà Hoàng Mai tươi cười, Hoàng Mai vui. Ông Lê Văn tám về. Nguyễn Đức tuân lệnh.'));
  const told = async (): Promise<string[]> => (await articleDoubts(book, id)).doubts.map(({ doubt }) => `${doubt.kind} ${doubt.found} → ${doubt.suggestions[0] ?? ''}`);
  expect(await told()).toEqual(['name Nguyễn Đức tuấn → Nguyễn Đức Tuấn', 'style  . → . ']);
  book.addRecord('exemplar', { kind: 'individual', name: 'Lê Văn Tám' });
  expect(await told()).toContain('name Lê Văn tám → Lê Văn Tám');
  book.addRecord('term', { text: 'Lê Văn tám', kind: 'name' });
  expect(await told()).not.toContain('name Lê Văn tám → Lê Văn Tám');
});

test('an article’s doubts: spelling, style and names in the order of the text, less what the dictionary holds', async () => {
  const book = newBook();
  const part = bodyPart(book);
  put(book, part, article('Một', THREE));
  const id = put(book, part, article('Hai', 'Sinh hoạt dười cờ,  với Nguyễn Đức Tuân.'));
  const told = async (): Promise<string[]> => (await articleDoubts(book, id)).doubts.map(({ doubt }) => `${doubt.kind} ${doubt.found} ${doubt.suggestions[0] ?? ''}`);
  expect(await told()).toEqual(['spelling dười dưới', 'style   ', 'name Nguyễn Đức Tuân Nguyễn Đức Tuấn']);
  book.addRecord('term', { text: 'dười', kind: 'spelling' });
  expect(await told()).toEqual(['style   ', 'name Nguyễn Đức Tuân Nguyễn Đức Tuấn']);
});

test('what is in doubt in a footnote is told behind its line, with the note that holds it', async () => {
  const book = newBook();
  const note = (id: string, text: string) => ({ id, text });
  const id = put(book, bodyPart(book), article('Một', paragraph([{ text: 'Chi bộ', footnote: note('a', 'Theo báo cáo.') }, { text: ' sinh hoạt', footnote: note('b', 'Họp dười cờ.') }, { text: ' dười cờ.' }])));
  const { doubts } = await articleDoubts(book, id);
  expect(doubts.map(({ path, note: which, where, around, doubt }) => ({ path, which, where, found: doubt.found, before: around.before }))).toEqual([
    { path: [1], which: null, where: 'paragraph', found: 'dười', before: 'Chi bộ sinh hoạt ' },
    { path: [1], which: 1, where: 'footnote', found: 'dười', before: 'Họp ' },
  ]);
});
