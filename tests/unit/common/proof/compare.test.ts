import { describe, expect, it } from 'vitest';
import { compareProofs } from '../../../../electron/common/proof/compare.ts';
import type { DrawnShape, PageDrawing } from '../../../../electron/common/proof/drawing.ts';
import type { ProofPage, ProofPages } from '../../../../electron/common/proof/shapes.ts';

/** A page of lines 20 pt apart, its number at the foot. */
function page(number: string, lines: readonly string[], pictures: ProofPage['pictures'] = []): ProofPage {
  const placed = lines.map((text, index) => ({ text, x: 50, y: 80 + index * 20, width: 300, size: 11 }));
  return { width: 450, height: 680, sheet: { x: 0, y: 0, width: 450, height: 680 }, lines: [...placed, { text: number, x: 220, y: 640, width: 12, size: 9 }], pictures };
}
const proof = (...pages: ProofPage[]): ProofPages => ({ pages, pictures: true, drawings: null });
const picture = { x: 50, y: 300, width: 200, height: 150, hash: 'a' };

const ONE = ['Người giữ lửa phong trào', 'ở bản Nà Lốc'];
const TWO = ['Mô hình hay', 'cách làm sáng tạo'];
const THREE = ['Gương sáng cơ sở', 'sinh năm 1962'];

describe('two proofs', () => {
  it('are the same when they are', () => {
    const { pages } = compareProofs(proof(page('1', ONE), page('2', TWO)), proof(page('1', ONE), page('2', TWO)));
    expect(pages.map(({ state }) => state)).toEqual(['same', 'same']);
  });

  it('tell a page that was put in, and no page behind it differs for its number', () => {
    const { pages } = compareProofs(proof(page('1', ONE), page('2', TWO), page('3', THREE)), proof(page('1', ONE), page('2', ['Lời bạt mới viết', 'của ban biên tập']), page('3', TWO), page('4', THREE)));
    expect(pages.map(({ state, before, after }) => [state, before, after])).toEqual([['same', 1, 1], ['added', null, 2], ['same', 2, 3], ['same', 3, 4]]);
  });

  it('tell words that changed, before and after', () => {
    const { pages } = compareProofs(proof(page('1', ONE), page('2', THREE)), proof(page('1', ['Người giữ ngọn lửa phong trào', 'ở bản Nà Lốc']), page('2', ['Gương sáng cơ sở', 'sinh năm 1963'])));
    expect(pages.map(({ state, changes }) => [state, changes])).toEqual([
      ['text', [{ before: '', after: 'ngọn' }]],
      ['text', [{ before: '1962', after: '1963' }]],
    ]);
  });

  it('know a Roman page number that stands alone of its kind by those in Arabic figures', () => {
    const book = (roman: boolean): ProofPages => proof(page(roman ? 'i' : '1', ONE), page('2', TWO), page('3', THREE));
    expect(compareProofs(book(true), book(false)).pages.map(({ state }) => state)).toEqual(['same', 'same', 'same']);
  });

  it('do not take a year at the foot of a page for its number', () => {
    const foot = (year: string): ProofPage => ({ width: 450, height: 680, sheet: { x: 0, y: 0, width: 450, height: 680 }, pictures: [], lines: [{ text: `Thành lập năm ${year}`, x: 50, y: 600, width: 300, size: 11 }] });
    const { pages } = compareProofs(proof(page('1', ONE), page('2', TWO), foot('2020')), proof(page('1', ONE), page('2', TWO), foot('2021')));
    expect(pages.at(-1)?.changes).toEqual([{ before: '2020', after: '2021' }]);
  });

  it('tell a picture that moved, one that is another and one that is gone', () => {
    const before = proof(page('1', ONE, [picture]), page('2', TWO, [picture]), page('3', THREE, [picture]));
    const after = proof(page('1', ONE, [{ ...picture, y: 320 }]), page('2', TWO, [{ ...picture, hash: 'b' }]), page('3', THREE));
    expect(compareProofs(before, after).pages.map(({ state, pictures }) => [state, pictures])).toEqual([['looks', 1], ['looks', 1], ['looks', 1]]);
    expect(compareProofs({ ...before, pictures: false }, after)).toMatchObject({ pictures: false, pages: [{ state: 'same' }, { state: 'same' }, { state: 'same' }] });
  });

  it('tell lines that moved, and let a hair’s breadth pass', () => {
    const moved = (by: number): ProofPage => ({ ...page('1', ONE), lines: page('1', ONE).lines.map((line) => ({ ...line, y: line.y + by })) });
    expect(compareProofs(proof(page('1', ONE)), proof(moved(0.5))).pages[0]?.state).toBe('same');
    expect(compareProofs(proof(page('1', ONE)), proof(moved(4))).pages[0]).toMatchObject({ state: 'looks', lines: 3 });
  });

  it('tell colours, faces and rules that are others where the words are the same', () => {
    const red = [0.62, 0.1, 0.12];
    const drawing: PageDrawing = {
      shapes: [{ x: 50, y: 100, width: 350, height: 0, outline: [0, 0, 1, 0], fill: null, paint: null, pen: { colour: red, width: 0.75 } }, { x: 0, y: 0, width: 450, height: 60, outline: [0, 0, 1, 0, 1, 1, 0, 1], fill: red, paint: null, pen: null }],
      letters: [{ face: 'SourceSerif4-Bold', colour: [0, 0, 0], y: 80 }],
    };
    const [rule, ground] = drawing.shapes;
    if (rule === undefined || ground === undefined) throw new Error('two shapes');
    const against = (other: PageDrawing): unknown => compareProofs({ ...proof(page('1', ONE)), drawings: [drawing] }, { ...proof(page('1', ONE)), drawings: [other] }).pages.map(({ state, drawing: count, shapes }) => [state, count, shapes.before.length, shapes.after.length])[0];
    expect(against(drawing)).toEqual(['same', 0, 0, 0]);
    // A page put in before makes it a left page; what the press prints in four inks is not told by its numbers.
    expect(against({ ...drawing, shapes: [{ ...rule, x: 450 - 50 - 350 }, { ...ground, fill: [0.2, 1, 0.9, 0.1] }] })).toEqual(['same', 0, 0, 0]);
    expect(against({ ...drawing, shapes: [rule, { ...ground, fill: [0.12, 0.25, 0.42] }] })).toEqual(['looks', 0, 1, 1]);
    expect(against({ ...drawing, shapes: [ground] })).toEqual(['looks', 0, 1, 0]);
    expect(against({ ...drawing, letters: [{ face: 'SourceSerif4-Regular', colour: [0, 0, 0], y: 80 }] })).toEqual(['looks', 1, 0, 0]);
    expect(against({ ...drawing, letters: [{ face: 'SourceSerif4-Bold', colour: red, y: 80 }] })).toEqual(['looks', 1, 0, 0]);
  });

  it('tell a drawing that is another, with its box, also where words are others; rules and grounds that moved with these are not', () => {
    const bar = (x: number, height: number): DrawnShape => ({ x, y: 400 - height, width: 20, height, outline: [0, 0, 1, 0, 1, 1, 0, 1], fill: [0, 0, 0], paint: null, pen: null });
    const curve = (middle: number): DrawnShape => ({ x: 100, y: 300, width: 200, height: 100, outline: [0, 0, 0.5, middle, 1, 1], fill: null, paint: null, pen: { colour: [0, 0, 0], width: 1 } });
    const sky = (said: string, kind = 'gradient /DeviceRGB'): DrawnShape => ({ x: 20, y: 500, width: 100, height: 100, outline: [0, 0, 1, 0, 1, 1, 0, 1], fill: [], paint: { kind, said, axis: [0, 0, 1, 0] }, pen: null });
    const drawnOn = (lines: readonly string[], ...shapes: DrawnShape[]): ProofPages => ({ ...proof(page('1', lines)), drawings: [{ shapes, letters: [] }] });
    const told = (before: ProofPages, after: ProofPages): unknown => compareProofs(before, after).pages.map(({ state, shapes }) => [state, shapes])[0];
    const none = { before: [], after: [] };
    const area = [{ x: 100, y: 300, width: 200, height: 100 }];
    expect(told(drawnOn(ONE, curve(0.4)), drawnOn(ONE, curve(0.401)))).toEqual(['same', none]);
    expect(told(drawnOn(ONE, curve(0.4)), drawnOn(ONE, curve(0.7)))).toEqual(['looks', { before: area, after: area }]);
    expect(told(drawnOn(ONE, bar(100, 80), bar(124, 60), bar(300, 10)), drawnOn(ONE, bar(100, 70), bar(124, 50), bar(300, 10)))).toEqual(['looks', { before: [{ x: 100, y: 320, width: 44, height: 80 }], after: [{ x: 100, y: 330, width: 44, height: 70 }] }]);
    expect(told(drawnOn(ONE, sky('a')), drawnOn(ONE, sky('a')))).toEqual(['same', none]);
    expect(told(drawnOn(ONE, sky('a')), drawnOn(ONE, sky('b')))).toMatchObject(['looks', { before: [{ x: 20 }], after: [{ x: 20 }] }]);
    // What is meant in light and what is meant in ink cannot be held against each other.
    expect(told(drawnOn(ONE, sky('a')), drawnOn(ONE, sky('b', 'gradient /DeviceCMYK')))).toEqual(['same', none]);
    const OTHER = ['Người giữ ngọn lửa phong trào', ...ONE.slice(1)];
    expect(told(drawnOn(ONE, curve(0.4), bar(100, 80)), drawnOn(OTHER, { ...curve(0.4), y: 350 }, bar(100, 90)))).toEqual(['text', none]);
    expect(told(drawnOn(ONE, curve(0.4)), drawnOn(OTHER, curve(0.7)))).toEqual(['text', { before: area, after: area }]);
  });

  it('take no gap between the wide letters of a heading for a space, and tell one that is missing between words', () => {
    const headed = (title: string, text: string): ProofPages => proof(page('1', [title, text]));
    expect(compareProofs(headed('PHONG TR ÀO THI ĐUA', 'ở bản Nà Lốc'), headed('PHONG TRÀO THI ĐUA', 'ở bản Nà Lốc')).pages[0]).toMatchObject({ state: 'same', changes: [] });
    expect(compareProofs(headed('PHONG TRÀO', 'ở bảnNà Lốc'), headed('PHONG TRÀO', 'ở bản Nà Lốc')).pages[0]).toMatchObject({ state: 'text', changes: [{ before: 'bảnNà', after: 'bản Nà' }] });
  });

  it('mark the words to be tinted on both sides', () => {
    const { pages } = compareProofs(proof(page('1', ONE)), proof(page('1', ['Người giữ ngọn lửa phong trào', 'ở xã Nà Lốc'])));
    expect(pages[0]?.words).toEqual({ before: ['1:1'], after: ['0:2', '1:1'] });
  });

  it('tell no word that went to the next page, and one that changed there', () => {
    const before = proof(page('1', [...ONE, ...TWO]), page('2', THREE));
    const after = proof(page('1', ONE), page('2', [TWO[0] ?? '', 'cách làm mới', ...THREE]));
    expect(compareProofs(before, after).pages.flatMap(({ changes }) => changes)).toEqual([{ before: 'sáng tạo', after: 'mới' }]);
  });

  describe('of other trim sizes', () => {
    const small = (number: string, lines: readonly string[]): ProofPage => ({ ...page(number, lines), width: 368, height: 540, sheet: { x: 0, y: 0, width: 368, height: 540 } });
    const told = (after: ProofPages): unknown[] => compareProofs(proof(page('1', [...ONE, ...TWO]), page('2', THREE)), after).pages.map(({ before, after: now, state, changes }) => [before, now, state, ...changes.map((change) => [change.before, change.after])]);

    it('are told to be, and compared by their words: each page with the one its words come from', () => {
      const after = proof(small('1', ONE), small('2', TWO), small('3', THREE));
      expect(compareProofs(proof(page('1', [...ONE, ...TWO]), page('2', THREE)), after).look).toEqual({ size: { before: { width: 450, height: 680 }, after: { width: 368, height: 540 } }, faces: false });
      expect(told(after)).toEqual([[1, 1, 'same'], [1, 2, 'same'], [2, 3, 'same']]);
      expect(told(proof(small('1', ONE), small('2', ['Mô hình hay', 'cách làm mới']), small('3', THREE)))).toEqual([[1, 1, 'same'], [1, 2, 'text', ['sáng tạo', 'mới']], [2, 3, 'same']]);
    });

    it('are not told what their design set in capitals or begins with a large initial, and are told another letter', () => {
      expect(told(proof(small('1', ['NGƯỜI GIỮ LỬA PHONG TRÀO', 'ở bản Nà Lốc']), small('2', ['M ô hình hay', 'cách làm sáng tạo']), small('3', THREE)))).toEqual([[1, 1, 'same'], [1, 2, 'same'], [2, 3, 'same']]);
      expect(told(proof(small('1', ['Người giữ lửa phong trào', 'ở Bản Nà Lốc']), small('2', TWO), small('3', THREE)))).toEqual([[1, 1, 'text', ['bản', 'Bản']], [1, 2, 'same'], [2, 3, 'same']]);
    });

    it('are told what one lacks', () => {
      expect(told(proof(small('1', ONE), small('2', THREE)))).toEqual([[1, 1, 'text', ['Mô hình hay cách làm sáng tạo', '']], [2, 2, 'same']]);
    });
  });
});
