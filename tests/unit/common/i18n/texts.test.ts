import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { texts } from '@common/i18n/index.ts';
import type { TextTree } from '@common/i18n/texts.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const SOURCES = ['renderer/src', 'electron/main', 'electron/cli', 'electron/services', 'electron/hosts', 'electron/common/support', 'electron/common/print'];

function flat(tree: TextTree, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const full = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') all.set(full, value);
    else for (const [inner, text] of flat(value, full)) all.set(inner, text);
  }
  return all;
}

function sourceText(): string {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

const vi = flat(texts.vi);
const en = flat(texts.en);
const base = (key: string): string => key.replace(/_(one|other)$/, '');
const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();

describe('interface texts', () => {
  it('have the same keys in both languages, plural forms aside', () => {
    expect([...new Set([...en.keys()].map(base))].sort()).toEqual([...new Set([...vi.keys()].map(base))].sort());
  });

  it('have both English forms wherever Vietnamese counts', () => {
    const counted = [...vi.keys()].filter((key) => key.endsWith('_other'));
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.filter((key) => !en.has(key) || !en.has(key.replace(/_other$/, '_one')))).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const different = [...vi].filter(([key, text]) => values(text).join() !== values(en.get(key) ?? '').join()).map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('are written, NFC, without stray spaces', () => {
    const wrong = [...vi, ...en].filter(([, text]) => text === '' || text !== text.trim() || text !== text.normalize('NFC') || /\S {2,}\S/.test(text));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('are all used', () => {
    const source = sourceText();
    const prefixes = [...source.matchAll(/[`']([a-z]+(?:\.\w+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    const used = (key: string): boolean => [`'${key}'`, `"${key}"`, `\`${key}\``].some((literal) => source.includes(literal));
    const unused = [...vi.keys()].map(base).filter((key) => !used(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });
});
