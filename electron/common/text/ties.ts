/**
 * Words of two or three syllables that a line of display text must not part. Vietnamese writes a space between the syllables
 * of one word, so a typesetter that knows only spaces breaks "đạo | đức". Titles in yearbooks draw on a small vocabulary;
 * this is it, to be added to freely.
 */
export const TIED_WORDS: readonly string[] = [
  'Hồ Chí Minh',
  'Bác Hồ',
  'tư tưởng',
  'đạo đức',
  'phong cách',
  'điển hình',
  'tiên tiến',
  'học tập',
  'làm theo',
  'tấm gương',
  'mô hình',
  'phong trào',
  'thi đua',
  'dân vận',
  'đảng viên',
  'đảng bộ',
  'đảng ủy',
  'chi bộ',
  'cán bộ',
  'bí thư',
  'cựu chiến binh',
  'phụ nữ',
  'thanh niên',
  'công an',
  'bộ đội',
  'nông dân',
  'công nhân',
  'giáo viên',
  'cô giáo',
  'thầy giáo',
  'bác sĩ',
  'bưu tá',
  'bưu điện',
  'xây dựng',
  'phát triển',
  'sáng tạo',
  'sáng kiến',
  'tiêu biểu',
  'tận tụy',
  'nhân dân',
  'Việt Nam',
  'Tổ quốc',
  'quê hương',
  'nông thôn',
  'giới thiệu',
  'thành tích',
  'trách nhiệm',
  'đoàn kết',
  'trong sạch',
  'vững mạnh',
  'kinh tế',
  'văn hóa',
  'xã hội',
];

/**
 * Words that lead to the next: a line of a large title does not end with one ("Hương sen | giữa đời thường"). Only where a title may be
 * broken anywhere else as well: in the narrow columns of the interior they would cost too much.
 */
export const LEADING_WORDS: readonly string[] = [
  'và', 'của', 'trong', 'ngoài', 'từ', 'đến', 'tới', 'giữa', 'với', 'cho', 'về', 'theo', 'ở', 'tại', 'vì', 'bởi', 'trên', 'dưới', 'bên', 'qua', 'như', 'mà', 'là',
  'những', 'các', 'mỗi', 'một', 'người', 'ông', 'bà', 'tỉnh', 'huyện', 'xã',
];
