/** What waits for the next frame. */
import { beforeEach, expect, it, vi } from 'vitest';

let frames: (() => void)[] = [];
let hear: () => void = () => undefined;
const page = { hidden: false, addEventListener: (_name: string, listener: () => void) => { hear = listener; } };
const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });
const draw = async (): Promise<void> => {
  for (const frame of frames.splice(0)) frame();
  await settled();
};

beforeEach(() => {
  frames = [];
  page.hidden = false;
  vi.resetModules();
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  return () => { vi.unstubAllGlobals(); };
});

const load = async () => (await import('../../../../renderer/src/ui/behind-frame.ts')).behindFrame;

it('is run behind the frame, in the order it was asked for, once; one frame is asked for', async () => {
  const behindFrame = await load();
  const done: string[] = [];
  const first = (): void => { done.push('first'); };
  behindFrame(first);
  behindFrame(() => { done.push('second'); });
  behindFrame(first);
  await settled();
  expect([done, frames.length]).toEqual([[], 1]);
  await draw();
  expect(done).toEqual(['first', 'second']);
  behindFrame(first);
  await draw();
  expect(done).toEqual(['first', 'second', 'first']);
});

it('what was taken back is not run', async () => {
  const behindFrame = await load();
  const work = vi.fn();
  behindFrame(work)();
  await draw();
  expect(work).not.toHaveBeenCalled();
});

it('asked for by what runs, it waits for the frame after', async () => {
  const behindFrame = await load();
  const done: string[] = [];
  behindFrame(() => { behindFrame(() => { done.push('later'); }); });
  await draw();
  expect([done, frames.length]).toEqual([[], 1]);
  await draw();
  expect(done).toEqual(['later']);
});

it('in a window that nobody sees no frame is waited for, nor in one that is hidden meanwhile', async () => {
  const behindFrame = await load();
  const work = vi.fn();
  page.hidden = true;
  behindFrame(work);
  await settled();
  expect([work.mock.calls.length, frames.length]).toEqual([1, 0]);
  page.hidden = false;
  behindFrame(work);
  await settled();
  expect(work).toHaveBeenCalledTimes(1);
  page.hidden = true;
  hear();
  expect(work).toHaveBeenCalledTimes(2);
});

it('one that throws is heard of and keeps none of the others from being run', async () => {
  const behindFrame = await load();
  const done: string[] = [];
  behindFrame(() => { throw new Error('hỏng'); });
  behindFrame(() => { done.push('second'); });
  page.hidden = true;
  expect(() => { hear(); }).toThrow('hỏng');
  expect(done).toEqual(['second']);
});
