/** What the page may not do, tried in the real application: each attack is made by code that runs in the page. */
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../renderer/src/client/bridge.ts';
import { callBridge, type Answer } from './support/bridge.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let server: Server;
/** Requests that reached a web server on this machine. */
const reached: string[] = [];
let web = '';

beforeAll(async () => {
  folder = await temporaryFolder('security');
  server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => { resolve(); }));
  web = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  launched = await launchApp({ userData: join(folder.path, 'data'), env: { HOME: folder.path } });
});

afterAll(async () => {
  await launched.close();
  server.close();
  await folder.remove();
});

const call = (name: unknown, input: unknown): Promise<Answer> => callBridge(launched.window, name, input);

const alive = async (): Promise<void> => {
  await expect(call('app.start', {})).resolves.toMatchObject({ ok: true });
};

describe('the page', () => {
  test('has nothing of Node and nothing of Electron but the bridge', async () => {
    const found = await launched.window.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { kyyeu: Bridge }).kyyeu).sort(),
    }));
    expect(found).toEqual({ names: [], bridge: ['call', 'chooseDroppedSheet', 'importDropped', 'on', 'platform'] });
  });

  test('cannot change the bridge', async () => {
    const changed = await launched.window.evaluate(() => {
      const { kyyeu } = window as unknown as { kyyeu: Bridge };
      try {
        Object.assign(kyyeu, { call: () => 'mine' });
      } catch {
        return 'refused';
      }
      return String(kyyeu.call.bind(kyyeu)).includes('mine') ? 'changed' : 'refused';
    });
    expect(changed).toBe('refused');
  });

  test('runs sandboxed and isolated', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    expect(preferences['webviewTag']).not.toBe(true);
  });

  test('comes from the application’s own scheme with a policy that begins with nothing', async () => {
    expect(launched.window.url()).toBe('kyyeu://app/index.html');
    const policy = await launched.window.evaluate(async () => (await fetch('kyyeu://app/index.html')).headers.get('content-security-policy'));
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toContain('unsafe');
  });

  test('runs no inline script, no handler in markup and no evaluated text', async () => {
    const ran = await launched.window.evaluate(async () => {
      const script = document.createElement('script');
      script.append('window.attacked = "inline"');
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.attacked = "handler"');
      image.src = 'kyyeu://app/no-such.png';
      document.head.append(script, image);
      await new Promise((resolve) => setTimeout(resolve, 300));
      script.remove();
      image.remove();
      return 'attacked' in window;
    });
    expect(ran).toBe(false);
  });
});

describe('going elsewhere', () => {
  test('is refused: links, addresses, forms, frames', async () => {
    await launched.window.evaluate(async (address) => {
      const link = Object.assign(document.createElement('a'), { href: address });
      document.body.append(link);
      link.click();
      link.remove();
      const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
      document.body.append(form);
      form.submit();
      form.remove();
      const frame = Object.assign(document.createElement('iframe'), { src: address });
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      frame.remove();
      location.assign(address);
      // The manual's pages are our own, but not for a window that has the bridge.
      location.assign('kyyeu://app/manual/index.html');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, `${web}/elsewhere`);
    expect(launched.window.url()).toBe('kyyeu://app/index.html');
    expect(reached).toEqual([]);
    await alive();
  });

  test('in a new window is refused', async () => {
    const opened = await launched.window.evaluate((address) => [window.open(address), window.open('kyyeu://app/index.html'), window.open('about:blank')].map(String), web);
    expect(opened).toEqual(['null', 'null', 'null']);
    await expect(launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).resolves.toBe(1);
  });
});

describe('a network', () => {
  test('is not reached by the page', async () => {
    const results = await launched.window.evaluate(
      async (address) => [
        await fetch(`${address}/fetch`).then(String, () => 'blocked'),
        await fetch('file:///etc/hostname').then(String, () => 'blocked'),
        await new Promise((resolve) => {
          const image = new Image();
          image.addEventListener('load', () => { resolve('loaded'); });
          image.addEventListener('error', () => { resolve('blocked'); });
          image.src = `${address}/image.png`;
        }),
        await new Promise((resolve) => {
          try {
            const socket = new WebSocket(address.replace('http', 'ws'));
            socket.addEventListener('open', () => { resolve('open'); });
            socket.addEventListener('error', () => { resolve('blocked'); });
          } catch {
            resolve('blocked');
          }
        }),
      ],
      web,
    );
    expect(results).toEqual(['blocked', 'blocked', 'blocked', 'blocked']);
    expect(reached).toEqual([]);
  });

  test('is not reached by the session, even without a policy', async () => {
    const results = await launched.app.evaluate(async ({ session }, address) => {
      const tries = [`${address}/session`, address.replace('http', 'https')];
      return await Promise.all(tries.map((url) => session.defaultSession.fetch(url).then(() => 'reached', (error: unknown) => (error instanceof Error ? error.message : String(error)))));
    }, web);
    expect(results).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
    expect(reached).toEqual([]);
  });
});

test('no permission is given', async () => {
  const answers = await launched.window.evaluate(async () => [
    await Notification.requestPermission(),
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    await navigator.clipboard.readText().then(
      () => 'read',
      () => 'denied',
    ),
  ]);
  expect(answers).toEqual(['denied', 'denied', 'denied']);
});

describe('the scheme', () => {
  test.each([['kyyeu://app/../package.json'], ['kyyeu://app/%2e%2e/%2e%2e/package.json'], ['kyyeu://app/..%2f..%2fpackage.json'], ['kyyeu://app/fonts/..%2f..%2fpackage.json'], ['kyyeu://app//etc/passwd'], ['kyyeu://app/']])(
    'serves nothing outside the page: %s',
    async (address) => {
      await expect(launched.window.evaluate(async (url) => (await fetch(url)).status, address)).resolves.toBe(404);
    },
  );

  test('serves the page’s fonts', async () => {
    const answer = await launched.window.evaluate(async () => {
      const response = await fetch('kyyeu://app/fonts/BeVietnamPro-Regular.ttf');
      return [response.status, response.headers.get('content-type'), response.headers.get('x-content-type-options')];
    });
    expect(answer).toEqual([200, 'font/ttf', 'nosniff']);
  });
});

describe('a call', () => {
  test.each([['no.such.channel'], ['import.read'], ['session.open'], ['photo.bytes'], ['export.run'], ['__proto__'], [''], [null], [7]])('on %j is refused', async (name) => {
    await expect(call(name, { path: '/etc/passwd' })).resolves.toMatchObject({ ok: false, error: { code: 'app/forbidden' } });
  });

  test.each([
    ['app.openRecent', { id: 5 }],
    ['app.openRecent', null],
    ['app.setPreferences', { theme: 'pink' }],
    ['article.save', { id: 'a', baseRevision: 'x', document: {} }],
    ['photo.add', { name: 'a.jpg', bytes: 'not bytes' }],
    ['search.query', { query: 'x'.repeat(501) }],
  ])('to %s with a wrong input is refused', async (name, input) => {
    await expect(call(name, input)).resolves.toMatchObject({ ok: false, error: { code: 'input/invalid' } });
  });

  test('about a book is refused while the window shows none', async () => {
    for (const name of ['outline.get', 'book.info', 'preview.book']) await expect(call(name, {})).resolves.toMatchObject({ ok: false, error: { code: 'book/none-open' } });
  });

  test('naming a path opens nothing', async () => {
    await writeFile(join(folder.path, 'a.kyyeu'), 'x');
    await expect(call('app.openRecent', { id: join(folder.path, 'a.kyyeu') })).resolves.toMatchObject({ ok: false });
    await expect(call('app.importArticles', { partId: 'p', dropped: true, paths: ['/etc/passwd'] })).resolves.toMatchObject({ ok: false });
  });

  test('that was refused leaves the application as it was', alive);
});
