import { describe, expect, it } from 'vitest';
import { TIED_WORDS } from '../../../../electron/common/text/ties.ts';
import { breakable, leadOn, tie, toDisplayRuns, toRuns } from '../../../../electron/services/print/runs.ts';

/** Pieces a line end may not tear. */
const unbroken = (text: string): string[] => toRuns([{ text }]).filter(({ n }) => n).map(({ s }) => s);
/** Where a line may end within a word no letter stands. */
const all = (text: string): string => toRuns([{ text }]).map(({ s }) => s).join('').replaceAll('\u200b', '');

describe('document numbers', () => {
  it.each([
    ['Chỉ thị số 05-CT/TW của Bộ Chính trị', ['05-CT/TW']],
    ['Kế hoạch 17-KH/ĐU và 138/2025/NĐ-CP', ['17-KH/ĐU', '138/2025/NĐ-CP']],
    ['ngày 26-04-2021', ['26-04-2021']],
    ['giai đoạn 2016-2021,', ['2016-2021']],
    ['giai đoạn 2016 - 2021” và 2021 – 2025', ['2016 - 2021', '2021 – 2025']],
    ['giai đoạn 2016\u00a0–\u00a02021', ['2016\u00a0–\u00a02021']],
    ['năm 2016 - năm 2021', []],
    ['02 buổi/tháng', []],
    ['Bưu-tá và A-b', []],
    ['không có số nào', []],
  ])('%s', (text, expected) => {
    expect(unbroken(text)).toEqual(expected);
    expect(all(text)).toBe(text);
  });

  it('may be broken when they are longer than a line can bear', () => {
    const long = '123456/QĐ-UBND-VPCP-BTC-KBNN';
    expect(unbroken(`số ${long} nói`)).toEqual([]);
    expect(all(`số ${long} nói`)).toBe(`số ${long} nói`);
  });
});

describe('runs', () => {
  it('keep the marks of their text', () => {
    const runs = toRuns([{ text: 'a ' }, { text: 'b', bold: true }, { text: ' c', italic: true }]);
    expect(runs).toEqual([
      { s: 'a ', b: false, i: false, n: false },
      { s: 'b', b: true, i: false, n: false },
      { s: ' c', b: false, i: true, n: false },
    ]);
  });

  it('keep marks on both sides of a document number', () => {
    expect(toRuns([{ text: 'số 05-CT/TW nói', bold: true }]).map(({ s, b, n }) => [s, b, n])).toEqual([
      ['số ', true, false],
      ['05-CT/TW', true, true],
      [' nói', true, false],
    ]);
  });

  it('make a soft break a run of its own', () => {
    expect(toRuns([{ text: 'một\nhai\n\nba' }]).map(({ s }) => s)).toEqual(['một', '\n', 'hai', '\n', '\n', 'ba']);
  });

  it('of nothing are none', () => {
    expect(toRuns([{ text: '' }])).toEqual([]);
  });

  it('never change a character of what was written', () => {
    const text = '#read("/etc/passwd") *b* _i_ $x$ @ref \\n </svg> `code` // not a comment 🌸 ễ';
    expect(all(text)).toBe(text);
  });
});

describe('ties', () => {
  it('hold the syllables of a word together in display text only', () => {
    expect(toDisplayRuns([{ text: 'Học tập tư tưởng Hồ Chí Minh' }]).map(({ s }) => s).join('')).toBe('Học\u00a0tập tư\u00a0tưởng Hồ\u00a0Chí\u00a0Minh');
    expect(all('tư tưởng Hồ Chí Minh')).toBe('tư tưởng Hồ Chí Minh');
  });

  it('do not look at the case of letters', () => {
    expect(tie('ĐẠO ĐỨC')).toBe('ĐẠO\u00a0ĐỨC');
  });

  it('do not reach into longer words', () => {
    expect(tie('thi bộ đội hình')).toBe('thi bộ\u00a0đội hình');
    expect(tie('bộ độihình')).toBe('bộ độihình');
  });

  it.each([
    ['Cao quý tỉnh Lạng Sơn 2021', 'Cao_quý tỉnh Lạng_Sơn 2021'],
    ['Lạng Sơn 2021 – 2025, 2016 - 2021', 'Lạng_Sơn 2021_–_2025, 2016_-_2021'],
    ['Thôn Nguyễn Thượng Nghiêng', 'Thôn Nguyễn Thượng_Nghiêng'],
    ['Trạm Y tế xã Quang Lang', 'Trạm Y_tế xã Quang_Lang'],
    ['Nguyễn Thị Mỹ Ẩn', 'Nguyễn Thị Mỹ_Ẩn'],
    ['Mô hình “5 không, 3 sạch”', 'Mô_hình “5_không, 3_sạch”'],
    ['Con kênh 30 tháng 4', 'Con kênh 30_tháng_4'],
    ['NGƯỜI LÍNH ĐẢO', 'NGƯỜI LÍNH ĐẢO'],
  ])('hold names and counted things together: %s', (text, expected) => {
    expect(tie(text).replaceAll('\u00a0', '_')).toBe(expected);
  });

  it('know every word of their list', () => {
    for (const words of TIED_WORDS) expect(tie(`x ${words} y`)).toBe(`x ${words.replaceAll(' ', '\u00a0')} y`);
  });
});

describe('an endless word', () => {
  const BREAK = '\u200b';

  it('may be broken, and loses no letter', () => {
    const endless = 'https://tuyengiao.langson.gov.vn/hoc-tap-va-lam-theo';
    expect(breakable(endless)).toContain(BREAK);
    expect(breakable(endless).replaceAll(BREAK, '')).toBe(endless);
    expect(breakable(endless).split(BREAK).every((piece) => piece.length <= 16)).toBe(true);
    expect(toRuns([{ text: endless }]).map(({ s }) => s).join('')).toBe(breakable(endless));
  });

  it.each([
    ['https://baolangson.vn/van-hoa/2025-12/guong.html?id=12&muc=3', 'https://|baolangson.|vn/|van-|hoa/|2025-|12/|guong.|html?|id=|12&|muc=|3'],
    ['https://xaydungdang.org.vn/Home/2021-04/NQ-35/TW', 'https://|xaydungdang.|org.|vn/|Home/|2021-|04/|NQ-|35/|TW'],
    ['nguyenthihoanganh_1985@gmail.com', 'nguyenthihoanganh_|1985@|gmail.|com'],
    ['(https://langson.gov.vn).', '(https://|langson.|gov.|vn).'],
    ['#read("/etc/passwd/dau-do")', '#read("/etc/|passwd/|dau-|do")'],
    ['1.234.567.890.123.456', '1.234.567.890.123.456'],
    ['Vương-quốc-Anh-và-Bắc-Ailen', 'Vương-|quốc-|Anh-|và-|Bắc-|Ailen'],
  ])('is broken behind its signs: %s', (word, broken) => {
    expect(toRuns([{ text: word }]).map(({ s, n }) => `${s.replaceAll(BREAK, '|')}${n ? '!' : ''}`).join('')).toBe(broken);
  });

  it('of a title is shorter: its line holds fewer letters', () => {
    const word = 'Donaudampfschifffahrt';
    expect(toRuns([{ text: word }])[0]?.s).toBe(word);
    expect(toDisplayRuns([{ text: word }])[0]?.s).toBe(`Donaudampfschi${BREAK}fffahrt`);
  });

  it('is never parted from the mark of its last letter', () => {
    const marked = 'e\u0323\u0302'.repeat(40);
    for (const piece of breakable(marked).split(BREAK)) expect(piece).toMatch(/^e/);
  });

  it('is none of these', () => {
    for (const text of ['một câu rất dài nhưng có nhiều chữ ngắn, '.repeat(20), 'a'.repeat(31), '138/2025/NĐ-CP']) expect(breakable(text)).toBe(text);
  });
});

describe('a large title', () => {
  it.each([
    ['Hương sen giữa đời thường', 'Hương sen giữa~đời thường'],
    ['Những bông hoa từ bản Nà Lốc', 'Những~bông hoa từ~bản Nà Lốc'],
    ['Cán bộ của các xã Lạng Sơn', 'Cán bộ của~các~xã~Lạng Sơn'],
    ['Vững như kiềng ba chân', 'Vững như~kiềng ba chân'],
    ['Mùa hoa ban', 'Mùa hoa ban'],
    ['Từ', 'Từ'],
  ])('“%s” ends no line with a word that leads on', (title, held) => {
    expect(leadOn(title)).toBe(held.replaceAll('~', '\u00a0'));
  });
});
