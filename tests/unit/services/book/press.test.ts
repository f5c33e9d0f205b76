import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../electron/common/book/settings.ts';
import { printSource } from '../../../../electron/services/book/made/source.ts';
import { copyBook } from '../../../../electron/services/book/copy-book.ts';
import { profileInFile, profileName, setPress, useProfile } from '../../../../electron/services/book/press.ts';
import { InColour } from '../../../../electron/services/print/cover/in-colour.ts';
import { pressOf } from '../../../../electron/services/print/press.ts';
import { readProfile } from '../../../../electron/services/print/icc.ts';
import { resourcePath } from '../../../../electron/services/resources.ts';
import { createBook, openBook } from '../../../../electron/services/store/book-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kyyeu-press-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const profile = resourcePath('icc', 'ISOcoated_v2_300_bas.icc');
let count = 0;
const newBook = () => createBook(join(folder, `${String((count += 1))}.kyyeu`), defaultSettings('Kỷ yếu'));

describe('what the printing house asks for', () => {
  test('is kept with the book, and one step takes it back', () => {
    const book = newBook();
    setPress(book, { pressStandard: 'x1a', pressMarks: true, pressInk: 280 });
    expect(pressOf(printSource(book), folder)).toMatchObject({ standard: 'x1a', header: '1.4', ink: 280, grey: false, condition: 'FOGRA39' });
    // The usual one is called what its file says.
    expect(pressOf(printSource(book), folder).profileName).toBe(readProfile(readFileSync(profile)).name);
    expect(pressOf(printSource(book), folder).slug).toBeGreaterThan(0);
    book.undo();
    expect(pressOf(printSource(book), folder)).toMatchObject({ standard: 'x4', header: '1.6', slug: 0, ink: 300 });
    book.close();
  });

  test('and what the cover carries beside its four inks is one step, too', () => {
    const book = newBook();
    book.updateSettings({ coverFinish: 'ink', coverInkName: 'PANTONE 186 C', coverInkYellow: 80 });
    expect(book.settings()).toMatchObject({ coverFinish: 'ink', coverInkName: 'PANTONE 186 C', coverInkYellow: 80 });
    book.undo();
    expect(book.settings()).toMatchObject({ coverFinish: 'none', coverInkName: '', coverInkYellow: 85 });
    book.close();
  });

  test('may be a profile of its own: it lies in the file, has its name, and one undo gives the usual one back', () => {
    const book = newBook();
    const { name } = profileInFile(profile);
    expect(useProfile(book, profile)).toEqual(book.settings());
    expect(profileName(book)).toBe(name);
    const press = pressOf(printSource(book), folder);
    expect(press).toMatchObject({ condition: 'Custom', info: name, profileName: name });
    expect(readFileSync(press.profile).equals(readFileSync(profile))).toBe(true);
    book.undo();
    expect(profileName(book)).toBeNull();
    expect(pressOf(printSource(book), folder).condition).toBe('FOGRA39');
    book.redo();
    expect(profileName(book)).toBe(name);
    book.close();
  });

  test.each([
    ['uncoated', 'FOGRA29'],
    ['uncoated-yellowish', 'FOGRA30'],
  ] as const)('may be the paper: %s is a profile of four inks under its registered name; the cover stays coated', (paper, condition) => {
    const book = newBook();
    setPress(book, { pressProfile: paper });
    const press = pressOf(printSource(book), folder);
    expect(press.condition).toBe(condition);
    expect(readProfile(readFileSync(press.profile)).name).toBe(press.profileName);
    expect(press.profileName).toContain(condition);
    expect(profileName(book)).toBeNull();
    expect(pressOf(new InColour(printSource(book)), folder).condition).toBe('FOGRA39');
    useProfile(book, profile);
    expect(pressOf(new InColour(printSource(book)), folder).condition).toBe('Custom');
    book.close();
  });

  test('is only looked at before it is taken, and taken with what else is changed as one step', () => {
    const book = newBook();
    const before = book.settings();
    expect(profileInFile(profile).name).toContain('ISO Coated');
    expect(book.settings()).toEqual(before);
    expect(useProfile(book, profile, { pressInk: 260, subtitle: 'Gương sáng' })).toMatchObject({ pressInk: 260, subtitle: 'Gương sáng' });
    book.undo();
    expect(book.settings()).toEqual(before);
    book.close();
  });

  test('taken twice is kept once, and goes along with a copy without history', async () => {
    const book = newBook();
    useProfile(book, profile);
    useProfile(book, profile);
    expect(book.readAs((db) => db.prepare('SELECT count(*) FROM source').pluck().get())).toBe(1);
    const copy = join(folder, 'copy.kyyeu');
    book.close();
    await copyBook(join(folder, `${String(count)}.kyyeu`), copy, { history: false, comments: false });
    const copied = openBook(copy);
    expect(profileName(copied)).toContain('ISO Coated');
    copied.close();
  });

  test('that is no profile is refused with the reason; the book stays as it was', () => {
    const book = newBook();
    const other = join(folder, 'ảnh.icc');
    writeFileSync(other, 'PNG');
    expect(() => useProfile(book, other)).toThrow(expect.objectContaining({ code: 'print/profile-none', detail: { name: 'ảnh.icc' } }));
    expect(() => useProfile(book, join(folder, 'nowhere.icc'))).toThrow(expect.objectContaining({ code: 'print/profile', detail: { why: 'unreadable' } }));
    expect(book.settings().pressProfile).toBe('');
    book.close();
  });
});
