/** All styles of the window are one cascade: a name that two folders begin for different things changes both. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../../../renderer/src', import.meta.url));

/** One thing, dressed where each of its sides is at home. */
const SHARED = new Set(['article', 'opening__pages']);

it('a class is begun by one folder', () => {
  const begun = new Map<string, Set<string>>();
  for (const name of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.css'))) {
    const [folder = ''] = name.split(/[\\/]/u);
    for (const [, block = ''] of readFileSync(join(SOURCES, name), 'utf8').matchAll(/^\.([a-z][a-z0-9_-]*) \{/gmu)) begun.set(block, (begun.get(block) ?? new Set()).add(folder));
  }
  expect(begun.size).toBeGreaterThan(300);
  expect([...begun].filter(([block, folders]) => folders.size > 1 && !SHARED.has(block)).map(([block, folders]) => `${block}: ${[...folders].join(', ')}`)).toEqual([]);
});
