/** What is said to who goes to write in an approved article. */
import { expect, it } from 'vitest';
import { Refusals } from '../../../../renderer/src/stages/refusals.ts';

const offered = (articleId: string) => ({ articleId, words: `${articleId} khóa`, action: { label: 'Mở khóa', run: () => undefined } });
function desk() {
  const told: string[] = [];
  const clock = { now: 1000 };
  return { told, clock, refusals: new Refusals((title, action) => { told.push(`${title} ${action?.label ?? ''}`); }, () => clock.now) };
}

it('keys are answered once in a while, and anew in another article', () => {
  const { told, clock, refusals } = desk();
  refusals.offer(offered('một'));
  for (let key = 0; key < 30; key += 1) {
    refusals.key();
    clock.now += 100;
  }
  expect(told).toEqual(['một khóa Mở khóa']);
  clock.now += 20_000;
  refusals.key();
  expect(told).toHaveLength(2);
  refusals.offer(offered('hai'));
  refusals.key();
  expect(told.at(-1)).toBe('hai khóa Mở khóa');
});

it('a command is answered each time', () => {
  const { told, refusals } = desk();
  refusals.offer(offered('một'));
  refusals.key();
  refusals.command();
  refusals.command();
  expect(told).toHaveLength(3);
});

it('nothing is said of a text that is not locked', () => {
  const { told, refusals } = desk();
  const end = refusals.offer(offered('một'));
  const endOther = refusals.offer(offered('hai'));
  end();
  refusals.command();
  expect(told).toEqual(['hai khóa Mở khóa']);
  endOther();
  refusals.key();
  refusals.command();
  expect(told).toHaveLength(1);
});

it('a step of the open article that is not taken back is answered each time, one of another article is not', () => {
  const { told, refusals } = desk();
  expect(refusals.about('một')).toBe(false);
  refusals.offer(offered('một'));
  expect([refusals.about('hai'), refusals.about('một'), refusals.about('một')]).toEqual([false, true, true]);
  expect(told).toEqual(['một khóa Mở khóa', 'một khóa Mở khóa']);
});
