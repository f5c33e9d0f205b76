/** The page of licences: whole, held to what the bundles really hold, and nothing in it that may not ship. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultOf } from '../../../build/licences/policy.mjs';
import { packageOf, readShipped, type Shipped } from '../../../build/licences/shipped.mjs';
import { writeLicences } from '../../../build/licences/write.mjs';

const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'kyyeu-licences-'));
let shipped: readonly Shipped[];

beforeAll(() => {
  shipped = readShipped();
  writeLicences(folder);
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Packages whose own maps lead to sources that are not shipped, and a name in the programs that only they have. */
const UNMAPPED = { saxes: /\bSaxesParser\b/u, xmlchars: /\bisNameStartChar\b/u };

/** Packages that the source maps of what ships name, or their own words in it: another record than the one that the list is made of. */
function inBundles(): Set<string> {
  const files = (end: string): string[] => ['main', 'preload', 'hosts', 'renderer'].flatMap((part) => readdirSync(join(root, 'dist', part), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end)).map((name) => join(root, 'dist', part, name)));
  const maps = files('.map');
  expect(maps.length).toBeGreaterThan(10);
  const sources = maps.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] }).sources);
  const programs = files('js').map((file) => readFileSync(file, 'utf8'));
  const told = Object.entries(UNMAPPED).filter(([, word]) => programs.some((program) => word.test(program))).map(([name]) => `node_modules/${name}/package.json`);
  const places = [...sources, ...told].map(packageOf);
  return new Set(places.flatMap((place) => (place === null ? [] : [(JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8')) as { name: string }).name])));
}

describe('the list', () => {
  test('names every package that is in the bundles, and none that is not', () => {
    const listed = new Set(shipped.filter(({ kind }) => kind === 'package').map(({ name }) => name));
    const held = inBundles();
    expect([...held].filter((name) => !listed.has(name))).toEqual([]);
    expect(['react', 'slate', 'zod', 'lucide-react', 'i18next', '@cantoo/pdf-lib'].filter((name) => !held.has(name))).toEqual([]);
    // What remains ships as it is (dependencies), or is a bundler's own help.
    const others = [...listed].filter((name) => !held.has(name));
    const asIs = readdirSync(join(root, 'node_modules', '@img')).map((name) => `@img/${name}`);
    const typst = readdirSync(join(root, 'node_modules', '@myriaddreamin')).map((name) => `@myriaddreamin/${name}`);
    expect(others.filter((name) => ![...asIs, ...typst, 'better-sqlite3', 'sharp', 'detect-libc', 'semver', 'node-addon-api', '@emnapi/runtime', 'esbuild', 'rolldown'].includes(name))).toEqual([]);
  });

  test('names what is no package: the engines, every family of fonts, the colour profile', () => {
    expect(shipped.filter(({ kind }) => kind !== 'package').map(({ name, licence }) => `${name}: ${licence}`)).toEqual(expect.arrayContaining(['Electron: MIT', 'Typst: Apache-2.0', 'SQLite: blessing', 'PDF.js: Apache-2.0', 'Be Vietnam Pro: OFL-1.1', 'Source Serif 4: OFL-1.1', 'ISOcoated_v2_300_bas.icc: Zlib']));
    const texts = readdirSync(join(root, 'resources', 'fonts')).filter((name) => name.startsWith('OFL-'));
    expect(shipped.filter(({ kind }) => kind === 'font')).toHaveLength(texts.length);
  });

  test('has the text of every licence, and the GPL beside the LGPL that adds to it', () => {
    expect(shipped.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
    const vips = shipped.find(({ licence }) => licence === 'LGPL-3.0-or-later');
    expect(vips?.texts.join('\n')).toMatch(/GNU LESSER GENERAL PUBLIC LICENSE[^]*GNU GENERAL PUBLIC LICENSE/u);
    expect(shipped.find(({ name }) => name === 'Typst')?.texts.join('\n')).toMatch(/^krilla-\d/mu);
  });
});

describe('what may ship', () => {
  const text = ['Permission is hereby granted'];
  test.each([
    ['MIT', text, null],
    ['(MIT OR GPL-3.0-only)', text, null],
    ['MIT AND ISC', text, null],
    ['', text, 'x names no licence'],
    ['GPL-3.0-only', text, 'x is under GPL-3.0-only, which may not ship (build/licences/policy.mjs)'],
    ['AGPL-3.0-or-later', text, 'x is under AGPL-3.0-or-later, which may not ship (build/licences/policy.mjs)'],
    ['MIT AND GPL-2.0-only', text, 'x is under MIT AND GPL-2.0-only, which may not ship (build/licences/policy.mjs)'],
    ['LGPL-3.0-or-later', text, 'x is under LGPL-3.0-or-later, which may not ship (build/licences/policy.mjs)'],
    ['SEE LICENSE IN X', text, 'x is under SEE LICENSE IN X, which may not ship (build/licences/policy.mjs)'],
    ['MIT', [], 'x (MIT) brings no licence text (build/licences/declared.mjs)'],
    ['MIT', ['  \n'], 'x (MIT) brings no licence text (build/licences/declared.mjs)'],
    ['MIT', ['\n  GNU GENERAL PUBLIC LICENSE\n Version 3'], 'x says MIT, but its text is the GNU General Public Licence'],
    ['MIT', ['GNU AFFERO GENERAL PUBLIC LICENSE'], 'x says MIT, but its text is the GNU General Public Licence'],
  ])('%s with %j', (licence, texts, fault) => {
    expect(faultOf({ name: 'x', licence, texts })).toBe(fault);
  });
});

test.each([
  ['electron/common/errors.ts', null],
  ['/somewhere/app/node_modules/zod/v4/core.js', 'node_modules/zod'],
  ['../../node_modules/@cantoo/pdf-lib/es/index.js?commonjs-module', 'node_modules/@cantoo/pdf-lib'],
  ['node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
  ['\0rolldown/runtime.js', 'node_modules/rolldown'],
  ['\0nothing-of-the-kind/x.js', null],
])('the module %j is from %s', (id, place) => {
  expect(packageOf(id)).toBe(place);
});

describe('the pages', () => {
  test.each(['vi', 'en'])('in %s are valid, ask nothing of another place, and every link leads to a text', async (language) => {
    const html = readFileSync(join(folder, `${language}.html`), 'utf8');
    const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } }).validateString(html, `${language}.html`);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${String(line)} ${ruleId}`))).toEqual([]);
    expect(html).not.toMatch(/<script|src=|href="http/u);
    const links = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id ?? '');
    expect(links.length).toBeGreaterThanOrEqual(shipped.length);
    expect(links.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    for (const { name } of shipped) expect(html).toContain(`<th scope="row">${name}`);
  });
});
