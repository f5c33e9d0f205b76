/** A book without a file whose contents and index have as many lines as one likes. */
import { document, paragraph, title } from '../../../electron/common/article/build.ts';
import type { DesignId } from '../../../electron/common/book/designs.ts';
import type { IndexEntry, Made } from '../../../electron/common/book/made.ts';
import { NOTHING_MADE } from '../../../electron/common/book/made.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import type { TrimId } from '../../../electron/common/book/trim.ts';
import type { PrintSource } from '../../../electron/services/print/source.ts';

const FAMILY = ['Nguyễn', 'Trần', 'Hoàng', 'Vi', 'Nông', 'Lường', 'Đặng'];
const GIVEN = ['An', 'Bình', 'Chí', 'Dũng', 'Giang', 'Hòa', 'Khải', 'Lan', 'Minh', 'Nga', 'Páo', 'Quý', 'Sơn', 'Thuận', 'Vân', 'Yến'];
const nameOf = (index: number, count: number): { name: string; given: string } => {
  const given = GIVEN[Math.floor((index * GIVEN.length) / count)] ?? '';
  return { name: `${FAMILY[index % FAMILY.length] ?? ''} Văn ${given}`, given };
};

/** @param titles articles of one page each, in two parts; `names`: entries of the index, each with a page; `units`: of its second group */
export function listsBook({ design, trimSize, titles, names = 0, units = 0 }: { design: DesignId; trimSize: TrimId; titles: number; names?: number; units?: number }): PrintSource {
  const articles = Array.from({ length: titles }, (_, index) => ({ id: `a${String(index)}`, document: document([title(`Tấm gương số ${String(index + 1)} của xã`), paragraph('Một đoạn.')]) }));
  const row = ({ id }: { id: string }) => ({ id, title: id, stage: 'approved' as const, words: 2, photos: 0 });
  const half = Math.ceil(titles / 2);
  const part = (id: string, own: typeof articles) => ({ id, kind: 'body' as const, title: id, articles: own.map(row), matter: [], budget: null, orderBy: 'hand' as const });
  const entry = (id: string, name: string, letter: string, at: number): IndexEntry => ({ id, name, note: '', letter, own: [`a${String(at % titles)}`] });
  const people = Array.from({ length: names }, (_, index) => {
    const { name, given } = nameOf(index, names);
    return entry(`p${String(index)}`, name, given.slice(0, 1), index);
  });
  const collectives = Array.from({ length: units }, (_, index) => entry(`u${String(index)}`, `Đảng bộ xã số ${String(index + 1)}`, 'Đ', index));
  const groups = [{ title: 'Cá nhân', entries: people }, { title: 'Tập thể', entries: collectives }].filter(({ entries }) => entries.length > 0);
  const index: Made = { id: 'index', kind: 'index', title: 'Bảng tra tên', note: '', contents: true, mentions: true, lists: true, groups };
  const byId = new Map(articles.map((each) => [each.id, each]));
  return {
    settings: () => ({ ...defaultSettings('Gương sáng'), design, trimSize }),
    outline: () => ({ parts: [part('Gương tập thể', articles.slice(0, half)), part('Gương cá nhân', articles.slice(half))], back: names === 0 ? [] : [{ id: 'index', kind: 'index', title: 'Bảng tra tên' }] }),
    articles: () => articles,
    article: (id) => byId.get(id) ?? { id, document: document([title('')]) },
    photo: () => { throw new Error('there is no photo'); },
    photoBytes: () => new Uint8Array(),
    made: () => (names === 0 ? NOTHING_MADE : { ...NOTHING_MADE, pages: new Map([['index', index]]) }),
  };
}
