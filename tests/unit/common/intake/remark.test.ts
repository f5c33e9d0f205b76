/** What an import remarked, in both languages, of this version and of others. */
import { describe, expect, it } from 'vitest';
import { importWarning, type ImportWarning } from '@common/contract/shapes.ts';
import { LANGUAGES, type Key } from '@common/i18n/index.ts';
import { remarkLanguage, remarkOf, remarkText } from '@common/intake/remark.ts';
import { say } from '@common/print/say.ts';
import { sentenceOf } from '@common/print/sentence.ts';
import { everySaid, sectionOf, VIETNAMESE } from '../print/every-said.ts';

describe('every text of the remarks', () => {
  const all = everySaid(sectionOf('vi', 'importRemarks'), 'importRemarks');

  it.each(LANGUAGES)('is whole with its values, in %s', (language) => {
    expect(all.length).toBeGreaterThan(50);
    const sentences = all.map((said) => [said.key, sentenceOf(language, said)] as const);
    expect(sentences.filter(([key, sentence]) => /\{\{|\[object|undefined|null|NaN/u.test(sentence) || sentence === key)).toEqual([]);
  });

  it('has no Vietnamese word in English', () => {
    expect(all.map((said) => sentenceOf('en', said)).filter((sentence) => VIETNAMESE.test(sentence))).toEqual([]);
  });
});

describe('a remark', () => {
  const made = remarkOf('left-out', say('importRemarks.leftOut', { line: 'Đọc “báo in” số ra hôm nay' }));

  it('is stored with its sentence in Vietnamese and told in the language of the reader', () => {
    expect(made.text).toBe('Đã để ra ngoài bài: “Đọc ‘báo in’ số ra hôm nay”. Tệp gốc giữ trong sách vẫn còn dòng này.');
    const stored = importWarning.parse(JSON.parse(JSON.stringify(made)));
    expect(stored).toEqual(made);
    expect(LANGUAGES.map((language) => [remarkText(language, stored), remarkLanguage(language, stored)])).toEqual([
      [made.text, 'vi'],
      ['Left out of the article: “Đọc ‘báo in’ số ra hôm nay”. The source kept in the yearbook still has this line.', 'en'],
    ]);
  });

  it('that has only its sentence, of an older version, shows it', () => {
    const old = importWarning.parse({ code: 'text-box', text: 'Có hộp chữ; chữ trong hộp được đặt sau đoạn chứa nó.' });
    for (const language of LANGUAGES) expect([remarkText(language, old), remarkLanguage(language, old)]).toEqual([old.text, 'vi']);
  });

  it('whose words are not known, of a newer version, shows its sentence', () => {
    const unknown = 'importRemarks.notYet' as Key;
    const newer: readonly ImportWarning[] = [
      { ...made, said: { key: unknown, values: {} } },
      // Something the text asks for is not there.
      { ...made, said: { key: 'importRemarks.leftOut', values: {} } },
      // A text inside the other is not known.
      { ...made, said: { key: 'importRemarks.unknownContent', values: { what: { key: unknown, values: {} } } } },
      { ...made, said: { key: 'importRemarks.trackedChanges', values: { changes: ['A', { key: unknown, values: {} }] } } },
    ];
    for (const one of newer) expect([remarkText('en', one), remarkLanguage('en', one)]).toEqual([made.text, 'vi']);
  });
});
