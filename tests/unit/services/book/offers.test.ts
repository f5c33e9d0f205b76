/** What an article offers, taken as records in one step or refused. */
import { expect, it } from 'vitest';
import type { ArticleOffer, TakenOffer } from '../../../../electron/common/contract/offer-channels.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { seedCatalogue } from '../../../../electron/services/book/people/award-catalogue.ts';
import { articleOffers, holdFigure, refuseOffers, takeOffers } from '../../../../electron/services/book/offers.ts';
import { sentenceOf } from '../../../../electron/common/print/sentence.ts';
import { figureDisagreements, figureFindings } from '../../../../electron/services/book/figures.ts';
import { article, bodyPart, newBook, put } from '../store/support.ts';

const TEXT = [
  'Bà Lương Thị Thoa, Bí thư Chi bộ thôn Nà Lốc, sinh năm 1970, dựng mô hình “Ngõ sạch” theo phong trào thi đua “Dân vận khéo”.',
  'Năm 2020, bà Lương Thị Thoa được Chủ tịch UBND tỉnh tặng Bằng khen. Chi bộ thôn Nà Lốc nhận giấy khen của Đảng ủy xã Bản Phung.',
];

function opened(): { book: BookWriter; id: string } {
  const book = newBook();
  return { book, id: put(book, bodyPart(book), article('Người giữ lửa', ...TEXT)) };
}

const offerOf = (offers: readonly ArticleOffer[], text: string): ArticleOffer => {
  const found = offers.find(({ offer }) => offer.text === text);
  if (found === undefined) throw new Error(`${text} is not offered: ${offers.map(({ offer }) => offer.text).join(', ')}`);
  return found;
};
const yes = (offer: ArticleOffer, as: TakenOffer['as'], more: Partial<TakenOffer> = {}): TakenOffer => ({ key: offer.key, as, is: offer.known?.id ?? null, ...more });
const states = (offers: readonly ArticleOffer[]): Record<string, string> => Object.fromEntries(offers.map(({ offer, state }) => [offer.text, state]));

it('makes records of what was said yes to, ties them to the article, and takes all of it back as one step', () => {
  const { book, id } = opened();
  const offers = articleOffers(book, id);
  const award = offerOf(offers, 'Bằng khen');
  const person = offerOf(offers, 'Lương Thị Thoa');
  const unit = offerOf(offers, 'Chi bộ thôn Nà Lốc');
  const model = offerOf(offers, 'Ngõ sạch');
  const result = takeOffers(book, { articleId: id, offers: [yes(award, 'award'), yes(person, 'individual', { role: 'Bí thư Chi bộ' }), yes(unit, 'unit'), yes(model, 'model')] });
  expect(result.left).toEqual([]);
  const [unitRecord] = book.records('unit');
  expect(unitRecord?.fields['name']).toBe('Chi bộ thôn Nà Lốc');
  const exemplars = book.records('exemplar').map(({ fields }) => [fields['kind'], fields['name'], fields['honorific'], fields['role'], fields['unitId'], fields['birthYear'], fields['gender'], fields['field']]).sort();
  expect(exemplars).toEqual([
    ['individual', 'Lương Thị Thoa', 'Bà', 'Bí thư Chi bộ', unitRecord?.id, 1970, 'female', ''],
    ['model', 'Ngõ sạch', '', '', null, null, null, 'Dân vận khéo'],
  ]);
  const [given] = book.records('award');
  expect(given?.fields).toMatchObject({ exemplarId: book.records('exemplar').find(({ fields }) => fields['kind'] === 'individual')?.id, formText: 'Bằng khen', issuer: 'Chủ tịch UBND tỉnh', level: 'bộ/ngành/tỉnh', period: '2020' });
  expect(book.records('exemplarArticle').map(({ fields }) => [fields['articleId'], fields['partPlayed']])).toEqual([[id, 'subject'], [id, 'subject']]);
  expect(states(articleOffers(book, id))).toMatchObject({ 'Lương Thị Thoa': 'recorded', 'Chi bộ thôn Nà Lốc': 'recorded', 'Ngõ sạch': 'recorded', 'Bằng khen': 'recorded', 'Dân vận khéo': 'new' });
  expect(book.undoState().undo).toMatchObject({ kind: 'take-offers', count: 4 });
  book.undo();
  expect([book.records('unit'), book.records('exemplar'), book.records('award'), book.records('exemplarArticle')]).toEqual([[], [], [], []]);
});

it('puts an award to the form of the catalogue that its words and its giver mean together', () => {
  const { book, id } = opened();
  seedCatalogue(book);
  const offers = articleOffers(book, id);
  takeOffers(book, { articleId: id, offers: [yes(offerOf(offers, 'Bằng khen'), 'award'), yes(offerOf(offers, 'Lương Thị Thoa'), 'individual')] });
  expect(book.records('award').map(({ fields }) => [fields['formText'], fields['formId']])).toEqual([['Bằng khen', 'catalogue:bk-tinh']]);
});

it('finds the record of the same name, whatever the place of its tones, and shows near ones', () => {
  const { book, id } = opened();
  const unit = book.addRecord('unit', { name: 'Đảng uỷ xã Bản Phung' });
  const near = book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thỏa' });
  const offers = articleOffers(book, id);
  expect(offerOf(offers, 'Đảng ủy xã Bản Phung')).toMatchObject({ known: { kind: 'unit', id: unit.id }, state: 'recorded' });
  expect(offerOf(offers, 'Lương Thị Thoa')).toMatchObject({ known: null, near: [{ kind: 'exemplar', id: near.id, name: 'Lương Thị Thỏa' }], state: 'new' });
});

it('ties a known exemplar to the article instead of making another', () => {
  const { book, id } = opened();
  const known = book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoa' });
  const person = offerOf(articleOffers(book, id), 'Lương Thị Thoa');
  expect(person.state).toBe('known');
  takeOffers(book, { articleId: id, offers: [yes(person, 'individual')] });
  expect(book.records('exemplar')).toHaveLength(1);
  expect(book.records('exemplarArticle').map(({ fields }) => fields['exemplarId'])).toEqual([known.id]);
});

it('knows again what was recorded under another name, or as a record with a name much like it', () => {
  const { book, id } = opened();
  const near = book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thỏa' });
  const offers = articleOffers(book, id);
  takeOffers(book, { articleId: id, offers: [yes(offerOf(offers, 'Ngõ sạch'), 'model', { name: 'Ngõ sạch, vườn xanh' }), yes(offerOf(offers, 'Lương Thị Thoa'), 'individual', { is: near.id })] });
  const models = book.records('exemplar').filter(({ fields }) => fields['kind'] === 'model');
  expect(models.map(({ fields }) => [fields['name'], fields['otherNames']])).toEqual([['Ngõ sạch, vườn xanh', 'Ngõ sạch']]);
  expect(states(articleOffers(book, id))).toMatchObject({ 'Ngõ sạch': 'recorded', 'Lương Thị Thoa': 'recorded' });
  expect(book.records('exemplarArticle').map(({ fields }) => fields['exemplarId'])).toContain(near.id);
});

it('gives an award to whom a person said that the written name is, also after that record was merged into another', () => {
  const { book, id } = opened();
  const near = book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thỏa' });
  const taken = (text: string, as: TakenOffer['as'], more: Partial<TakenOffer> = {}): readonly string[] => takeOffers(book, { articleId: id, offers: [yes(offerOf(articleOffers(book, id), text), as, more)] }).left;
  expect(taken('Bằng khen', 'award')).toHaveLength(1);
  expect(taken('Lương Thị Thoa', 'individual', { is: near.id })).toEqual([]);
  expect(taken('Bằng khen', 'award')).toEqual([]);
  expect(book.records('award').map(({ fields }) => fields['exemplarId'])).toEqual([near.id]);
  expect(states(articleOffers(book, id))).toMatchObject({ 'Lương Thị Thoa': 'recorded', 'Bằng khen': 'recorded' });
  book.undo();
  const other = book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoả (Nà Lốc)' });
  book.updateRecord('exemplar', near.id, { mergedInto: other.id });
  expect(taken('Bằng khen', 'award')).toEqual([]);
  expect(book.records('award').map(({ fields }) => fields['exemplarId'])).toEqual([other.id]);
});

it('makes a collective of a unit that is honoured, and gives it its award', () => {
  const { book, id } = opened();
  const offers = articleOffers(book, id);
  const unit = offerOf(offers, 'Chi bộ thôn Nà Lốc');
  expect(unit.offer.details).toMatchObject({ isHonoured: true });
  const award = offerOf(offers, 'giấy khen của Đảng ủy xã Bản Phung');
  expect(takeOffers(book, { articleId: id, offers: [yes(award, 'award')] }).left).toEqual([award.key]);
  takeOffers(book, { articleId: id, offers: [yes(award, 'award'), yes(unit, 'collective')] });
  const [collective] = book.records('exemplar');
  expect([collective?.fields['kind'], book.records('award').map(({ fields }) => fields['exemplarId'])]).toEqual(['collective', [collective?.id]]);
});

it('leaves what the article no longer names, and never takes a figure', () => {
  const { book, id } = opened();
  const person = offerOf(articleOffers(book, id), 'Lương Thị Thoa');
  book.saveArticle(id, book.article(id).revision, article('Người giữ lửa', 'Không còn ai.'));
  expect(takeOffers(book, { articleId: id, offers: [yes(person, 'individual')] })).toEqual({ records: [], left: [person.key] });
  expect(book.records('exemplar')).toEqual([]);
});

it('keeps a no, asks again when told to, and gives both back', () => {
  const { book, id } = opened();
  const { key } = offerOf(articleOffers(book, id), 'Dân vận khéo');
  const state = (): string => offerOf(articleOffers(book, id), 'Dân vận khéo').state;
  refuseOffers(book, { articleId: id, keys: [key, key], refused: true });
  expect(state()).toBe('refused');
  expect(book.records('verdict').map(({ fields }) => [fields['about'], fields['decision'], fields['articleId']])).toEqual([['offer', 'no', id]]);
  refuseOffers(book, { articleId: id, keys: [key], refused: false });
  expect(state()).toBe('new');
  book.undo();
  expect(state()).toBe('refused');
});

it('gives places in the elements that hold the words', () => {
  const { book, id } = opened();
  const { document } = book.article(id);
  for (const { offer, places } of articleOffers(book, id)) {
    expect(places).toHaveLength(offer.places.length);
    const block = document.blocks[places[0]?.path[0] ?? -1];
    const text = block?.type === 'paragraph' || block?.type === 'title' ? block.children.map((each) => each.text).join('') : '';
    expect(text.slice(places[0]?.start, places[0]?.end)).toMatch(/./u);
  }
});

it('tells a figure that an article has in several places once, with all of them', async () => {
  const book = newBook();
  const told = 'Toàn Đảng bộ có 263 lượt tập thể được khen thưởng.';
  const one = put(book, bodyPart(book), article('Một', told, 'Câu ở giữa.', told));
  const two = put(book, bodyPart(book), article('Hai', 'Toàn Đảng bộ có 236 lượt tập thể được khen thưởng.'));
  expect((await figureDisagreements(book)).map(({ place }) => place.path)).toEqual([[1], [3], [1]]);
  expect(await figureFindings(book)).toMatchObject([{ articleId: one, block: 1, blocks: [1, 3], words: '263 lượt tập thể' }, { articleId: two, block: 1, words: '236 lượt tập thể' }]);
});

it('tells two numbers of one article once, at the first', async () => {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Một', 'Chị đã trao 120 suất quà.', 'Câu ở giữa.', 'Chị đã trao 150 suất quà cho học sinh nghèo.'));
  const found = await figureFindings(book);
  expect(found).toMatchObject([{ code: 'figure-places', articleId: id, block: 1, words: '120 suất quà' }]);
  expect(found.map(({ said }) => sentenceOf('vi', said))).toEqual(['Bài “Một” ghi “120 suất quà”, chỗ khác ghi “150 suất quà” trong cùng bài. Hãy thống nhất một số.']);
});

it('tells a figure that several articles quote once, with the articles by name, and one of a whole that is wider than the book not at all', async () => {
  const book = newBook();
  const person = book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoa' }).id;
  book.addRecord('award', { exemplarId: person, formText: 'Bằng khen của Chủ tịch UBND tỉnh', issuer: 'Chủ tịch UBND tỉnh' });
  const ids = ['Một', 'Hai', 'Ba'].map((name) => put(book, bodyPart(book), article(name, 'Trong kỷ yếu có 12 lượt cá nhân được tặng bằng khen.', 'Toàn tỉnh có 28 lượt cá nhân được tặng bằng khen.', 'Cả nước có 97 lượt cá nhân được tặng bằng khen.')));
  const found = (await figureFindings(book)).filter(({ code }) => code === 'figure-records');
  expect(found).toMatchObject([{ code: 'figure-records', articleId: ids[0], block: 1, words: '12 lượt cá nhân' }]);
  expect(found.map(({ said }) => sentenceOf('vi', said))).toEqual(['Bài “Một”, bài “Hai”, bài “Ba” ghi “12 lượt cá nhân”, hồ sơ trong sách có 1. Hãy sửa số hoặc bổ sung hồ sơ.']);
});

it('silences a figure that is right as it stands, until its number is another', async () => {
  const book = newBook();
  const one = put(book, bodyPart(book), article('Một', 'Toàn Đảng bộ có 263 lượt tập thể được khen thưởng.'));
  put(book, bodyPart(book), article('Hai', 'Toàn Đảng bộ có 236 lượt tập thể được khen thưởng.'));
  const [first] = await figureDisagreements(book);
  expect((await figureFindings(book)).map(({ code, articleId, block }) => [code, articleId, block])).toEqual([['figure-places', one, 1], ['figure-places', expect.any(String), 1]]);
  holdFigure(book, { key: first?.key ?? '', articleId: one, right: true });
  expect((await figureDisagreements(book)).map(({ isSilenced }) => isSilenced)).toEqual([true, false]);
  expect(await figureFindings(book)).toHaveLength(1);
  book.saveArticle(one, book.article(one).revision, article('Một', 'Toàn Đảng bộ có 264 lượt tập thể được khen thưởng.'));
  expect((await figureDisagreements(book)).map(({ isSilenced }) => isSilenced)).toEqual([false, false]);
  holdFigure(book, { key: first?.key ?? '', articleId: one, right: false });
  expect(book.records('verdict')).toEqual([]);
});
