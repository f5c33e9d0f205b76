/** The manual: held to the product's names and keys, whole, valid, and found again by searching. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PICTURES, readManual } from '../../../build/manual/chapters.mjs';
import { readChapter } from '../../../build/manual/markdown.mjs';
import { LARGEST } from '../../../build/manual/pictures.mjs';
import { writeManual } from '../../../build/manual/site.mjs';
import { ERROR_CODES } from '../../../electron/common/errors.ts';
import { anchorOfCode, MANUAL_PAGES } from '../../../electron/common/manual.ts';
import { find, marked, type Place } from '../../../renderer/src/manual/find.ts';
import { sizeOf } from '../../../renderer/src/manual/size.ts';

const folder = mkdtempSync(join(tmpdir(), 'kyyeu-manual-'));
const site = join(folder, 'site');
const app = join(folder, 'app');
const page = (where: string, name: string): string => readFileSync(join(where, name), 'utf8');
const pages = (where: string): string[] => readdirSync(where).filter((name) => name.endsWith('.html'));

beforeAll(async () => {
  await writeManual(site);
  await writeManual(app, { app: true });
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const faultsOf = (body: string): readonly string[] => readChapter({ file: '01-thu.md', source: `# Thử\n\n${body}\n`, picture: (name) => (name === 'co.webp' ? { width: 1200, height: 750 } : undefined) }).faults;

describe('a chapter', () => {
  test.each([
    ['a name that the screen has', 'Bấm **Nhập bài**, rồi **Tệp › Xuất bản › Bìa…**.', []],
    ['a name that it has not', 'Bấm **Nút không có**.', ['no such name on the screen: **Nút không có**']],
    ['a menu of which one step is not there', '**Tệp › Không có**', ['no such name on the screen: **Không có**']],
    ['a key of a command', '`Ctrl+Shift+D`, `F7`, `Ctrl+\\`', []],
    ['a key that nothing hears', '`Ctrl+Alt+J`', ['no command has the key Ctrl+Alt+J']],
    ['the ending of a file', '`.kyyeu`, `file/not-found`', []],
    ['a picture', '![Màn hình](pictures/co.webp "Lời dưới ảnh")', []],
    ['a picture that is not there', '![Màn hình](pictures/khong.webp "Lời")', ['no picture pictures/khong.webp']],
    ['a picture without words', '![](pictures/co.webp)', ['pictures/co.webp needs a text for those who do not see it, and a caption: ![text](pictures/co.webp "caption")']],
    ['markup', 'Một <b onclick="x()">chữ</b>.', ['raw HTML: <b onclick="x()">', 'raw HTML: </b>']],
    ['a block of markup', '<script>alert(1)</script>', ['raw HTML: <script>alert(1)</script>']],
    ['a link out', '[Đâu đó](https://example.org)', ['a link out of the manual: https://example.org']],
    ['two headings of one name', '## Một\n\n## Một', ['two headings are called Một']],
  ])('with %s', (_what, body, faults) => {
    expect(faultsOf(body)).toEqual(faults);
  });
});

describe('the manual', () => {
  test('says nothing that the product does not have, and leads nowhere that is not there', async () => {
    const { groups } = await readManual();
    expect(groups.flatMap(({ chapters }) => chapters).length).toBeGreaterThanOrEqual(20);
    for (const { title, lead } of groups.flatMap(({ chapters }) => chapters)) expect([title, lead.length > 30]).toEqual([title, true]);
  });

  test('has every page that the application leads to', () => {
    const there = new Set(pages(app));
    expect(MANUAL_PAGES.filter((name) => !there.has(`${name}.html`))).toEqual([]);
  });

  test('tells of every error, where the application looks for it', () => {
    const html = page(app, 'ma-loi.html');
    expect(ERROR_CODES.filter((code) => !html.includes(`id="${anchorOfCode(code)}"`))).toEqual([]);
    expect(html).not.toMatch(/undefined|\{\{|\[\[/u);
  });

  test('has pictures that are small enough to be sent', () => {
    const names = readdirSync(PICTURES);
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => statSync(join(PICTURES, name)).size > LARGEST)).toEqual([]);
  });
});

describe('the pages', () => {
  test.each([['as a site', site], ['in the app', app]] as const)('are valid %s', async (_where, where) => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });
    const said: string[] = [];
    for (const name of pages(where)) {
      const { results } = await validator.validateString(page(where, name), name);
      said.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${name}:${String(line)} ${ruleId} ${message}`)));
    }
    expect(said).toEqual([]);
  });

  test('of the site run no script and ask nothing of another place', () => {
    for (const name of pages(site)) expect(page(site, name)).not.toMatch(/<script|https?:|kyyeu:/u);
    expect(page(site, 'manual.css')).not.toMatch(/https?:|kyyeu:/u);
    const asked = pages(site).flatMap((name) => [...page(site, name).matchAll(/(?:href|src)="([^"#]+)/gu)].map(([, target]) => target ?? ''));
    expect([...new Set(asked)].filter((target) => !statSync(join(site, target), { throwIfNoEntry: false })?.isFile())).toEqual([]);
    const fonts = [...page(site, 'manual.css').matchAll(/url\('([^']+)'\)/gu)].map(([, target]) => target ?? '');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(statSync(join(site, font)).size).toBeGreaterThan(10_000);
  });
});

describe('searching', () => {
  const places = (): readonly Place[] => JSON.parse(page(app, 'search.json')) as readonly Place[];
  const first = (query: string): string | undefined => find(places(), query)[0]?.href;

  test('finds a task with and without tones, and an error by its code', () => {
    expect(first('giao số trang')).toBe('xep-sach.html#giao-so-trang');
    expect(first('giao so trang')).toBe('xep-sach.html#giao-so-trang');
    expect(first('tệp hỏng')).toBe('an-toan.html#tep-hong');
    expect(first('file/disk-full')).toBe('ma-loi.html#file-disk-full');
    expect(first('xyzxyz')).toBeUndefined();
    expect(first('   ')).toBeUndefined();
  });

  test('shows the words round what was found, marked', () => {
    const [hit] = find([{ href: 'a.html', chapter: 'A', heading: 'B', text: `${'trước '.repeat(20)}Bản sao lưu ${'sau '.repeat(60)}` }], 'sao luu');
    expect(hit?.excerpt).toMatch(/^… .*Bản sao lưu.* …$/u);
    expect(marked('Bản sao lưu', 'sao luu')).toEqual([{ text: 'Bản ', hit: false }, { text: 'sao', hit: true }, { text: ' ', hit: false }, { text: 'lưu', hit: true }]);
  });
});

test('letters grow and shrink step by step, and stop at the ends', () => {
  expect([sizeOf(null, 0), sizeOf(null, 1), sizeOf('17', 1), sizeOf('24', 1), sizeOf('14', -1), sizeOf('24', 'usual'), sizeOf('lạ', -1)]).toEqual([16, 17, 18, 24, 14, 16, 15]);
});
