/** What went wrong: told once, in the language of the window, closed by a key. */
import { afterEach, expect, test } from 'vitest';
import { AppError } from '@common/errors.ts';
import { errorText } from '@common/i18n/index.ts';
import { report, runAgain } from '../../../../renderer/src/errors/report.ts';
import { closeError, notices, tell } from '../../../../renderer/src/ui/toasts.ts';

const shown = () => notices.visibleToasts.map(({ content }) => (content.kind === 'error' ? content.code : content.title));

afterEach(() => {
  for (const { key } of notices.visibleToasts) notices.close(key);
});

test('an error has its words in each language, and its way to the manual', () => {
  report(new AppError('book/nothing-to-undo'));
  const [content] = notices.visibleToasts.map((toast) => toast.content);
  if (content?.kind !== 'error') throw new Error('no error is told');
  for (const language of ['vi', 'en'] as const) expect(content.words(language)).toEqual(errorText(language, { code: 'book/nothing-to-undo', detail: {} }));
  expect(content.words('vi').title).not.toBe(content.words('en').title);
  expect(content.action.label('vi')).not.toBe(content.action.label('en'));
});

test('the same error is told once', () => {
  report(new AppError('book/nothing-to-undo'));
  report(new AppError('book/nothing-to-undo'));
  expect(shown()).toEqual(['book/nothing-to-undo']);
});

test('what closes errors closes the last one, and no note', () => {
  report(new AppError('book/nothing-to-undo'));
  report(new AppError('backup/none'));
  tell('Đã thay 1 chỗ');
  expect(closeError()).toBe(true);
  expect(shown()).not.toContain('backup/none');
  expect(closeError()).toBe(true);
  expect(closeError()).toBe(false);
  expect(shown()).toEqual(['Đã thay 1 chỗ']);
});

test('what went wrong goes when the same is tried again, and stays while something else is tried', async () => {
  const fail = (code: 'print/profile-none' | 'file/exists') => () => Promise.reject(new AppError(code));
  runAgain('profile', fail('print/profile-none'));
  await expect.poll(shown).toEqual(['print/profile-none']);
  runAgain('next-edition', fail('file/exists'));
  await expect.poll(() => shown().length).toBe(2);
  runAgain('profile', () => Promise.resolve());
  expect(shown()).toEqual(['file/exists']);
  runAgain('next-edition', () => Promise.resolve());
  expect(shown()).toEqual([]);
});
