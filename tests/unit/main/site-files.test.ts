import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/main/content-policy.ts';
import { isAppUrl } from '../../../electron/main/origin.ts';
import { listSiteFiles, siteFile, type SiteFiles } from '../../../electron/main/site-files.ts';

let folder = '';
let files: SiteFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-site-'));
  const put = async (name: string): Promise<void> => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), name);
  };
  for (const name of ['site/index.html', 'site/assets/app.js', 'site/assets/chữ đẹp.css', 'site/notes.txt', 'fonts/Đẹp.ttf', 'fonts/OFL.txt', 'secret.html']) await put(name);
  await symlink(join(folder, 'secret.html'), join(folder, 'site', 'link.html'));
  await symlink(folder, join(folder, 'site', 'up'));
  files = listSiteFiles({ '': join(folder, 'site'), '/fonts': join(folder, 'fonts') });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The file an address leads to, the address read as Chromium hands it over. */
const at = (address: string): string | null => siteFile(files, new URL(`kyyeu://app${address}`).pathname)?.path ?? null;

describe('files of the page', () => {
  test('are found by their address, with their media type', () => {
    expect(at('/index.html')).toBe(join(folder, 'site', 'index.html'));
    expect(at('/index.html?v=1#top')).toBe(join(folder, 'site', 'index.html'));
    expect(at('/assets/ch%E1%BB%AF%20%C4%91%E1%BA%B9p.css')).toBe(join(folder, 'site', 'assets', 'chữ đẹp.css'));
    expect(at('/fonts/Đẹp.ttf')).toBe(join(folder, 'fonts', 'Đẹp.ttf'));
    expect(siteFile(files, '/assets/app.js')?.mediaType).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    ['/'],
    ['/notes.txt'],
    ['/fonts/OFL.txt'],
    ['/link.html'],
    ['/up/secret.html'],
    ['/../secret.html'],
    ['/fonts/../../secret.html'],
    ['/%2e%2e/secret.html'],
    ['/..%2fsecret.html'],
    ['/..%5csecret.html'],
    ['/assets/%2e%2e%2f%2e%2e%2fsecret.html'],
    ['/%2fetc/passwd'],
    ['//etc/passwd'],
    ['/index.html%00.png'],
    ['/index.html/'],
    ['/assets'],
    ['/%E0%A4%A'],
    ['/constructor'],
  ])('are all there is: %s leads nowhere', (address) => {
    expect(at(address)).toBeNull();
  });
});

test('a folder that is missing is an error, not an empty page', () => {
  expect(() => listSiteFiles({ '': join(folder, 'nowhere') })).toThrow('ENOENT');
});

test('the policy begins with nothing and never allows inline or evaluated script', () => {
  const directives = CONTENT_SECURITY_POLICY.split('; ');
  expect(directives[0]).toBe("default-src 'none'");
  expect(directives).toContain("script-src 'self'");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
});

test('only addresses of the page are the application’s', () => {
  expect(isAppUrl('kyyeu://app/index.html')).toBe(true);
  for (const url of ['kyyeu://photo/x', 'kyyeu://app.evil/', 'kyyeu://app:8/', 'kyyeu://a@app/', 'https://app/', 'kyyeu:app', 'nonsense']) expect(isAppUrl(url), url).toBe(false);
});
