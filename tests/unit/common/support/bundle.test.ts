/** The support bundle: whatever a book is called and says of itself, none of it is in there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookSettings, defaultSettings } from '../../../../electron/common/book/settings.ts';
import { LANGUAGES } from '../../../../electron/common/i18n/index.ts';
import { supportFiles, supportList } from '../../../../electron/common/support/bundle.ts';
import { settingsShape } from '../../../../electron/common/support/settings-shape.ts';
import type { SupportFacts } from '../../../../electron/common/support/shapes.ts';

const program: SupportFacts['program'] = { version: '0.1.0', versions: { node: '24.1.0' }, platform: 'linux', architecture: 'x64', system: '6.1.0-18', memoryMb: 8000, processors: 2, packaged: true, language: 'vi', theme: 'system' };
const book = { formatVersion: 9, bytes: { file: 1, photos: 2, documents: 3 }, rows: { article: 1 }, words: { all: 1, longest: 1 }, settings: {}, damage: {} };
const MARK = 'qzxmk';

/** Settings in which every word that can be anything is marked. */
const marked = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => {
  const plain: Record<string, unknown> = defaultSettings('');
  const free = Object.keys(plain).filter((name) => bookSettings.safeParse({ ...plain, [name]: `${MARK} ${text}` }).success);
  return { free, settings: bookSettings.parse({ ...plain, ...Object.fromEntries(free.map((name) => [name, `${MARK} ${text}`])) }) };
});

test('of settings nothing is told that a person typed, and every choice is', () => {
  fc.assert(
    fc.property(marked, ({ free, settings }) => {
      // Title, subtitle, period, organisation, publisher, place at least, and the words of cover and order.
      expect(free.length).toBeGreaterThan(10);
      const shape = settingsShape(settings);
      expect(JSON.stringify(supportFiles('vi', { program, book: { ...book, settings: shape }, errors: [] }))).not.toContain(MARK);
      expect(shape).toMatchObject({ version: settings.version, trimSize: '16x24', design: 'trang-trong', ornaments: true, bleed: 3, title: { letters: [...settings.title].length } });
    }),
    { numRuns: 200 },
  );
});

describe('a fact that may not be in it', () => {
  test.each([
    ['a title beside the counts', { ...book, title: 'Hoa đẹp' }],
    ['words for a number', { ...book, formatVersion: 'Hoa đẹp' }],
    ['words for a setting', { ...book, settings: { title: 'Hoa đẹp' } }],
    ['a name for a table', { ...book, rows: { 'Hoa đẹp': 1 } }],
    ['a path for a kind of damage', { ...book, damage: { '/home/lan/sach.kyyeu': 1 } }],
  ])('%s stops the bundle', (_what, wrong) => {
    expect(() => supportFiles('vi', { program, book: wrong as typeof book, errors: [] })).toThrow();
  });
});

test.each(LANGUAGES)('its files, and what it says of them, in %s', (language) => {
  const files = supportFiles(language, { program, book: { unreadable: 'file/damaged' }, errors: [{ code: 'print/typeset', channel: 'preview.page', at: 0 }] });
  expect(files.map(({ name }) => name)).toEqual(['contents.txt', 'program.json', 'book.json', 'errors.json']);
  expect(files[0]?.text).toBe(`${supportList(language)}\n`);
  expect(JSON.parse(files[2]?.text ?? '')).toEqual({ unreadable: 'file/damaged' });
  expect(JSON.parse(files[3]?.text ?? '')).toEqual([{ at: '1970-01-01T00:00:00.000Z', code: 'print/typeset', channel: 'preview.page' }]);
});
