import { expect, test } from 'vitest';
import { contextOf } from '@common/text/tidy/context.ts';

const around = (text: string, mark = '|'): unknown => {
  const at = text.indexOf(mark);
  const { before, after, cutBefore, cutAfter } = contextOf(text.replace(mark, ''), at, at);
  return [before, after, cutBefore, cutAfter];
};

test('a short sentence is whole', () => {
  expect(around('Câu một. Câu | hai. Câu ba.')).toEqual(['Câu ', ' hai.', false, false]);
  expect(around('|Câu một.')).toEqual(['', 'Câu một.', false, false]);
  expect(around('Câu một|')).toEqual(['Câu một', '', false, false]);
  expect(around('Ông nói: “Được.” |Rồi đi.')).toEqual(['Ông nói: “Được.” ', 'Rồi đi.', false, false]);
});

test('a long one is cut between words', () => {
  const words = 'chữ '.repeat(60);
  const [before, after, cutBefore, cutAfter] = around(`${words}|${words}`) as [string, string, boolean, boolean];
  expect([cutBefore, cutAfter]).toEqual([true, true]);
  expect(before.length).toBeLessThanOrEqual(80);
  expect(after.length).toBeLessThanOrEqual(60);
  expect(`${before}${after}`).toMatch(/^(?:chữ )+chữ$/u);
});
