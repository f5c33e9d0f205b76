/** How the book writes names otherwise is asked for when the text rests; until the answer is there the question is open. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NameDoubt } from '@common/contract/spelling-channels.ts';
import { OtherNames } from '../../../../renderer/src/spelling/other-names.ts';

const other: NameDoubt = { name: 'Đức Tuán', instead: 'Đức Tuấn', count: 3, where: 'Bài ba', known: false };

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

function asking(answer: () => Promise<readonly NameDoubt[]>) {
  const asked: (readonly string[])[] = [];
  const heard: string[] = [];
  const problems: unknown[] = [];
  const names = new OtherNames({
    ask: (each) => {
      asked.push(each);
      return answer();
    },
    heard: (isOther) => { heard.push(...['Đức Tuán', 'Lan Anh'].filter(isOther)); },
    report: (thrown) => { problems.push(thrown); },
  });
  return { names, asked, heard, problems };
}

it('is open from when it is to be asked until it is answered', async () => {
  const { names, asked, heard } = asking(() => Promise.resolve([other]));
  names.ask(new Set(['Lan Anh', 'Đức Tuán']));
  expect([names.isOpen, asked, names.get('Đức Tuán')]).toEqual([true, [], undefined]);
  await vi.advanceTimersByTimeAsync(1000);
  expect([names.isOpen, asked, heard, names.get('Đức Tuán')]).toEqual([false, [['Lan Anh', 'Đức Tuán']], ['Đức Tuán'], other]);
});

it('is asked once for the same names, and again when the answer may be another', async () => {
  const { names, asked, heard } = asking(() => Promise.resolve([other]));
  for (let turn = 0; turn < 3; turn += 1) {
    names.ask(new Set(['Đức Tuán']));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect([asked.length, names.isOpen]).toEqual([1, false]);
  names.forget();
  names.ask(new Set(['Đức Tuán']));
  await vi.advanceTimersByTimeAsync(1000);
  expect([asked.length, heard]).toEqual([2, ['Đức Tuán']]);
});

it('is open no more when it was given up, or could not be answered', async () => {
  const { names, asked, problems } = asking(() => Promise.reject(new Error('closed')));
  names.ask(new Set(['Đức Tuán']));
  names.stop();
  expect(names.isOpen).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
  names.ask(new Set(['Đức Tuán']));
  await vi.advanceTimersByTimeAsync(1000);
  expect([names.isOpen, problems.length]).toEqual([false, 1]);
});
