import { expect, test, vi } from 'vitest';
import { LastWrite } from '../../../../renderer/src/app/last-write.ts';

test('the time of the last write goes forward alone', () => {
  const write = new LastWrite(100);
  const told = vi.fn();
  const stop = write.subscribe(told);
  write.happened(90);
  expect([write.get(), told.mock.calls.length]).toEqual([100, 0]);
  write.happened(120);
  expect([write.get(), told.mock.calls.length]).toEqual([120, 1]);
  stop();
  write.happened(130);
  expect([write.get(), told.mock.calls.length]).toEqual([130, 1]);
});
