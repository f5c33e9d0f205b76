import { describe, expect, test, vi } from 'vitest';
import { channels, type RendererChannel } from '../../../electron/common/contract/channels.ts';
import { dispatchTo, type Routes } from '../../../electron/main/dispatch.ts';
import { guarded, isTrusted, type Dispatch, type Sender } from '../../../electron/main/ipc.ts';

const page: Sender = { windowId: 3, isMainFrame: true, url: 'kyyeu://app/index.html' };

function wrapped(answer: unknown = { id: 'part' }) {
  const dispatch = vi.fn(() => Promise.resolve(answer));
  return { call: guarded(dispatch as unknown as Dispatch), dispatch };
}

describe('the wrapper round every call', () => {
  test('lets a right call through, with the window it came from', async () => {
    const { call, dispatch } = wrapped();
    await expect(call(page, 'outline.addPart', { title: 'Phần một', after: null })).resolves.toEqual({ ok: true, value: { id: 'part' } });
    expect(dispatch).toHaveBeenCalledWith(3, 'outline.addPart', { title: 'Phần một', after: null });
  });

  test.each<[string, Partial<Sender>]>([
    ['a frame inside the page', { isMainFrame: false }],
    ['no window of the application', { windowId: null }],
    ['a page from the web', { url: 'https://example.org/index.html' }],
    ['a file', { url: 'file:///home/lan/index.html' }],
    ['a photo of the book', { url: 'kyyeu://photo/index.html' }],
    ['a host that begins alike', { url: 'kyyeu://app.evil/index.html' }],
    ['a user name that looks like the host', { url: 'kyyeu://app@evil/index.html' }],
    ['a blank page', { url: 'about:blank' }],
    ['a frame that is gone', { url: '' }],
  ])('refuses %s', async (_who, difference) => {
    const { call, dispatch } = wrapped();
    await expect(call({ ...page, ...difference }, 'outline.get', {})).resolves.toMatchObject({ ok: false, error: { code: 'app/forbidden' } });
    expect(dispatch).not.toHaveBeenCalled();
  });

  test.each([['no.such'], ['import.read'], ['session.open'], ['photo.bytes'], ['typeset.open'], ['constructor'], ['__proto__'], [''], [7], [null], [{}], [['outline.get']]])(
    'refuses the channel %j',
    async (name) => {
      const { call, dispatch } = wrapped();
      await expect(call(page, name, {})).resolves.toMatchObject({ ok: false, error: { code: 'app/forbidden' } });
      expect(dispatch).not.toHaveBeenCalled();
    },
  );

  test.each([[undefined], [null], ['text'], [{ title: 5, after: null }], [{ title: 'x'.repeat(501), after: null }], [{ title: 'x' }]])(
    'refuses the input %j before anything runs',
    async (input) => {
      const { call, dispatch } = wrapped();
      await expect(call(page, 'outline.addPart', input)).resolves.toMatchObject({ ok: false, error: { code: 'input/invalid', detail: { side: 'input' } } });
      expect(dispatch).not.toHaveBeenCalled();
    },
  );

  test('refuses an answer of its own that is not the contract’s', async () => {
    const { call } = wrapped({ fileName: 'a.csv', rows: 'three' });
    await expect(call(page, 'app.saveSheet', { what: 'contents' })).resolves.toMatchObject({ ok: false, error: { code: 'input/invalid', detail: { side: 'output' } } });
  });

  test('drops what an answer of its own has beyond the contract', async () => {
    const { call } = wrapped({ fileName: 'a.csv', rows: 3, path: '/home/lan/a.csv' });
    await expect(call(page, 'app.saveSheet', { what: 'contents' })).resolves.toEqual({ ok: true, value: { fileName: 'a.csv', rows: 3 } });
  });

  test('hands on what another process answers as it is: host and page check it', async () => {
    const answer = { id: 5 };
    const { call } = wrapped(answer);
    const reply = await call(page, 'outline.addPart', { title: '', after: null });
    expect(reply.ok && reply.value).toBe(answer);
  });

  test('trusts only what it names', () => {
    expect(isTrusted(page)).toBe(true);
    expect(isTrusted({ ...page, isMainFrame: false })).toBe(false);
    expect(isTrusted({ ...page, windowId: null })).toBe(false);
  });
});

test('every channel of the window goes where the contract says, and nowhere else', async () => {
  const seen: string[] = [];
  const note =
    (where: string) =>
    (_window: number, name: string): Promise<never> => {
      seen.push(`${where} ${name}`);
      return Promise.resolve(undefined as never);
    };
  const app = new Proxy({}, { get: (_target, name) => () => note('main')(0, String(name)) });
  const dispatch = dispatchTo({ app, store: note('store'), print: note('print') } as unknown as Routes);
  const mine = Object.entries(channels).filter(([, channel]) => channel.from === 'renderer');
  for (const [name] of mine) await dispatch(1, name as RendererChannel, {});
  expect(seen).toEqual(mine.map(([name, { to }]) => `${to} ${name}`));
  for (const [name, { from }] of Object.entries(channels)) {
    if (from === 'internal') await expect(dispatch(1, name as RendererChannel, {})).rejects.toMatchObject({ code: 'app/forbidden' });
  }
});
