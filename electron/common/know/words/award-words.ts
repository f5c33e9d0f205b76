/**
 * Forms of award as texts name them. Source: Luật Thi đua, khen thưởng 2022 (06/2022/QH15), Điều 9 to 77, and the law of 2003 before
 * it; huy hiệu of the Party: Quy định 105-QĐ/TW; thanks of unions: Quy chế khen thưởng of the Tổng Liên đoàn; prizes: everyday use.
 * Each is the source of a regular expression; "_" stands for spaces.
 */
import { lazy } from '../../lazy.ts';

interface AwardWords {
  readonly family: string;
  readonly pattern: string;
}

const GRADE = '(?:_hạng_(?:nhất|nhì|ba|đặc_biệt|I{1,3}|[123]))?';
const TITLE_QUOTED = '(?:_[“"][^”"“]{2,90}[”"])?';

export const AWARD_WORDS: readonly AwardWords[] = [
  { family: 'huân chương', pattern: `huân_chương_(?:sao_vàng|hồ_chí_minh|độc_lập|quân_công|lao_động|bảo_vệ_tổ_quốc|chiến_công|đại_đoàn_kết_dân_tộc|dũng_cảm|hữu_nghị|kháng_chiến(?:_chống_mỹ|_chống_pháp)?|chiến_sĩ_vẻ_vang|chiến_sĩ_giải_phóng)${GRADE}` },
  { family: 'huân chương', pattern: 'huân_chương,_huy_chương' },
  { family: 'huy chương', pattern: `huy_chương_(?:quân_kỳ_quyết_thắng|vì_an_ninh_tổ_quốc|chiến_sĩ_vẻ_vang|hữu_nghị|kháng_chiến(?:_chống_mỹ|_chống_pháp)?|vàng|bạc|đồng)${GRADE}` },
  { family: 'huy hiệu', pattern: 'huy_hiệu_\\d{2}_năm_tuổi_đảng' },
  { family: 'huy hiệu', pattern: 'huy_hiệu_(?:bác_hồ|tuổi_trẻ_dũng_cảm|tuổi_trẻ_sáng_tạo|chiến_sĩ_[^\\s,.;]+_[^\\s,.;]+|[“"][^”"“]{2,60}[”"])' },
  { family: 'danh hiệu vinh dự nhà nước', pattern: '(?:danh_hiệu_)?(?:anh_hùng_lực_lượng_vũ_trang_nhân_dân|anh_hùng_lao_động|bà_mẹ_việt_nam_anh_hùng|nhà_giáo_nhân_dân|nhà_giáo_ưu_tú|thầy_thuốc_nhân_dân|thầy_thuốc_ưu_tú|nghệ_sĩ_nhân_dân|nghệ_sĩ_ưu_tú|nghệ_nhân_nhân_dân|nghệ_nhân_ưu_tú)' },
  { family: 'cờ', pattern: '(?:cờ_thi_đua(?:_xuất_sắc)?|cờ_đơn_vị_(?:xuất_sắc|dẫn_đầu|quyết_thắng)|cờ_truyền_thống|cờ_luân_lưu)' },
  { family: 'danh hiệu thi đua', pattern: '(?:danh_hiệu_)?[“"]?(?:chiến_sĩ_thi_đua|chiến_sỹ_thi_đua)(?:_toàn_quốc|_toàn_quân|_cơ_sở|_cấp_[^\\s,.;”"]+(?:_(?:sở|ngành|thành_phố|cơ_sở))?)?[”"]?' },
  { family: 'danh hiệu thi đua', pattern: '(?:danh_hiệu_)?[“"]?(?:tập_thể_lao_động_(?:xuất_sắc|tiên_tiến)|đơn_vị_(?:quyết_thắng|tiên_tiến)|lao_động_tiên_tiến|lao_động_giỏi|chiến_sĩ_tiên_tiến|chiến_sỹ_tiên_tiến)[”"]?' },
  { family: 'danh hiệu', pattern: 'danh_hiệu_[“"][^”"“]{2,90}[”"]' },
  { family: 'danh hiệu', pattern: 'danh_hiệu_(?:gia_đình_văn_hóa|thôn_văn_hóa|bản_văn_hóa|khu_dân_cư_văn_hóa|cơ_quan_văn_hóa|giáo_viên_dạy_giỏi|học_sinh_giỏi|sinh_viên_5_tốt|sinh_viên_năm_tốt|giáo_viên_giỏi|công_nhân_giỏi|nông_dân_sản_xuất,?_kinh_doanh_giỏi|phụ_nữ_[^\\s,.;]+_[^\\s,.;]+|hoàn_thành_(?:xuất_sắc|tốt)_nhiệm_vụ|(?:chi|đảng)_bộ_trong_sạch,?_vững_mạnh)' },
  { family: 'giải thưởng', pattern: `giải_thưởng(?:_[“"][^”"“]{2,90}[”"]|(?:_(?!của|do|cho|và|năm|vì|tại|lần|cấp)[\\p{L}]+){2,5})` },
  { family: 'giải thưởng', pattern: 'giải_(?:nhất|nhì|ba|khuyến_khích|đặc_biệt|xuất_sắc|[ABC]|vàng|bạc|đồng)(?![\\p{L}\\p{N}])' },
  { family: 'bằng lao động sáng tạo', pattern: 'bằng_[“"]?lao_động_sáng_tạo[”"]?' },
  { family: 'kỷ niệm chương', pattern: `(?:kỷ|kỉ)_niệm_chương${TITLE_QUOTED}` },
  { family: 'bằng khen', pattern: 'bằng_khen' },
  { family: 'giấy khen', pattern: 'giấy_khen' },
  { family: 'bằng ghi công', pattern: '(?:bằng|bảng)_(?:ghi_công|vàng_danh_dự)|bằng_tổ_quốc_ghi_công' },
  { family: 'thư khen', pattern: 'thư_khen' },
];

/** One regular expression for all; the longer forms stand before the shorter ones. */
export const AWARD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${AWARD_WORDS.map(({ pattern }) => pattern.normalize('NFC').replaceAll('_', '[ \\u00a0]+')).join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Each alone, for words that are nothing else. */
const WHOLE_AWARDS = lazy(() => AWARD_WORDS.map(({ family, pattern }) => ({ family, pattern: new RegExp(`^(?:${pattern.normalize('NFC').replaceAll('_', '[ \\u00a0]+')})$`, 'iu') })));

/** The family of an award as it is written; "" when none of them is. */
export function familyOf(words: string): string {
  return WHOLE_AWARDS().find(({ pattern }) => pattern.test(words))?.family ?? '';
}

/** Who signs: an office before a unit, or one of these whole. */
export const ISSUING_OFFICES = 'chủ tịch|phó chủ tịch|bí thư|giám đốc|tổng giám đốc|bộ trưởng|tư lệnh|hiệu trưởng|thủ trưởng|cục trưởng|tổng cục trưởng|viện trưởng|chánh án|ban thường vụ|thường trực|tổng bí thư|chỉ huy trưởng|trưởng ban|lãnh đạo';
export const WHOLE_ISSUERS = 'thủ tướng chính phủ|thủ tướng|chủ tịch nước|chính phủ|nhà nước|đảng và nhà nước|trung ương đoàn|trung ương hội|ban chấp hành trung ương|quốc hội|các cấp|cấp trên|cấp tỉnh|cấp huyện';
