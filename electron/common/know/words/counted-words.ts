/**
 * What figures of yearbooks count. `lượt` ("times") before a word counts awards, not heads. Source: reports of Party bodies on
 * learning from Hồ Chí Minh (Chỉ thị 05-CT/TW) and emulation reports; what is only measured (money, area) is told apart, nothing in the
 * records answers for it.
 */
import { lazy } from '../../lazy.ts';

export type Counted = 'collective' | 'individual' | 'both' | 'model' | 'exemplar' | 'unit' | 'award' | 'other';

interface CountedWords {
  readonly counted: Counted;
  /** Phrases parted by "|", each whole. */
  readonly words: string;
}

export const COUNTED: readonly CountedWords[] = [
  { counted: 'both', words: 'tập thể, cá nhân|tập thể và cá nhân|cá nhân, tập thể|cá nhân và tập thể|tập thể, hộ gia đình, cá nhân' },
  { counted: 'collective', words: 'tập thể' },
  { counted: 'individual', words: 'cá nhân' },
  { counted: 'model', words: 'mô hình|mô hình điểm|mô hình, điển hình|mô hình, cách làm|mô hình, việc làm' },
  { counted: 'exemplar', words: 'gương điển hình tiên tiến|gương điển hình|gương người tốt, việc tốt|gương người tốt việc tốt|gương tiêu biểu|điển hình tiên tiến|điển hình|tấm gương|gương|gương mặt' },
  { counted: 'unit', words: 'đơn vị|cơ sở|tổ chức cơ sở đảng|tổ chức đảng|chi bộ|chi bộ trực thuộc|đảng bộ|đảng bộ cơ sở|chi, đảng bộ|chi bộ cơ sở|cơ quan|cơ quan, đơn vị|doanh nghiệp|chi hội|chi đoàn|trường|trường học|xã|phường|thị trấn|huyện|thôn|bản|ấp|khu phố|khu dân cư|công đoàn cơ sở|câu lạc bộ|hợp tác xã|tổ|tổ hợp tác|trạm|nhà máy|công ty' },
  { counted: 'award', words: 'bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương|cờ thi đua|danh hiệu|giải thưởng|giải|giải nhất|giải nhì|giải ba|giải khuyến khích|huy hiệu Đảng' },
  {
    counted: 'other',
    words: `đồng chí|đảng viên|đảng viên mới|cán bộ|cán bộ, đảng viên|cán bộ, công chức|công chức|viên chức|đoàn viên|đoàn viên, thanh niên|hội viên|quần chúng|quần chúng ưu tú|lao động|công nhân|người|người dân|người nghèo|người bệnh|bệnh nhân|học sinh|học sinh nghèo|học trò|sinh viên|em|em học sinh|cháu|trẻ|trẻ em|giáo viên|chiến sĩ|thanh niên|phụ nữ|nông dân|nhân khẩu|hộ|hộ dân|hộ nghèo|hộ cận nghèo|hộ gia đình|gia đình|gia đình chính sách|nhà|ngôi nhà|căn nhà|nhà tình nghĩa|nhà đại đoàn kết|nhà văn hóa|phòng học|công trình|công trình, phần việc|phần việc|dự án|đề tài|đề án|sáng kiến|sáng kiến cải tiến kỹ thuật|sáng kiến kinh nghiệm|giải pháp|đề xuất|tiêu chí|chỉ tiêu|nhiệm vụ|việc làm|cách làm|bài viết|tin, bài|tin bài|tác phẩm|bài dự thi|buổi|buổi sinh hoạt|cuộc|cuộc thi|hội nghị|lớp|lớp tập huấn|lớp học|đợt|vụ|vụ việc|vụ án|việc|trường hợp|đơn|đơn thư|hồ sơ|thủ tục|dịch vụ công|văn bản|kế hoạch|nghị quyết|ca|ca mổ|ca bệnh|ca phẫu thuật|đơn vị máu|suất|suất quà|suất học bổng|phần quà|xuất quà|học bổng|sổ tiết kiệm|bộ máy tính|chiếc|cây|cây xanh|con|con bò|con trâu|con lợn|ngày công|công|km|kilômét|m|mét|m2|m²|m3|m³|mét vuông|mét khối|ha|héc ta|hecta|sào|mẫu|tấn|tạ|kg|lít|kWh|MW|đồng|nghìn đồng|triệu|triệu đồng|tỷ|tỷ đồng|tỉ đồng|nghìn tỷ đồng|trăm triệu đồng|USD|bưu gửi|bưu phẩm|lá thư|khách hàng|cuộc gọi|thuê bao|trang|tuyến đường|km đường|m2 đất|m² đất|mét đường|camera|bóng đèn|cột|thùng rác`,
  },
];

interface Phrase {
  readonly counted: Counted;
  /** Lower case, NFC. */
  readonly words: string;
}

/** By their first letter, the longest first: whatever begins otherwise is not looked at. */
const PHRASES = lazy((): ReadonlyMap<string, readonly Phrase[]> => {
  const all = COUNTED.flatMap(({ counted, words }) => words.normalize('NFC').split('|').map((phrase) => ({ counted, words: phrase.toLowerCase() })));
  const byHead = new Map<string, Phrase[]>();
  for (const phrase of all.sort((one, other) => other.words.length - one.words.length)) {
    const head = phrase.words.charAt(0);
    byHead.set(head, [...(byHead.get(head) ?? []), phrase]);
  }
  return byHead;
});

/** The longest counted words that begin here, or null. `text` begins with them. */
export function countedAt(text: string): { readonly counted: Counted; readonly length: number } | null {
  // A capital begins a name, not what is counted, unless everything is in capitals.
  if (/^\p{Lu}\p{Ll}/u.test(text) && !/^USD|^Đảng/u.test(text)) return null;
  const small = text.slice(0, 60).toLowerCase();
  for (const { counted, words } of PHRASES().get(small.charAt(0)) ?? []) {
    if (small.startsWith(words) && !/^[\p{L}\p{N}²³]/u.test(small.slice(words.length))) return { counted, length: words.length };
  }
  return null;
}
