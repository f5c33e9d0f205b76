import { expect, test } from 'vitest';
import { slideFigures } from '../../../../../electron/services/ways/slides/brief.ts';

const shown = (sentence: string, source: 'box' | 'text' = 'text'): string[] => slideFigures([sentence], source).map(({ value, label }) => `${value} ${label}`);

test.each([
  ['Lớp học chín em nhỏ ở độ cao 1.200 mét không ngày nào vắng trò.', []],
  ['Điểm trường cách trung tâm xã hơn 18 km, ở độ cao 1.200 m so với mực nước biển.', []],
  ['Cô vượt 12 km đường rừng đến lớp có 23 học sinh.', []],
  ['Ông làm giao liên đi bộ 30 km trong đêm.', []],
  ['Đường vào bản dài 7 km.', []],
  ['Trồng 12 ha quế ở độ cao 900 m.', ['12 ha']],
  ['Đến nay con kênh tưới cho 180 ha lúa 3 vụ .', ['180 ha']],
  ['Bản Nà Lốc có 86 hộ, 402 nhân khẩu.', []],
  ['Xã có 5.400 người.', []],
  ['Xã có 1.200 ha rừng.', []],
  ['Ông sinh ra trong gia đình 8 người.', []],
  ['Toàn chi bộ có 31 đảng viên.', []],
  ['Mỗi năm, ông giúp 30 hộ thoát nghèo.', []],
  ['Thôn giảm từ 45 hộ nghèo xuống còn 3 hộ nghèo.', []],
  ['Lũ gây thiệt hại hơn 3 tỷ đồng.', []],
  ['Thu hoạch 320 tấn thóc/vụ.', []],
  ['Ban có từ 3 đến 4 cán bộ.', []],
])('neither a box nor a sentence makes an achievement of what a place is: %s', (sentence, expected) => {
  expect(shown(sentence, 'text')).toEqual(expected);
  expect(shown(sentence, 'box')).toEqual(expected);
});

test.each([
  ['Gia đình ông hiến 86m2 đất, phá 32m tường rào, trị giá 40 triệu đồng.', ['86 m2 đất', '32 m', '40 triệu đồng']],
  ['Năm 1995 ông đứng ra vận động bà con nạo vét con kênh dài 2,7 km.', ['2,7 km']],
  ['Mở đường vào bản dài 7 km.', ['7 km']],
  ['Thấy bí thư làm, 27 hộ làm theo.', ['27 hộ']],
  ['Từ 7 hộ ban đầu, nay hợp tác xã có 118 hộ cùng làm.', ['118 hộ']],
  ['Bản có 86 hộ, bà vận động 46 hộ hiến đất.', ['46 hộ']],
  ['Trường có 12 học sinh giỏi cấp tỉnh, 3 sáng kiến.', ['12 học sinh', '3 sáng kiến']],
  ['Hòa giải thành 34 vụ, phá 12 vụ án.', ['34 vụ', '12 vụ án']],
  ['Xưởng thu hút 45 lao động, doanh thu hơn 12 tỷ đồng.', ['45 lao động', 'hơn 12 tỷ đồng']],
  ['Anh làm lợi cho Công ty hơn 3,2 tỷ đồng từ 21 sáng kiến cải tiến kỹ thuật.', ['hơn 3,2 tỷ đồng', '21 sáng kiến cải tiến kỹ thuật']],
  ['Toàn Đảng bộ có 263 lượt tập thể, 1.500 lượt cá nhân được các cấp khen thưởng.', ['263 lượt tập thể', '1.500 lượt cá nhân']],
  ['Hỗ trợ 40 hộ vay 2 tỷ đồng.', ['40 hộ', '2 tỷ đồng']],
])('what somebody brought about is told wherever it stands: %s', (sentence, expected) => {
  expect(shown(sentence, 'text')).toEqual(expected);
  expect(shown(sentence, 'box')).toEqual(expected);
});

test('a box is told as it is; in sentences a number alone is nobody’s doing', () => {
  expect(shown('Lớp ghép 3 trình độ, 14 học sinh.')).toEqual([]);
  expect(shown('20 tấn chè sạch', 'box')).toEqual(['20 tấn']);
  expect(shown('Hồ rộng 20 ha nằm giữa rừng.')).toEqual([]);
});
