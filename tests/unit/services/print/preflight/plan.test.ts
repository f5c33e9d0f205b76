/** What the order of typeset pages says. */
import { describe, expect, it } from 'vitest';
import { COVER_AS_USUAL, type CoverSettings } from '../../../../../electron/common/book/cover.ts';
import type { Outline } from '../../../../../electron/common/book/outline.ts';
import { sentenceOf } from '../../../../../electron/common/print/sentence.ts';
import { preflightPlan, type PagePlan } from '../../../../../electron/services/print/preflight/plan.ts';

/** What is said, with its sentence. */
const told = (plan: Omit<PagePlan, 'cover' | 'section' | 'contents'> & Partial<PagePlan>) => preflightPlan({ cover: COVER_AS_USUAL, section: 0, contents: null, ...plan }).map(({ said, ...rest }) => ({ ...rest, text: sentenceOf('vi', said) }));
const stapled = (coverPaper: CoverSettings['coverPaper'], coverCaliper = 0.1): PagePlan['cover'] => ({ coverBinding: 'saddle', coverPaper, coverCaliper });
const piece = (id: string) => ({ id, title: id, stage: 'approved' as const, words: 10, photos: 0 });
const part = (id: string, ...articles: string[]) => ({ id, kind: 'body' as const, title: id, articles: articles.map(piece), matter: [], budget: null, orderBy: 'hand' as const });
const outline: Outline = { parts: [part('I', 'a', 'b'), part('II', 'c')], back: [{ id: 'm', kind: 'index', title: 'Chỉ mục' }, { id: 'n', kind: 'imprint', title: 'Xuất bản' }] };
const articles = [{ id: 'a', start: 7, pages: 3 }, { id: 'b', start: 10, pages: 2 }, { id: 'c', start: 15, pages: 4 }];
const matter = [{ id: 'm', start: 19, pages: 2 }, { id: 'n', start: 22, pages: 1 }];

describe('blank pages', () => {
  it('between two pieces of a part are told with the piece behind them; the blank back of an opener is not', () => {
    expect(told({ outline, lastRoman: 0, pages: 32, articles, matter })).toEqual([{ code: 'page-blank', text: 'Trang 21 để trắng giữa sách.', articleId: null, block: null, page: 21, matterId: 'n' }]);
    const wider = articles.map((each) => (each.id === 'b' ? { ...each, start: 12, pages: 1 } : each));
    expect(told({ outline, lastRoman: 0, pages: 32, articles: wider, matter: [] })).toMatchObject([{ code: 'page-blank', text: 'Trang 10 đến 11 để trắng giữa sách.', articleId: 'b', page: 10 }]);
  });

  it('are named by what is printed on pages', () => {
    const [found] = told({ outline, lastRoman: 10, pages: 32, articles: articles.map((each) => (each.id === 'b' ? { ...each, start: 12, pages: 1 } : each)), matter: [] });
    expect(found).toMatchObject({ text: 'Trang x đến 11 để trắng giữa sách.', page: 10 });
  });

  it('are not those of the contents at the end, which stand in front of the imprint', () => {
    const blanks = (contents: PagePlan['contents'], imprint: number) => told({ outline, lastRoman: 0, pages: 32, articles, matter: [{ id: 'm', start: 19, pages: 2 }, { id: 'n', start: imprint, pages: 1 }], contents }).map(({ text }) => text);
    expect(blanks({ id: 'contents', start: 21, pages: 3 }, 24)).toEqual([]);
    expect(blanks({ id: 'contents', start: 21, pages: 2 }, 24)).toEqual(['Trang 23 để trắng giữa sách.']);
    // Contents in front are no reason for a hole behind.
    expect(blanks({ id: 'contents', start: 5, pages: 2 }, 24)).toEqual(['Trang 21 đến 23 để trắng giữa sách.']);
  });

  it('are none where piece follows piece', () => {
    expect(told({ outline, lastRoman: 0, pages: 32, articles, matter: matter.slice(0, 1) })).toEqual([]);
  });
});

describe('the count of pages', () => {
  const codes = (pages: number, fold: Partial<PagePlan> = {}): [string, string][] => told({ outline, lastRoman: 0, pages, articles: [], matter: [], ...fold }).map(({ code, text }) => [code, text]);

  it('of whole signatures says nothing', () => {
    expect(codes(480)).toEqual([]);
  });

  it('that leaves blanks in the last signature says how many for each', () => {
    expect(codes(132)).toEqual([['pages-signature', 'Sách có 132 trang: gấp tay 16 thì cuối sách có 12 trang trắng, tay 8 thì cuối sách có 4 trang trắng, tay 4 thì vừa đủ. Hãy hỏi nhà in gấp tay mấy trang.']]);
  });

  it('that no sheet can be folded into is a warning', () => {
    expect(codes(134)).toEqual([['pages-odd', 'Sách có 134 trang, không chia hết cho 4: cuối sách sẽ có thêm 2 trang trắng cho đủ tờ gấp.']]);
  });

  it('of a stapled book is told to the last folded sheet alone', () => {
    expect(codes(90, { cover: stapled('own', 0.03) })).toEqual([['pages-odd', 'Sách đóng ghim có 90 trang, không chia hết cho 4: cuối sách sẽ có thêm 2 trang trắng cho đủ tờ gấp lồng.']]);
    expect(codes(92, { cover: stapled('own', 0.03) })).toEqual([]);
  });

  it('of a stapled book that staples do not hold is told with its thickness and what they hold, by the paper', () => {
    expect(codes(80, { cover: stapled('offset-100') })).toEqual([]);
    expect(codes(84, { cover: stapled('offset-100') })).toEqual([['saddle-thick', 'Sách đóng ghim có 84 trang (21 tờ gấp lồng nhau), ruột dày khoảng 5,3 mm: với giấy này ghim chỉ giữ chắc đến 80 trang, dày hơn thì sách bung, không gập phẳng. Hãy dán gáy, khâu theo tay sách hoặc bớt trang.']]);
    expect(codes(96, { cover: stapled('offset-80') })).toEqual([]);
    expect(codes(104, { cover: stapled('own', 0.06) }).map(([code]) => code)).toEqual(['saddle-thick']);
    expect(codes(142, { cover: stapled('offset-100') }).map(([code]) => code)).toEqual(['pages-odd', 'saddle-thick']);
  });

  it('that is no multiple of the ordered section is a warning that says what the printing house will make', () => {
    expect(codes(20, { section: 16 })).toEqual([['pages-section', 'Sách có 20 trang, không chia hết cho tay 16 trang đã đặt: nhà in sẽ làm 1 tay 16 trang và 1 tay 4 trang. Nếu chỉ gấp tay 16 thì cuối sách có 12 trang trắng.']]);
    expect(codes(134, { section: 16 })).toEqual([['pages-section', 'Sách có 134 trang, không chia hết cho tay 16 trang đã đặt: nhà in sẽ làm 8 tay 16 trang và 1 tay 8 trang (thêm 2 trang trắng). Nếu chỉ gấp tay 16 thì cuối sách có 10 trang trắng.']]);
    expect(codes(12, { section: 32 })).toEqual([['pages-section', 'Sách có 12 trang, không chia hết cho tay 32 trang đã đặt: nhà in sẽ làm 1 tay 12 trang. Nếu chỉ gấp tay 32 thì cuối sách có 20 trang trắng.']]);
    // Folded sheets are filled up, and sections come out even.
    expect(codes(134, { section: 8 }).map(([code]) => code)).toEqual(['pages-odd']);
    expect(codes(128, { section: 16 })).toEqual([]);
    expect(codes(92, { section: 16, cover: stapled('own', 0.03) })).toEqual([]);
  });

  it('is asked about no more where sections are ordered, whatever the binding', () => {
    for (const coverBinding of ['soft', 'flaps', 'hard'] as const) {
      expect(codes(128, { cover: { ...COVER_AS_USUAL, coverBinding }, section: 32 })).toEqual([]);
      expect(codes(134, { cover: { ...COVER_AS_USUAL, coverBinding }, section: 16 }).map(([code]) => code)).toEqual(['pages-section']);
      expect(codes(132, { cover: { ...COVER_AS_USUAL, coverBinding } }).map(([code]) => code)).toEqual(['pages-signature']);
    }
  });
});
