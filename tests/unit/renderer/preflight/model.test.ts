import { describe, expect, it } from 'vitest';
import type { Finding } from '@common/contract/shapes.ts';
import { CHECK_CODES, CHECKS } from '@common/print/checks.ts';
import { say } from '@common/print/say.ts';
import { checksMade, placeOf, rowsOf } from '../../../../renderer/src/preflight/model.ts';

const found = (code: string, more: Partial<Finding> = {}): Finding => ({ code, said: say('findings.noTitle'), articleId: null, block: null, page: null, ...more });

describe('rows', () => {
  const findings = [found('name-unknown'), found('caption-empty', { page: 3 }), found('withdrawn'), found('caption-empty', { page: 9 })];

  it('stand by severity and check; the first of each tells how many there are', () => {
    expect(rowsOf(findings, 'all').map(({ id, severity, count, opens }) => [id, severity, count, opens])).toEqual([
      ['withdrawn-0', 'error', 1, true],
      ['caption-empty-0', 'warning', 2, true],
      ['caption-empty-1', 'warning', null, false],
      ['name-unknown-0', 'note', 1, true],
    ]);
  });

  it('keep their ids when one severity alone is shown', () => {
    expect(rowsOf(findings, 'warning').map(({ id }) => id)).toEqual(['caption-empty-0', 'caption-empty-1']);
    expect(rowsOf(findings, 'error').map(({ id }) => id)).toEqual(['withdrawn-0']);
  });
});

describe('the place of a finding', () => {
  it.each([
    [found('caption-empty', { articleId: 'a', block: 4, page: 7, photoId: 'p' }), { kind: 'article', id: 'a', page: 7, block: 4, meant: {}, mark: null }],
    [found('comments-open', { articleId: 'a', commentId: 'c' }), { kind: 'article', id: 'a', page: null, block: null, meant: { remark: 'c' }, mark: null }],
    [found('suggestions-open', { articleId: 'a', block: 2, suggestionId: 's' }), { kind: 'article', id: 'a', page: null, block: 2, meant: { remark: 's' }, mark: null }],
    [found('name-differs', { articleId: 'a', block: 2, words: 'Bà Lan' }), { kind: 'article', id: 'a', page: null, block: 2, meant: { words: 'Bà Lan' }, mark: null }],
    [found('marks-open', { articleId: 'a', markId: 'm', page: 9 }), { kind: 'article', id: 'a', page: 9, block: null, meant: {}, mark: 'm' }],
    [found('portrait-missing', { matterId: 'm' }), { kind: 'matter', id: 'm', spot: null }],
    [found('imprint-gap', { matterId: 'm', spot: 'deposited' }), { kind: 'matter', id: 'm', spot: 'deposited' }],
    [found('withdrawn', { photoId: 'p', exemplarId: 'e' }), { kind: 'photo', id: 'p' }],
    [found('withdrawn', { exemplarId: 'e' }), { kind: 'exemplar', id: 'e' }],
    [found('ink', { page: 3 }), { kind: 'settings', group: 'press' }],
    [found('period-title', { inSettings: true }), { kind: 'settings', group: null }],
    [found('cover-blurb-long', { inSettings: true }), { kind: 'settings', group: 'cover' }],
    [found('paper-profile', { inSettings: true }), { kind: 'settings', group: 'press' }],
    [found('photo-low', { inSettings: true }), { kind: 'settings', group: 'cover' }],
    [found('imprint-absent', {}), { kind: 'order' }],
    [found('pages-signature', { page: 132 }), { kind: 'pages', page: 132 }],
  ])('%j', (finding, place) => {
    expect(placeOf(finding)).toEqual(place);
  });
});

describe('a file that was handed in', () => {
  it('leads to its page in the book; what is of no page to the settings', () => {
    expect(placeOf(found('ink', { page: 3 }), true)).toEqual({ kind: 'pages', page: 3 });
    expect(placeOf(found('output-intent'), true)).toEqual({ kind: 'settings', group: 'press' });
  });

  it('is asked for more than a file of ours', () => {
    const book = { book: { title: '', period: '', organisation: '', trimSize: '', trim: { width: 1, height: 1 }, pages: 1, articles: 1 }, checkedAt: 0, findings: [], seconds: 0, exported: null, given: null };
    const ours = checksMade({ ...book, exported: { name: 'a.pdf', at: 0, findings: [] } });
    const given = checksMade({ ...book, given: { name: 'a.pdf', findings: [] } });
    expect(checksMade(book)).toBeLessThan(ours);
    expect(given - ours).toBe(CHECK_CODES.filter((code) => CHECKS[code].looked === 'given').length);
  });
});
