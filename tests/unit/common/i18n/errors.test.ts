import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '@common/errors.ts';
import { errorLine, errorText, LANGUAGES, t } from '@common/i18n/index.ts';

const DETAIL = { name: 'bài.docx', title: 'Bí thư chi bộ', found: 'image/jpeg', message: 'x' };

describe.each(LANGUAGES)('error texts in %s', (language) => {
  it.each(ERROR_CODES)('%s says what happened, what is safe, what to do', (code) => {
    for (const detail of [{}, DETAIL]) {
      const { title, body } = errorText(language, { code, detail });
      expect(title).not.toMatch(/[[\]{}]|\.$|\s{2}|\s$/);
      expect(body).not.toMatch(/[[\]{}]|\s{2}/);
      // At least two sentences: what is safe, what to do.
      expect(body.match(/[.!?](\s|$)/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(body.endsWith('.')).toBe(true);
      expect(`${title}${body}`).toBe(`${title}${body}`.normalize('NFC'));
    }
  });

  it.each(ERROR_CODES)('%s fits on one line that ends in its code', (code) => {
    const line = errorLine(language, { code, detail: DETAIL });
    expect(line).not.toContain('\n');
    expect(line.endsWith(`(${code})`)).toBe(true);
  });
});

describe('error texts', () => {
  it('name the file when it is known and read well when it is not', () => {
    expect(errorText('vi', { code: 'file/empty', detail: { name: 'a.kyyeu' } }).title).toBe('Tệp “a.kyyeu” rỗng, không có nội dung');
    expect(errorText('vi', { code: 'file/empty', detail: {} }).title).toBe('Tệp rỗng, không có nội dung');
    expect(errorText('vi', { code: 'file/empty', detail: { name: '' } }).title).toBe('Tệp rỗng, không có nội dung');
  });
});

describe('t', () => {
  it('puts values in and writes numbers the way of the language', () => {
    expect(t('vi', 'app.words', { count: 1496 })).toBe('1.496 chữ');
    expect(t('en', 'app.words', { count: 1496 })).toBe('1,496 words');
    expect(t('vi', 'desk.savedAt', { time: '10:32' })).toBe('Đã lưu 10:32');
  });

  it('chooses the plural form', () => {
    expect(t('en', 'app.pages', { count: 1 })).toBe('1 page');
    expect(t('en', 'app.pages', { count: 2 })).toBe('2 pages');
    expect(t('vi', 'app.pages', { count: 1 })).toBe('1 trang');
  });
});
