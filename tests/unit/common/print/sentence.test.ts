/** What findings say, in both languages. */
import { describe, expect, it } from 'vitest';
import { said as saidShape, type Said } from '@common/contract/said.ts';
import { LANGUAGES } from '@common/i18n/index.ts';
import type { TextTree } from '@common/i18n/texts.ts';
import { articleCalled, pageCalled, say } from '@common/print/say.ts';
import { sentenceOf } from '@common/print/sentence.ts';
import { everySaid, sectionOf, VIETNAMESE } from './every-said.ts';

const both = (said: Said): string[] => LANGUAGES.map((language) => sentenceOf(language, said));

describe('every text of findings', () => {
  const all = everySaid(sectionOf('vi', 'findings'), 'findings');

  it.each(LANGUAGES)('is whole with its values, in %s', (language) => {
    expect(all.length).toBeGreaterThan(100);
    const sentences = all.map((said) => [said.key, sentenceOf(language, said)] as const);
    expect(sentences.filter(([key, sentence]) => /\{\{|\[object|undefined|null|NaN/u.test(sentence) || sentence === key)).toEqual([]);
  });

  it('has no Vietnamese word in English', () => {
    expect(all.map((said) => sentenceOf('en', said)).filter((sentence) => VIETNAMESE.test(sentence))).toEqual([]);
    expect(all.filter((said) => VIETNAMESE.test(sentenceOf('vi', said))).length).toBeGreaterThan(all.length * 0.9);
  });

  it('takes in English no more values than it is given in Vietnamese', () => {
    const names = (tree: TextTree, path = ''): [string, string][] => Object.entries(tree).flatMap(([name, text]) => (typeof text === 'string' ? [[`${path}${name}`, text] as [string, string]] : names(text, `${path}${name}.`)));
    const vi = new Map(names(sectionOf('vi', 'findings')));
    const slots = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/gu)].map(([, slot = '']) => slot);
    const more = names(sectionOf('en', 'findings')).filter(([name, text]) => slots(text).some((slot) => !slots(vi.get(name) ?? vi.get(name.replace(/_one$/u, '_other')) ?? '').includes(slot)));
    expect(more).toEqual([]);
  });
});

describe('a sentence', () => {
  it('begins with a capital letter, whatever it begins with', () => {
    expect(both(say('findings.captionEmpty', { article: articleCalled('Bưu tá') }))).toEqual(['Bài “Bưu tá” có ảnh chưa có chú thích.', 'The article “Bưu tá” has a photo without a caption.']);
    expect(both(say('findings.file.notOneColour', { where: say('findings.called.filePage', { page: 7 }) }))).toEqual(['Trang 7 có màu khác đen trong sách in một màu.', 'Page 7 has a colour other than black, in a one-colour book.']);
  });

  it('calls what has no title by no title', () => {
    expect(both(say('findings.unapproved', { article: articleCalled(''), stage: say('findings.stage.editing') }))).toEqual(['Bài chưa có tên chưa được duyệt (đang biên tập).', 'An article without a title is not approved (in editing).']);
    expect(both(say('findings.madeEmpty', { made: pageCalled('') }))).toEqual(['Trang chưa có tên chưa có gì để in nên không in.', 'A page without a title has nothing to print yet, so it is not printed.']);
  });

  it('puts what its words quote in the marks of a quotation within one', () => {
    expect(both(say('findings.photoMissing', { article: articleCalled('Người “giữ lửa”'), caption: 'Bà “Mế”' }))).toEqual(['Bài “Người ‘giữ lửa’” còn thiếu ảnh: “Bà ‘Mế’”. Chỗ của ảnh đang để trống.', 'The article “Người ‘giữ lửa’” still lacks a photo: “Bà ‘Mế’”. Its place is empty.']);
  });

  it('quotes no caption that is not there', () => {
    expect(both(say('findings.photoMissingBare', { article: articleCalled('A') }))).toEqual(['Bài “A” còn thiếu một ảnh chưa có chú thích. Chỗ của ảnh đang để trống.', 'The article “A” still lacks a photo that has no caption. Its place is empty.']);
  });

  it('writes numbers and counts as the language does', () => {
    expect(both(say('findings.cover.spineThin', { spine: 14.2, least: 5 }))).toEqual(['Gáy chỉ dày 14,2 mm nên không in chữ; chữ cần gáy từ 5 mm.', 'The spine is only 14.2 mm thick, so nothing is printed on it; words need at least 5 mm.']);
    expect(both(say('findings.pagesOdd', { pages: 1203, count: 1 }))).toEqual(['Sách có 1.203 trang, không chia hết cho 4: cuối sách sẽ có thêm 1 trang trắng cho đủ tờ gấp.', 'The book has 1,203 pages, no multiple of 4: one blank page will be added at the end to fill the last sheet.']);
  });

  it('lists words of the texts in its own language, and what is left of a list behind it', () => {
    expect(both(say('findings.orderGap', { blanks: [say('order.blankNames.section'), say('order.blankNames.joining')] }))).toEqual(['Phiếu đặt in chưa ghi: tay sách, cách đóng sách.', 'The order sheet does not say: sections, binding.']);
    expect(both(say('findings.nameUnknown', { article: articleCalled('A'), names: say('findings.namesMore', { names: [say('findings.nameTimes', { name: 'B', count: 2 }), say('findings.nameOnce', { name: 'C' })], count: 3 }) }))).toEqual([
      'Bài “A” có tên “B” (2 chỗ), “C” và 3 tên khác mà chưa có hồ sơ nào. Hãy thêm hồ sơ, hoặc kiểm tra lại tên.',
      'The article “A” has names without a record: “B” (2 places), “C” and 3 more. Add records, or check the names.',
    ]);
  });
});

describe('what is said', () => {
  const told = say('findings.figurePlaces', { article: articleCalled('A'), figure: '1.200 lượt', others: [say('findings.figureElsewhere', { figure: '1.100 lượt', article: articleCalled('B') })] });

  it('goes whole from one process to another, however deep it is', () => {
    expect(saidShape.parse(JSON.parse(JSON.stringify(told)))).toEqual(told);
    expect(both(told)).toEqual(['Bài “A” ghi “1.200 lượt”, chỗ khác ghi “1.100 lượt” ở bài “B”. Hãy thống nhất một số.', 'The article “A” says “1.200 lượt”, but elsewhere it is “1.100 lượt” in the article “B”. Settle on one figure.']);
  });

  it('is refused when it is something else', () => {
    for (const wrong of ['Bài', { key: 'findings.noTitle' }, { key: 1, values: {} }, { key: 'findings.noTitle', values: { a: null } }]) expect(saidShape.safeParse(wrong).success).toBe(false);
  });
});
