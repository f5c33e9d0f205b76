/** The catalogue of award forms, what people write matched to it, and the order that it gives. */
import { describe, expect, test } from 'vitest';
import { awardsInOrder, inAwardOrder, type AwardInOrder } from '../../../../../electron/common/know/award-order.ts';
import { CATALOGUE } from '../../../../../electron/common/know/catalogue/catalogue.ts';
import { catalogueId, catalogueKeyOf, matchForm } from '../../../../../electron/common/know/catalogue/match.ts';
import { fieldsOf } from '../../../../../electron/common/records/index.ts';

const rankOf = (key: string): number => CATALOGUE.find((form) => form.key === key)?.rank ?? Number.NaN;
const FORMS = CATALOGUE.map(({ key, ...form }) => ({ id: catalogueId(key), ...form }));

describe('the catalogue', () => {
  test('every line is a record that a book can hold, with a key and a rank of its own', () => {
    for (const { key, ...fields } of CATALOGUE) expect(fieldsOf('awardForm').safeParse(fields).success, key).toBe(true);
    expect(new Set(CATALOGUE.map(({ key }) => key)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ rank }) => rank)).size).toBe(CATALOGUE.length);
    expect(CATALOGUE.every(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom < validTo)).toBe(true);
  });

  test('orders of the state, medals, honorary titles, prizes, insignia, bằng khen, giấy khen; titles and the Party’s own behind', () => {
    const order = [
      'hc-sao-vang', 'hc-ho-chi-minh', 'hc-doc-lap-1', 'hc-doc-lap-2', 'hc-doc-lap-3', 'hc-quan-cong-1', 'hc-lao-dong-1', 'hc-lao-dong-3', 'hc-bao-ve-to-quoc-1', 'hc-chien-cong-3', 'hc-dai-doan-ket', 'hc-dung-cam', 'hc-huu-nghi',
      'hch-quan-ky', 'hch-chien-si-ve-vang-1', 'hch-huu-nghi', 'dh-ba-me', 'dh-anh-hung-lao-dong', 'dh-nha-giao-nd', 'dh-nha-giao-ut', 'gt-ho-chi-minh', 'gt-nha-nuoc', 'knc', 'bk-ttg', 'bk-bo', 'bk-tinh', 'gk-so', 'gk-xa',
      'td-cstd-toan-quoc', 'td-cstd-bo-tinh', 'td-cstd-co-so', 'td-ldtt', 'hhd-90', 'hhd-30', 'dang-gk-cap-tren', 'dang-gk-co-so',
    ];
    const ranks = order.map(rankOf);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(ranks.every(Number.isFinite)).toBe(true);
  });

  test('what the law of 2022 brought and ended', () => {
    const inForce = (day: string): string[] => CATALOGUE.filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)).map(({ key }) => key);
    const [before, after] = [inForce('2020-06-30'), inForce('2026-11-27')];
    expect(after.filter((key) => !before.includes(key))).toEqual(['bk-ubtvqh', 'td-xa-tieu-bieu', 'td-thon-van-hoa']);
    expect(before.filter((key) => !after.includes(key))).toEqual(['huy-hieu', 'gk-huyen', 'td-thon-van-hoa-2003']);
  });
});

describe('what people write', () => {
  test.each([
    ['Bằng khen của Chủ tịch UBND tỉnh Lạng Sơn', 'bk-tinh'],
    ['BK TTg', 'bk-ttg'],
    ['BK Thủ tướng CP', 'bk-ttg'],
    ['Bằng khen của Thủ tướng Chính phủ', 'bk-ttg'],
    ['BK UBND tỉnh', 'bk-tinh'],
    ['bang khen cua chu tich ubnd tinh', 'bk-tinh'],
    ['BK CT UBND tỉnh', 'bk-tinh'],
    ['Bằng khen của Bộ trưởng Bộ Y tế', 'bk-bo'],
    ['Bằng khen Bộ Công an', 'bk-bo'],
    ['Bằng khen của Tổng LĐLĐ Việt Nam', 'bk-bo'],
    ['Bằng khen của Trung ương Đoàn', 'bk-bo'],
    ['BK của BCH LĐLĐ tỉnh', 'bk-doan-the-tinh'],
    ['Bằng khen Tỉnh đoàn', 'bk-doan-the-tinh'],
    ['Bằng khen của Ban Thường vụ Tỉnh ủy', 'dang-bk-tinh-uy'],
    ['Giấy khen của Đảng ủy Khối các cơ quan tỉnh', 'dang-gk-cap-tren'],
    ['GK ĐU Khối', 'dang-gk-cap-tren'],
    ['Giấy khen Huyện ủy Cao Lộc', 'dang-gk-cap-tren'],
    ['Giấy khen của Đảng ủy Sở Y tế', 'dang-gk-co-so'],
    ['Giấy khen của Giám đốc Sở Y tế', 'gk-so'],
    ['GK GĐ Sở GD&ĐT', 'gk-so'],
    ['Giấy khen của Chủ tịch UBND huyện Cao Lộc', 'gk-huyen'],
    ['Giấy khen UBND xã Tân Thanh', 'gk-xa'],
    ['Giấy khen của Giám đốc Công ty Điện lực Lạng Sơn', 'gk-doanh-nghiep'],
    ['Giấy khen của Hội Phụ nữ huyện', 'gk-doan-the'],
    ['Huân chương Lao động hạng Ba', 'hc-lao-dong-3'],
    ['HCLĐ hạng III', 'hc-lao-dong-3'],
    ['HC LĐ hạng Nhì', 'hc-lao-dong-2'],
    ['Huân chương Lao động (hạng Nhất)', 'hc-lao-dong-1'],
    ['Huân chương Lao động', null],
    ['Huân chương Kháng chiến hạng Nhì', 'hc-khang-chien-2'],
    ['Huy chương Chiến sĩ vẻ vang hạng Ba', 'hch-chien-si-ve-vang-3'],
    ['Huy chương Chiến sỹ vẻ vang hạng 1', 'hch-chien-si-ve-vang-1'],
    ['KNC Vì sự nghiệp giáo dục', 'knc'],
    ['Kỷ niệm chương “Vì sự nghiệp Dân vận”', 'knc'],
    ['CSTĐ cơ sở', 'td-cstd-co-so'],
    ['CSTĐCS', 'td-cstd-co-so'],
    ['Chiến sĩ thi đua cấp cơ sở', 'td-cstd-co-so'],
    ['CSTĐ cấp tỉnh', 'td-cstd-bo-tinh'],
    ['Chiến sĩ thi đua toàn quốc', 'td-cstd-toan-quoc'],
    ['LĐTT', 'td-ldtt'],
    ['Tập thể LĐXS', 'td-ttldxs'],
    ['TTLĐTT', 'td-ttldtt'],
    ['Cờ thi đua của Chính phủ', 'td-co-chinh-phu'],
    ['Cờ thi đua của UBND tỉnh', 'td-co-bo-tinh'],
    ['Huy hiệu 50 năm tuổi Đảng', 'hhd-50'],
    ['Huy hiệu Đảng 30 năm', 'hhd-30'],
    ['Thầy thuốc ưu tú', 'dh-thay-thuoc-ut'],
    ['NGƯT', 'dh-nha-giao-ut'],
    ['Anh hùng LLVTND', 'dh-anh-hung-llvt'],
    ['Bà mẹ Việt Nam anh hùng', 'dh-ba-me'],
    ['Giải Nhất hội thi Dân vận khéo', null],
    ['Bằng khen', null],
    ['', null],
  ])('%s', (text, key) => {
    expect(catalogueKeyOf(text)).toBe(key);
    expect(matchForm(text, FORMS)).toBe(key === null ? null : catalogueId(key));
  });

  test('every form is found by its own name', () => {
    for (const { id, name } of FORMS) expect(matchForm(name, FORMS), name).toBe(id);
  });

  test('an editor’s own form is found by its name, the one in force on the day before another', () => {
    const own = [
      { id: 'old', name: 'Cúp Bông lúa vàng', validFrom: null, validTo: '2019-12-31' },
      { id: 'new', name: 'Cúp Bông lúa vàng', validFrom: '2020-01-01', validTo: null },
    ];
    expect(matchForm('CÚP BÔNG LÚA VÀNG', own, '2021-05-01')).toBe('new');
    expect(matchForm('Cup bong lua vang', own, '2011-05-01')).toBe('old');
    expect(matchForm('BK TTg', own)).toBe(null);
  });
});

describe('order', () => {
  const award = (id: string, exemplarId: string, key: string | null, decidedOn: string | null = null, cancelled = false): AwardInOrder => ({
    id, exemplarId, rank: key === null ? null : rankOf(key), decidedOn, name: key ?? 'khác', cancelled,
  });

  test('rank, then date, then name; cancelled ones do not count', () => {
    const awards = [
      award('none', 'x', null, '2001-01-01'), award('gk', 'x', 'gk-so', '2010-01-01'), award('late', 'x', 'bk-tinh', '2020-01-01'), award('undated', 'x', 'bk-tinh'),
      award('early', 'x', 'bk-tinh', '2015-03-02'), award('hc', 'x', 'hc-lao-dong-3', '2024-01-01'), award('gone', 'x', 'hc-sao-vang', '2000-01-01', true),
    ];
    expect(awardsInOrder(awards).map(({ id }) => id)).toEqual(['hc', 'early', 'late', 'undated', 'gk', 'none']);
  });

  test('exemplars by their highest award that counts, then its date, then their names', () => {
    const people = ['Trần Văn Bình', 'Lê Thị An', 'Vũ Văn Cao', 'Đỗ Văn Ẩn', 'Hồ Thị Ba'].map((name) => ({ id: name, name }));
    const awards = [
      award('1', 'Trần Văn Bình', 'bk-ttg', '2020-01-01'), award('2', 'Lê Thị An', 'bk-ttg', '2020-01-01'), award('3', 'Vũ Văn Cao', 'hc-lao-dong-1', '2023-01-01'),
      award('4', 'Đỗ Văn Ẩn', 'hc-sao-vang', '1990-01-01', true), award('5', 'Hồ Thị Ba', 'bk-ttg', '2018-01-01'), award('6', 'Vũ Văn Cao', 'gk-so', '2001-01-01'),
    ];
    expect(inAwardOrder(people, awards).map(({ name }) => name)).toEqual(['Vũ Văn Cao', 'Hồ Thị Ba', 'Lê Thị An', 'Trần Văn Bình', 'Đỗ Văn Ẩn']);
  });
});
