import { expect, test } from 'vitest';
import { channel } from '../../../electron/common/contract/channel.ts';
import * as z from '../../../electron/common/schema.ts';

test('plain schemas are one and the same, and what is made of one leaves it as it was', () => {
  expect(z.string()).toBe(z.string());
  expect(z.int()).toBe(z.int());
  expect(z.string().max(1).safeParse('ab').success).toBe(false);
  expect(z.string().safeParse('ab').success).toBe(true);
  expect(z.int().min(3).safeParse(2).success).toBe(false);
  expect(z.int().safeParse(2).success).toBe(true);
  expect(z.int().safeParse(2.5).success).toBe(false);
});

test("a channel's schemas are made when they are asked for, and once", () => {
  let times = 0;
  const asked = channel('renderer', 'store', () => {
    times += 1;
    return { input: z.object({ id: z.string() }), output: z.int() };
  });
  expect([asked.from, asked.to, times]).toEqual(['renderer', 'store', 0]);
  expect(asked.input.safeParse({ id: 'a' }).success).toBe(true);
  expect(asked.input).toBe(asked.input);
  expect(asked.output.safeParse('a').success).toBe(false);
  expect(times).toBe(1);
});
