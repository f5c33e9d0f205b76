/** React Aria's words: each that it has in English has one of ours, and takes the same things into itself. */
import { describe, expect, test } from 'vitest';
import { ARIA_WORDS, type Said } from '../../../../renderer/src/i18n/aria-words.ts';

const formatter = {
  number: (value: number) => String(value),
  plural: (count: number, options: Readonly<Record<string, Said>>) => {
    const said = options[`=${String(count)}`] ?? options['other'] ?? '';
    return typeof said === 'string' ? said : said({}, formatter);
  },
  select: (options: Readonly<Record<string, Said>>, value: string | boolean) => {
    const said = options[String(value)] ?? options['other'] ?? '';
    return typeof said === 'string' ? said : said({}, formatter);
  },
};

const ARGS = { itemText: 'Bài A', beforeItemText: 'Bài B', afterItemText: 'Bài C', item: 'Bài D', groupTitle: 'Nhóm E', groupCount: 41, optionText: 'Mục F', optionCount: 42, count: 43, isGroupChange: true, isSelected: true };

const saying = (said: Said): string => (typeof said === 'string' ? said : said(ARGS, formatter));

async function english(part: string): Promise<Readonly<Record<string, Said>>> {
  const file = part === 'components' ? 'react-aria-components/dist/private/intl/en-US.mjs' : `react-aria/dist/private/intl/${part}/en-US.mjs`;
  const module = (await import(new URL(`../../../../node_modules/${file}`, import.meta.url).href)) as { readonly default: Readonly<Record<string, Said>> };
  return module.default;
}

describe.each(Object.keys(ARIA_WORDS) as (keyof typeof ARIA_WORDS)[])('%s', (part) => {
  test('has the same words', async () => {
    expect(Object.keys(ARIA_WORDS[part]).sort()).toEqual(Object.keys(await english(part)).sort());
  });

  test('says them in Vietnamese, with the same names and numbers', async () => {
    const words: Readonly<Record<string, Said>> = ARIA_WORDS[part];
    for (const [key, said] of Object.entries(await english(part))) {
      const ours = saying(words[key] ?? '');
      expect(ours).not.toBe(saying(said));
      for (const value of Object.values(ARGS)) if (typeof value !== 'boolean') expect(ours.includes(String(value)), `${key}: ${String(value)}`).toBe(saying(said).includes(String(value)));
    }
  });
});

test('nothing picked is said as such', () => {
  const { selectedCount } = ARIA_WORDS.grid;
  expect(typeof selectedCount === 'string' ? '' : selectedCount?.({ count: 0 }, formatter)).toBe('Không chọn mục nào.');
});
