import { expect, test } from 'vitest';
import { box, document, paragraph, photo, sapo, title } from '../../../../../electron/common/article/build.ts';
import type { KnowAward } from '../../../../../electron/common/know/shapes.ts';
import { awardLine, briefOf, shorter, slideFigures } from '../../../../../electron/services/ways/slides/brief.ts';

const award = (more: Partial<KnowAward>): KnowAward => ({
  id: 'a', exemplarId: 'e', formId: null, formText: '', issuer: '', level: '', decisionNumber: '', decidedOn: null, reason: '', period: '', cancelled: false, cancelledReason: '', note: '',
  formName: '', formLevel: '', rank: null, exemplarName: '', exemplarKind: 'individual', unitId: null, ...more,
});
const HONOUR = award({ formName: 'Huân chương Lao động hạng Ba', decidedOn: '2021-05-19' });
const OTHER_BOX = box('Địa chỉ liên hệ', ['Xã Tri Phương']);

test('the box of achievements is told before awards, awards before the standfirst', () => {
  const text = document([title('Bài'), sapo('Sapo.'), OTHER_BOX, box('TÓM TẮT THÀNH TÍCH', ['- Dựng nhà văn hóa', '  ', '• Mở  đường']), paragraph('Bài.')]);
  expect(briefOf(text, [HONOUR])).toEqual({ source: 'box', heading: 'TÓM TẮT THÀNH TÍCH', points: ['Dựng nhà văn hóa', 'Mở đường'] });
  const without = document([title('Bài'), sapo('Sapo.'), OTHER_BOX]);
  expect(briefOf(without, [HONOUR])).toMatchObject({ source: 'awards', points: ['Huân chương Lao động hạng Ba, năm 2021'] });
  expect(briefOf(without, [])).toEqual({ source: 'sapo', heading: '', points: ['Sapo.'] });
  expect(briefOf(document([title('Bài'), paragraph('Chữ.')]), [])).toMatchObject({ source: 'text', points: ['Chữ.'] });
  expect(briefOf(document([title('Bài'), photo(null, 'Ảnh.')]), [])).toMatchObject({ source: 'none', points: [] });
});

test('without any of these the first sentences of the text are told, whole ones, no heading among them', () => {
  const first = 'Từ một thợ bậc 2/7, anh Đinh Quốc Khải làm lợi cho Công ty hơn 3,2 tỷ đồng.';
  const long = `${'Anh mày mò nhiều đêm bên máy tiện, ghi từng số đo vào cuốn sổ nhỏ, '.repeat(4)}rồi làm lại từ đầu.`;
  const endless = `${'Anh mày mò nhiều đêm bên máy tiện; '.repeat(12)}rồi làm lại từ đầu.`;
  const text = document([title('Bài'), paragraph('CÔNG TY CỔ PHẦN CƠ KHÍ'), paragraph('Kính gửi'), paragraph(`${first} Anh nói ít.`), paragraph(long), paragraph('Hết.')]);
  expect(briefOf(text, [])).toEqual({ source: 'text', heading: '', points: [`${first} Anh nói ít.`] });
  expect(briefOf(document([title('Bài'), paragraph(endless)]), []).points).toEqual([endless]);
  expect(briefOf(document([title('Bài'), paragraph(`Vẫn thế, ${endless}`), paragraph(endless)]), []).points).toEqual([endless]);
  expect(briefOf(document([title('Bài'), paragraph(endless), paragraph(`${first} ${endless}`)]), []).points).toEqual([first]);
});

test('behind a short standfirst the text begins: whole sentences, and none that the standfirst says itself', () => {
  const begins = 'Năm 2015, cả đảng bộ chỉ có 46 đảng viên ở bốn chi bộ.';
  const told = (standfirst: string, ...lines: string[]): string => briefOf(document([title('Bài'), sapo(standfirst), ...lines.map((line) => paragraph(line))]), []).points.join('|');
  expect(told('Đi đầu ở vùng cao.', begins)).toBe(`Đi đầu ở vùng cao. ${begins}`);
  expect(told('Đi đầu ở vùng cao', begins)).toBe('Đi đầu ở vùng cao');
  expect(told(`Đi đầu. ${begins}`, begins)).toBe(`Đi đầu. ${begins}`);
  expect(told('Đi đầu ở vùng cao.', 'Bài.')).toBe('Đi đầu ở vùng cao.');
  const long = 'Từ một đảng bộ nhỏ, Bưu điện tỉnh đã đi đầu chuyển đổi số ở vùng cao, mỗi xã đều có một điểm bưu điện văn hóa mở cửa cả ngày nghỉ, bà con không phải đi xa nữa mới gửi được thư.';
  expect(told(long, begins)).toBe(long);
  // A sentence that no slide holds is left to the book.
  expect(told('Đi đầu ở vùng cao.', `${'Anh mày mò nhiều đêm bên máy tiện, '.repeat(12)}rồi làm lại.`)).toBe('Đi đầu ở vùng cao.');
});

test('what is told in sentences loses its last one, as long as one is left', () => {
  expect(shorter('Mở đường. Dựng nhà văn hóa năm 2021! Giữ bản.')).toBe('Mở đường. Dựng nhà văn hóa năm 2021!');
  expect(shorter('Mở đường.')).toBeNull();
});

test('an award says who gave it where its form does not, and when', () => {
  expect(awardLine(award({ formName: 'Bằng khen của Thủ tướng Chính phủ', issuer: 'Thủ tướng Chính phủ', period: '2016–2020' }))).toBe('Bằng khen của Thủ tướng Chính phủ, 2016–2020');
  expect(awardLine(award({ formText: 'Giấy khen', issuer: 'UBND huyện Tràng Định' }))).toBe('Giấy khen (UBND huyện Tràng Định)');
});

test('figures stand as they are written, bounds included; shares and parts of others are none', () => {
  expect(slideFigures(['Vận động 46 hộ hiến hơn 3.200 m² đất, 100% đường bản được bê tông hóa.', 'Khen 12 cá nhân, trong đó 3 cá nhân là nữ.', 'Vận động 46 hộ.'], 'box')).toEqual([
    { value: '46', label: 'hộ' },
    { value: 'hơn 3.200', label: 'm² đất' },
    { value: '12', label: 'cá nhân' },
  ]);
});

test('how often something is done is no achievement by its number', () => {
  expect(slideFigures(['Duy trì 02 buổi/tháng', 'Đọc sách 3 giờ mỗi ngày', 'Trao 45 suất quà'], 'box')).toEqual([{ value: '45', label: 'suất quà' }]);
});
