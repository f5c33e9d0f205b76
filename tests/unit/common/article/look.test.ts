/** What a letter carries, and how two people's changes of it meet. */
import { describe, expect, it } from 'vitest';
import { eitherLook, lookOf, mergeLooks, NO_LOOK, type Look } from '../../../../electron/common/article/look.ts';

const look = (carried: Look): Look => lookOf({ text: 'x', ...carried });
const lan = { id: 'a', author: 'Lan', at: 1 };
const tam = { id: 'b', author: 'Tâm', at: 2 };

describe('a look', () => {
  it('is one object for equal looks, whatever the order of their properties', () => {
    expect(look({ bold: true, link: 'https://a.vn' })).toBe(look({ link: 'https://a.vn', bold: true }));
    expect(look({})).toBe(NO_LOOK);
    expect(look({ comments: ['b', 'a', 'b'] })).toBe(look({ comments: ['a', 'b'] }));
  });
});

describe('a merge of looks takes what either side changed', () => {
  it.each<[string, Look, Look, Look, Look]>([
    ['marks of both', {}, { bold: true }, { italic: true }, { bold: true, italic: true }],
    ['a mark taken off', { bold: true, italic: true }, { italic: true }, { bold: true, italic: true }, { italic: true }],
    ['comments of both', { comments: ['k'] }, { comments: ['a', 'k'] }, { comments: ['k', 'z'] }, { comments: ['a', 'k', 'z'] }],
    ['a comment taken away by one', { comments: ['a', 'k'] }, { comments: ['k'] }, { comments: ['a', 'k'] }, { comments: ['k'] }],
    ['an accepted suggestion', { inserted: lan }, {}, { inserted: lan, bold: true }, { bold: true }],
    ['a link put by one', {}, { link: 'https://a.vn' }, {}, { link: 'https://a.vn' }],
  ])('%s', (_name, base, one, two, merged) => {
    expect(mergeLooks(look(base), look(one), look(two))).toBe(look(merged));
    expect(mergeLooks(look(base), look(two), look(one))).toBe(look(merged));
  });

  it('does not depend on the order of the sides where both changed one thing', () => {
    const [one, two] = [look({ deleted: lan, link: 'https://a.vn' }), look({ deleted: tam, link: 'https://b.vn' })];
    expect(mergeLooks(NO_LOOK, one, two)).toBe(mergeLooks(NO_LOOK, two, one));
  });

  it('of letters that both wrote anew keeps what either gave them', () => {
    expect(eitherLook(look({ bold: true }), look({ italic: true }))).toBe(look({ bold: true, italic: true }));
  });
});
