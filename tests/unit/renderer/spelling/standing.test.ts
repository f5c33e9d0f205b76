/** What is doubted of a line in which words are suggested to go, and others to come for them. */
import { expect, it } from 'vitest';
import { DEFAULT_STYLE } from '@common/book/house-style.ts';
import { doubtsIn } from '@common/text/doubts.ts';
import type { Struck } from '../../../../renderer/src/editor/highlight/text-blocks.ts';
import { standingDoubts, standingText } from '../../../../renderer/src/spelling/standing.ts';

/** ~struck~ words between tildes. */
function line(marked: string): { text: string; struck: Struck[] } {
  const struck: Struck[] = [];
  let text = '';
  for (const [index, piece] of marked.split('~').entries()) {
    if (index % 2 === 1) struck.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, struck };
}
function found(marked: string): string[] {
  const { text, struck } = line(marked);
  const look = (standing: string) => doubtsIn(standing, { kinds: new Set(['spelling', 'style']), style: DEFAULT_STYLE, knows: () => false, otherName: () => undefined, keepsIndent: false });
  return standingDoubts(text, struck, look).map((doubt) => {
    expect(text.slice(doubt.start, doubt.end)).toBe(doubt.found);
    return `${String(doubt.start)} ${doubt.found}`;
  });
}

it.each([
  ['nothing struck', 'Thôn dười có ba hộ.', ['5 dười']],
  ['words that come for struck ones, behind them', 'Thôn ~dưới~dười có ba hộ.', ['9 dười']],
  ['and in front of them', 'Thôn dười~dưới~ có ba hộ.', ['5 dười']],
  ['behind several struck ones', 'Ở ~thôn~xóm ~dưới~dười có ~ba~bốn hộ dười.', ['14 dười', '31 dười']],
  ['struck words are no doubt', 'Thôn ~dười~dưới có ba hộ.', []],
  ['what is right stays so beside a struck word', 'Thôn ~trên~dưới~cùng~ có ba hộ.', []],
  ['what a struck word stands within is not told', 'Thôn dư~ớ~ời có ba hộ.', []],
  ['at the line’s ends', '~Xóm~Thônn ở đâu, dười~dưới~', ['3 Thônn', '16 dười']],
])('%s', (_name, marked, doubts) => {
  expect(found(marked)).toEqual(doubts);
});

it('reads what stands alone', () => {
  const { text, struck } = line('~a~một ~hai~ba~c~');
  expect(standingText(text, struck)).toBe('một ba');
});
