import { describe, expect, it } from 'vitest';
import { LANGUAGES, texts } from '@common/i18n/index.ts';
import { blanksAtEnd, CHECK_CODES, CHECKS, countsOf, grouped, isCheckCode, SEVERITIES, severityOf, SIGNATURES } from '@common/print/checks.ts';

describe('the table of checks', () => {
  it.each(LANGUAGES)('has words for every check, and no other, in %s', (language) => {
    const { checks } = texts[language];
    if (typeof checks !== 'object' || typeof checks['name'] !== 'object' || typeof checks['todo'] !== 'object') throw new Error('no words');
    expect(Object.keys(checks['name']).sort()).toEqual([...CHECK_CODES].sort());
    expect(Object.keys(checks['todo']).sort()).toEqual(CHECK_CODES.filter((code) => CHECKS[code].looked !== 'file' && CHECKS[code].looked !== 'given').sort());
  });

  it('names somebody for every check, and takes what a press stumbles over for an error', () => {
    for (const code of CHECK_CODES) {
      expect(CHECKS[code].whom.length, code).toBeGreaterThan(0);
      if (CHECKS[code].looked === 'file') expect(severityOf(code), code).toBe('error');
    }
  });

  it('takes a code that is not declared for an error', () => {
    expect([isCheckCode('toString'), severityOf('toString'), severityOf('no-such')]).toEqual([false, 'error', 'error']);
  });
});

describe('findings', () => {
  const found = ['name-unknown', 'caption-empty', 'withdrawn', 'caption-empty', 'article-unapproved'].map((code, at) => ({ code, at }));

  it('are grouped by severity, then by check as the table has them, each in the order in which it was found', () => {
    expect(grouped(found).map(({ code, severity, findings }) => [severity, code, findings.map(({ at }) => at)])).toEqual([
      ['error', 'withdrawn', [2]],
      ['warning', 'article-unapproved', [4]],
      ['warning', 'caption-empty', [1, 3]],
      ['note', 'name-unknown', [0]],
    ]);
    expect(countsOf(found)).toEqual({ error: 1, warning: 3, note: 1 });
    expect(SEVERITIES.reduce((sum, severity) => sum + countsOf(found)[severity], 0)).toBe(found.length);
  });
});

describe('blank pages of the last signature', () => {
  it.each([[128, [0, 0, 0]], [132, [12, 4, 0]], [134, [10, 2, 2]], [1, [15, 7, 3]]])('%i pages', (pages, blanks) => {
    expect(SIGNATURES.map((signature) => blanksAtEnd(pages, signature))).toEqual(blanks);
  });
});
