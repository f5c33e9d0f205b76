import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanReason, hindranceOf, isForGood, isLocked, nextStage, ownReason, personsReason, readReason, reasonFor, STAGES } from '../../../../electron/common/article/stage.ts';

const stage = fc.constantFrom(...STAGES);

describe('the way of an article', () => {
  test('goes on one by one and ends when it is approved', () => {
    expect(STAGES.map(nextStage)).toEqual(['editing', 'proofing', 'approved', null]);
    expect(STAGES.filter(isLocked)).toEqual(['approved']);
  });

  test('can be gone back by a key but for approving and unlocking', () => {
    const forGood = STAGES.flatMap((from) => STAGES.filter((to) => isForGood(from, to)).map((to) => `${from} ${to}`));
    expect(forGood).toEqual(['draft approved', 'editing approved', 'proofing approved', 'approved draft', 'approved editing', 'approved proofing']);
  });

  test.each([
    ['draft', 'editing', 'none'],
    ['draft', 'approved', 'none'],
    ['proofing', 'draft', 'asked'],
    ['approved', 'proofing', 'needed'],
    ['approved', 'draft', 'needed'],
    ['editing', 'editing', 'none'],
  ] as const)('from %s to %s a reason is %s', (from, to, expected) => {
    expect(reasonFor(from, to)).toBe(expected);
  });

  test('every move can be made, but for leaving an approval without a word and approving what has open suggestions', () => {
    fc.assert(
      fc.property(stage, stage, fc.string(), fc.boolean(), (from, to, reason, openSuggestions) => {
        const hindrance = hindranceOf({ from, to, reason, openSuggestions });
        const silent = from === 'approved' && to !== 'approved' && reason.trim() === '';
        const early = to === 'approved' && from !== 'approved' && openSuggestions;
        expect(hindrance).toBe(silent ? 'reason' : early ? 'suggestions' : null);
      }),
    );
  });
});

describe('reasons', () => {
  test('of a person are never taken for the program’s', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('#undo', '#snapshot Gửi', ' #merge ')), (reason) => {
        expect(readReason(personsReason(reason))).toEqual({ by: 'person', detail: cleanReason(reason) });
      }),
    );
  });

  test('of the program are told apart, with what belongs to them', () => {
    expect(readReason(ownReason('undo'))).toEqual({ by: 'undo', detail: '' });
    expect(readReason(ownReason('snapshot', 'Gửi Ban Thường vụ'))).toEqual({ by: 'snapshot', detail: 'Gửi Ban Thường vụ' });
    expect(readReason('#undone')).toEqual({ by: 'person', detail: '#undone' });
  });
});
