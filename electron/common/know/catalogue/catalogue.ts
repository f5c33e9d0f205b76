/**
 * The catalogue of award forms that a book starts with: what Luật Thi đua, khen thưởng 06/2022/QH15 (in force from 1-1-2024: Điều 19–27 emulation titles,
 * 33 huân chương, 54 huy chương, 59 danh hiệu vinh dự nhà nước, then giải thưởng, kỷ niệm chương, bằng khen, giấy khen) and the law before it
 * (15/2003/QH11 from 1-7-2004, amended by 47/2005/QH11 and 39/2013/QH13) know, what was given before them, and what the Party gives its
 * own. It is data: a book gets a copy that its editors change. The law changes too: a line that changes here gets another key, one that
 * ends a `validTo`, and books are offered what is new (`services/book/people/award-catalogue.ts`).
 *
 * The rank is the order of the law's articles, the highest first; emulation titles and the Party's own stand apart behind them.
 */
export type GivenTo = 'individual' | 'collective' | 'both';

export interface CatalogueForm {
  /** Never changed and never used again. */
  readonly key: string;
  readonly name: string;
  readonly family: string;
  readonly level: string;
  readonly givenTo: GivenTo;
  readonly rank: number;
  /** First and last day on which it can be given, yyyy-mm-dd; null: before, or until further notice. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly law: string;
}

/** When this catalogue was brought in line with the law. */
export const CATALOGUE_DATE = '2026-11-27';

const BOTH_LAWS = 'Luật Thi đua, khen thưởng 2003 (sửa đổi 2005, 2013) và 06/2022/QH15';
const LAW_2022 = 'Luật Thi đua, khen thưởng 06/2022/QH15';
const LAW_2003 = 'Luật Thi đua, khen thưởng 15/2003/QH11 (sửa đổi 2005, 2013)';
const BEFORE = 'trước Luật Thi đua, khen thưởng 2003';
const PARTY = 'Điều lệ Đảng và hướng dẫn thi hành';

interface Law {
  readonly law: string;
  readonly from: string | null;
  readonly to: string | null;
}
const both: Law = { law: BOTH_LAWS, from: null, to: null };
const since2024: Law = { law: LAW_2022, from: '2024-01-01', to: null };
const until2024: Law = { law: LAW_2003, from: '2004-07-01', to: '2023-12-31' };
/** Districts ended with the two tiers of local government (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
const untilDistricts: Law = { law: BOTH_LAWS, from: null, to: '2025-06-30' };
const before2004: Law = { law: BEFORE, from: null, to: '2004-06-30' };
const party: Law = { law: PARTY, from: null, to: null };

type Line = readonly [key: string, name: string, givenTo: GivenTo, law?: Law];

/** Lines of one family from a rank on, ten apart: an editor's own form finds a place between two. */
function family(name: string, level: string, rank: number, lines: readonly Line[], law: Law = both): CatalogueForm[] {
  return lines.map(([key, form, givenTo, own = law], index) => ({
    key, name: form, family: name, level, givenTo, rank: rank + index * 10, validFrom: own.from, validTo: own.to, law: own.law,
  }));
}

/** The same in its three classes. */
const classes = (key: string, name: string, givenTo: GivenTo, law: Law = both): Line[] =>
  ([['1', 'Nhất'], ['2', 'Nhì'], ['3', 'Ba']] as const).map(([number, word]): Line => [`${key}-${number}`, `${name} hạng ${word}`, givenTo, law]);

const STATE = 'nhà nước';
const TOP = 'bộ, ban, ngành, tỉnh';
const BASE = 'cơ sở';

export const CATALOGUE: readonly CatalogueForm[] = [
  ...family('huân chương', STATE, 100, [
    ['hc-sao-vang', 'Huân chương Sao vàng', 'both'],
    ['hc-ho-chi-minh', 'Huân chương Hồ Chí Minh', 'both'],
    ...classes('hc-doc-lap', 'Huân chương Độc lập', 'both'),
    ...classes('hc-quan-cong', 'Huân chương Quân công', 'both'),
    ...classes('hc-lao-dong', 'Huân chương Lao động', 'both'),
    ...classes('hc-bao-ve-to-quoc', 'Huân chương Bảo vệ Tổ quốc', 'both'),
    ...classes('hc-chien-cong', 'Huân chương Chiến công', 'both'),
    ['hc-dai-doan-ket', 'Huân chương Đại đoàn kết dân tộc', 'individual'],
    ['hc-dung-cam', 'Huân chương Dũng cảm', 'individual'],
    ['hc-huu-nghi', 'Huân chương Hữu nghị', 'both'],
    ...classes('hc-khang-chien', 'Huân chương Kháng chiến', 'both', before2004),
    ...classes('hc-chien-si-ve-vang', 'Huân chương Chiến sĩ vẻ vang', 'individual', before2004),
  ]),
  ...family('huy chương', STATE, 500, [
    ['hch-quan-ky', 'Huy chương Quân kỳ quyết thắng', 'individual'],
    ['hch-an-ninh', 'Huy chương Vì an ninh Tổ quốc', 'individual'],
    ...classes('hch-chien-si-ve-vang', 'Huy chương Chiến sĩ vẻ vang', 'individual'),
    ['hch-huu-nghi', 'Huy chương Hữu nghị', 'individual'],
    ['hch-khang-chien-1', 'Huy chương Kháng chiến hạng Nhất', 'individual', before2004],
    ['hch-khang-chien-2', 'Huy chương Kháng chiến hạng Nhì', 'individual', before2004],
  ]),
  ...family('danh hiệu vinh dự nhà nước', STATE, 700, [
    // Điều 58a, put in by Luật 47/2005/QH11 of 14-6-2005.
    ['dh-tinh-anh-hung', 'Tỉnh Anh hùng', 'collective', { law: BOTH_LAWS, from: '2005-06-14', to: null }],
    ['dh-thanh-pho-anh-hung', 'Thành phố Anh hùng', 'collective', { law: BOTH_LAWS, from: '2005-06-14', to: null }],
    ['dh-ba-me', 'Bà mẹ Việt Nam anh hùng', 'individual'],
    ['dh-anh-hung-llvt', 'Anh hùng Lực lượng vũ trang nhân dân', 'both'],
    ['dh-anh-hung-lao-dong', 'Anh hùng Lao động', 'both'],
    ['dh-nha-giao-nd', 'Nhà giáo nhân dân', 'individual'],
    ['dh-nha-giao-ut', 'Nhà giáo ưu tú', 'individual'],
    ['dh-thay-thuoc-nd', 'Thầy thuốc nhân dân', 'individual'],
    ['dh-thay-thuoc-ut', 'Thầy thuốc ưu tú', 'individual'],
    ['dh-nghe-si-nd', 'Nghệ sĩ nhân dân', 'individual'],
    ['dh-nghe-si-ut', 'Nghệ sĩ ưu tú', 'individual'],
    ['dh-nghe-nhan-nd', 'Nghệ nhân nhân dân', 'individual'],
    ['dh-nghe-nhan-ut', 'Nghệ nhân ưu tú', 'individual'],
  ]),
  ...family('giải thưởng', STATE, 900, [
    ['gt-ho-chi-minh', 'Giải thưởng Hồ Chí Minh', 'both'],
    ['gt-nha-nuoc', 'Giải thưởng Nhà nước', 'both'],
  ]),
  ...family('kỷ niệm chương', TOP, 1000, [
    ['knc', 'Kỷ niệm chương của bộ, ban, ngành, tỉnh', 'individual'],
    ['huy-hieu', 'Huy hiệu của bộ, ban, ngành, tỉnh', 'individual', until2024],
  ]),
  ...family('bằng khen', STATE, 1100, [
    ['bk-ubtvqh', 'Bằng khen của Ủy ban Thường vụ Quốc hội', 'both', since2024],
    ['bk-ttg', 'Bằng khen của Thủ tướng Chính phủ', 'both'],
  ]),
  ...family('bằng khen', TOP, 1200, [
    ['bk-bo', 'Bằng khen của bộ, ban, ngành, đoàn thể Trung ương', 'both'],
    ['bk-tinh', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, thành phố', 'both'],
    ['bk-quan-khu', 'Bằng khen của quân khu, quân đoàn, quân chủng, binh chủng, tổng cục', 'both'],
    ['bk-doan-the-tinh', 'Bằng khen của đoàn thể cấp tỉnh', 'both'],
  ]),
  ...family('giấy khen', BASE, 1300, [
    ['gk-so', 'Giấy khen của thủ trưởng sở, ban, ngành, cơ quan, đơn vị', 'both'],
    ['gk-huyen', 'Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện', 'both', untilDistricts],
    ['gk-doan-the', 'Giấy khen của đoàn thể', 'both'],
    ['gk-doanh-nghiep', 'Giấy khen của giám đốc doanh nghiệp, hợp tác xã', 'both'],
    ['gk-xa', 'Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã', 'both'],
  ]),
  ...family('danh hiệu thi đua', STATE, 2000, [
    ['td-cstd-toan-quoc', 'Chiến sĩ thi đua toàn quốc', 'individual'],
    ['td-co-chinh-phu', 'Cờ thi đua của Chính phủ', 'collective'],
  ]),
  ...family('danh hiệu thi đua', TOP, 2100, [
    ['td-cstd-bo-tinh', 'Chiến sĩ thi đua bộ, ban, ngành, tỉnh', 'individual'],
    ['td-co-bo-tinh', 'Cờ thi đua của bộ, ban, ngành, tỉnh', 'collective'],
    ['td-ttldxs', 'Tập thể lao động xuất sắc', 'collective'],
    ['td-don-vi-quyet-thang', 'Đơn vị quyết thắng', 'collective'],
    ['td-xa-tieu-bieu', 'Xã, phường, thị trấn tiêu biểu', 'collective', since2024],
  ]),
  ...family('danh hiệu thi đua', BASE, 2200, [
    ['td-cstd-co-so', 'Chiến sĩ thi đua cơ sở', 'individual'],
    ['td-ldtt', 'Lao động tiên tiến', 'individual'],
    ['td-cstt', 'Chiến sĩ tiên tiến', 'individual'],
    ['td-ttldtt', 'Tập thể lao động tiên tiến', 'collective'],
    ['td-don-vi-tien-tien', 'Đơn vị tiên tiến', 'collective'],
    ['td-thon-van-hoa', 'Thôn, tổ dân phố văn hóa', 'collective', since2024],
    ['td-thon-van-hoa-2003', 'Thôn, làng, ấp, bản, khu phố văn hóa', 'collective', until2024],
    ['td-gia-dinh-van-hoa', 'Gia đình văn hóa', 'collective'],
  ]),
  ...family('khen thưởng của Đảng', 'Đảng', 3000, [
    ...['90', '85', '80', '75', '70', '65', '60', '55', '50', '45', '40', '30'].map((years): Line => [`hhd-${years}`, `Huy hiệu ${years} năm tuổi Đảng`, 'individual']),
    ['dang-co-tinh-uy', 'Cờ của tỉnh ủy, thành ủy', 'collective'],
    ['dang-bk-tinh-uy', 'Bằng khen của tỉnh ủy, thành ủy', 'both'],
    ['dang-gk-cap-tren', 'Giấy khen của huyện ủy, Đảng ủy Khối và tương đương', 'both'],
    ['dang-gk-co-so', 'Giấy khen của đảng ủy cơ sở', 'both'],
  ], party),
];
