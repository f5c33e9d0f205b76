import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTERS, outlineOf, relativeOutline, shapesOf } from '../../../../renderer/src/page-frame/letters.ts';

const number = fc.integer({ min: -4000, max: 4000 }).map((half) => half / 2);
const pairs = (count: number): fc.Arbitrary<number[]> => fc.array(number, { minLength: 2 * count, maxLength: 2 * count });
const step = fc.oneof(pairs(1).map((to) => ({ command: 'L', to })), pairs(2).map((to) => ({ command: 'Q', to })), pairs(3).map((to) => ({ command: 'C', to })));
const contour = fc.tuple(pairs(1), fc.array(step, { minLength: 1, maxLength: 6 })).map(([to, steps]) => [{ command: 'M', to }, ...steps, { command: 'Z', to: [] as number[] }]);
const outline = fc.array(contour, { maxLength: 4 }).map((contours) => contours.flat());

const written = (steps: readonly { command: string; to: number[] }[]): string => steps.map(({ command, to }) => [command, ...to].join(' ')).join(' ');

/** Where a pen goes that draws relative commands, beginning at x, y. */
function drawn(relative: string, fromX: number, fromY: number): { command: string; to: number[] }[] {
  let [x, y, startX, startY] = [fromX, fromY, fromX, fromY];
  return [...relative.matchAll(/([mlqcz])([^mlqcz]*)/g)].map(([, command = '', rest = '']) => {
    const to = rest === '' ? [] : rest.split(' ').map((by, index) => Number(by) + (index % 2 === 0 ? x : y));
    if (command === 'z') [x, y] = [startX, startY];
    else [x = 0, y = 0] = to.slice(-2);
    if (command === 'm') [startX, startY] = [x, y];
    return { command: command.toUpperCase(), to };
  });
}

describe('relativeOutline', () => {
  it('draws the same wherever it is put', () => {
    fc.assert(
      fc.property(outline, number, number, (steps, x, y) => {
        const relative = relativeOutline(written(steps));
        expect(relative).not.toBeNull();
        expect(drawn(relative ?? '', x, y)).toEqual(steps.map(({ command, to }) => ({ command, to: to.map((at, index) => at + (index % 2 === 0 ? x : y)) })));
      }),
    );
  });

  it.each(['m 0 0', 'M 0', 'M 0 0 A 1 1 0 0 0 2 2', 'M 0 0 L 1 x', 'none', 'M 0 0 Z 1 1'])('knows no other way of writing: %s', (d) => {
    expect(relativeOutline(d)).toBeNull();
  });

  it('of nothing is nothing', () => {
    expect(relativeOutline('')).toBe('');
  });
});

describe('a run of letters', () => {
  const letters = '<use x="0" y="0" href="#a"/><use x="500" y="0" href="#space"/><use x="750.5" y="-20" href="#b"/>';

  it('has the outline of each where it stands; a letter without one is a space', () => {
    const outlines = new Map([['a', 'm1 2l3 4z'], ['b', 'm5 6l7 8z']]);
    expect(outlineOf(letters, outlines)).toBe('M0 0m1 2l3 4zM750.5 -20m5 6l7 8z');
    expect([...shapesOf(letters)]).toEqual(['a', 'space', 'b']);
  });

  it.each([
    [`<g fill="#000" transform="scale(0.012,-0.012)">${letters}</g>`, true],
    [`<g>${letters}</g>`, true],
    [`<g fill="url(#g)">${letters}</g>`, false],
    [`<g clip-path="url(#c)">${letters}</g>`, false],
    [`<g>${letters}<path d=""/></g>`, false],
    ['<g></g>', false],
    ['<g><use x="0" y="0" href="https://example.org/#a"/></g>', false],
  ])('is told: %s', (text, is) => {
    LETTERS.lastIndex = 0;
    expect(LETTERS.test(text)).toBe(is);
  });
});
