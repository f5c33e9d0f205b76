import { describe, expect, it } from 'vitest';
import { photoDoubts, type BondExemplar, type BondFacts } from '../../../../electron/common/photo/bonds.ts';

const exemplar = (id: string, name: string, more: Partial<BondExemplar> = {}): BondExemplar => ({ id, name, kind: 'individual', portraitId: null, mergedInto: null, ...more });
const KHAI = exemplar('khai', 'Nông Văn Khải', { portraitId: 'p-khai' });
const NHINH = exemplar('nhinh', 'Hoàng Thị Nhình');
const TOA = exemplar('toa', 'Đảng bộ Tòa án nhân dân tỉnh', { kind: 'collective' });
const subject = (exemplarId: string, articleId: string) => ({ exemplarId, articleId, partPlayed: 'subject' as const });
const stand = (photoId: string, articleId: string, caption = '') => ({ photoId, articleId, block: 3, caption });

const facts = (given: Partial<BondFacts>): BondFacts => ({ exemplars: [KHAI, NHINH, TOA], persons: [], parts: [subject('khai', 'a-khai'), subject('nhinh', 'a-nhinh'), subject('toa', 'a-toa')], stands: [], decided: new Set(), ...given });
const told = (given: Partial<BondFacts>) => photoDoubts(facts(given)).map((doubt) => (doubt.kind === 'stray' ? [doubt.kind, doubt.shown, doubt.about] : [doubt.kind, doubt.name, doubt.person]));

describe('a photo bound to its person', () => {
  const tied = { persons: [{ photoId: 'one', exemplarId: 'khai', name: '' }] };

  it('in the article of another one is a finding with both names', () => {
    expect(told({ ...tied, stands: [stand('one', 'a-nhinh')] })).toEqual([['stray', 'Nông Văn Khải', 'Hoàng Thị Nhình']]);
    expect(told({ stands: [stand('p-khai', 'a-nhinh')] })).toEqual([['stray', 'Nông Văn Khải', 'Hoàng Thị Nhình']]);
  });

  it('in its own article, or in one about a collective, is none', () => {
    expect(told({ ...tied, stands: [stand('one', 'a-khai'), stand('one', 'a-toa'), stand('one', 'a-nobody')] })).toEqual([]);
  });

  it('of several people is none where one of them is told of', () => {
    const parts = [subject('nhinh', 'a-nhinh'), { exemplarId: 'khai', articleId: 'a-nhinh', partPlayed: 'mentioned' as const }];
    const hoa = exemplar('hoa', 'Lê Thị Hoa');
    const persons = [...tied.persons, { photoId: 'one', exemplarId: 'hoa', name: '' }];
    expect(told({ exemplars: [KHAI, NHINH, hoa], persons, parts, stands: [stand('one', 'a-nhinh')] })).toEqual([]);
    expect(told({ exemplars: [KHAI, NHINH, hoa], persons, parts: parts.slice(0, 1), stands: [stand('one', 'a-nhinh')] })).toEqual([['stray', 'Nông Văn Khải, Lê Thị Hoa', 'Hoàng Thị Nhình']]);
  });

  it('follows records that were merged', () => {
    const old = exemplar('old', 'Nông Văn Khài', { mergedInto: 'khai' });
    expect(told({ exemplars: [KHAI, NHINH, old], persons: [{ photoId: 'one', exemplarId: 'old', name: '' }], stands: [stand('one', 'a-khai')] })).toEqual([]);
  });

  it('is not asked about again once it was decided, but is when somebody else is on it', () => {
    const stands = [stand('one', 'a-nhinh')];
    const [doubt] = photoDoubts(facts({ ...tied, stands }));
    const decided = new Set([doubt?.key ?? '']);
    expect(told({ ...tied, stands, decided })).toEqual([]);
    const hoa = exemplar('hoa', 'Lê Thị Hoa');
    expect(told({ exemplars: [KHAI, NHINH, hoa], persons: [{ photoId: 'one', exemplarId: 'hoa', name: '' }], stands, decided })).toHaveLength(1);
  });
});

describe('the names in a caption', () => {
  const persons = [{ photoId: 'one', exemplarId: 'khai', name: '' }];
  it.each([
    ['Anh Nông Văn Khải trên tuyến thư số 7.', []],
    ['Trên tuyến thư số 7.', []],
    ['Anh Nông Văn Khài trên tuyến thư.', [['spelled', 'Nông Văn Khài', 'Nông Văn Khải']]],
    ['Bà Hoàng Thị Nhình nhận thư.', [['other', 'Hoàng Thị Nhình', 'Nông Văn Khải']]],
    ['Bà Lê Thị Lan nhận thư ở Bản Vàng.', [['unnamed', '', 'Nông Văn Khải']]],
  ])('%s', (caption, expected) => {
    expect(told({ persons, stands: [stand('one', 'a-khai', caption)] })).toEqual(expected);
  });

  it('are held against free names too', () => {
    expect(told({ persons: [{ photoId: 'one', exemplarId: null, name: 'Lê Thị Lan' }], stands: [stand('one', 'a-khai', 'Bà Lê Thị Lân nhận quà.')] })).toEqual([['spelled', 'Lê Thị Lân', 'Lê Thị Lan']]);
  });
});
