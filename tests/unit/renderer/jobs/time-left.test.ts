import { describe, expect, it } from 'vitest';
import { inWords, secondsLeft } from '../../../../renderer/src/jobs/time-left.ts';

describe('seconds left', () => {
  const since = { at: 1_000_000, done: 10 };

  it('are told from the speed since the step began', () => {
    expect(secondsLeft({ done: 60, total: 110 }, since, since.at + 5000)).toBe(5);
    expect(secondsLeft({ done: 35, total: 110 }, since, since.at + 5000)).toBe(15);
  });

  it.each([
    ['in the first seconds', { done: 60, total: 110 }, 2999],
    ['of work without an end', { done: 60, total: 0 }, 9000],
    ['while little is done', { done: 14, total: 110 }, 9000],
    ['when nothing was done since', { done: 10, total: 110 }, 9000],
    ['at its end', { done: 110, total: 110 }, 9000],
  ])('are not told %s', (_when, progress, ms) => {
    expect(secondsLeft(progress, since, since.at + ms)).toBeNull();
  });
});

it.each([
  [2, { unit: 'seconds', count: 10 }],
  [31, { unit: 'seconds', count: 40 }],
  [50, { unit: 'seconds', count: 50 }],
  [51, { unit: 'minutes', count: 1 }],
  [89, { unit: 'minutes', count: 1 }],
  [150, { unit: 'minutes', count: 3 }],
])('%s seconds are said as people say it', (seconds, words) => {
  expect(inWords(seconds)).toEqual(words);
});
