import { expect, it } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import { isSetAside, nameOfDesign } from '../../../../../electron/services/print/own-design/set-aside.ts';
import { Previewer } from '../../../../../electron/services/print/preview.ts';
import type { PrintSource } from '../../../../../electron/services/print/source.ts';
import { MemoryBook } from '../../../../print/support/memory-book.ts';

const TEXT = document([title('Bài'), paragraph('Chữ.')]);
/** Its look is not Typst: whoever sets it hears so. */
const OWN = { base: 'co-dien', name: 'Của lạ', files: { 'look.typ': '#let x = (' } } as const;

function source(): PrintSource & { close(): void } {
  const book = new MemoryBook({ title: 'Sách', design: 'co-dien', ownDesign: OWN }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: TEXT }] }]);
  return { settings: () => book.settings(), outline: () => book.outline(), articles: () => book.articles(), article: (id) => book.article(id), kinds: () => book.kinds(), photo: (id) => book.photo(id), photoBytes: (id, size) => book.photoBytes(id, size), close: () => undefined };
}

it('a design that is set aside is not set; another one, and the same once it is changed, is', async () => {
  const steps: unknown[] = [];
  const previewer = new Previewer(source(), null, nameOfDesign(OWN));
  const pages = await previewer.watched((step) => steps.push(step), () => previewer.article('a', TEXT));
  expect([pages.ownSetAside, pages.pages.length, steps]).toEqual([true, 1, []]);
  const again = new Previewer(source(), null, nameOfDesign({ ...OWN, files: { 'look.typ': '' } }));
  await expect(again.watched((step) => steps.push(step), () => again.article('a', TEXT))).rejects.toMatchObject({ code: 'print/typeset' });
  expect(steps).toContainEqual({ design: nameOfDesign(OWN), articles: 1 });
  expect(isSetAside({ design: 'trang-trong', ownDesign: OWN }, nameOfDesign(OWN))).toBe(false);
});
