/** People, units, models, awards and figures found in labelled articles and in sentences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFER_KINDS, type Offer, type OfferKind, type OfferOf } from '@common/know/offers/shapes.ts';
import { inParagraph, LABELLED, scoreOf } from './labelled.ts';

const of = <K extends OfferKind>(offers: readonly Offer[], kind: K): OfferOf<K>[] => offers.filter((offer): offer is OfferOf<K> => offer.kind === kind);
const texts = (text: string, kind: OfferKind): string[] => of(inParagraph(text), kind).map((offer) => offer.text);

describe('the labelled articles', () => {
  it('finds nine of ten models, units, awards and figures of the first article, one of ten wrong at most', () => {
    const score = scoreOf('lang-son-2021-04-26', ['model', 'unit', 'award', 'figure']);
    expect(score.named).toBe(41);
    expect({ missed: score.missed, wrong: score.wrong }).toEqual({ missed: [], wrong: [] });
  });

  it.each(LABELLED)('finds what %s names', (name) => {
    const { named, found, right, missed, wrong } = scoreOf(name, OFFER_KINDS);
    expect(right / named, missed.join('; ')).toBeGreaterThanOrEqual(0.8);
    expect((found - right) / found, wrong.join('; ')).toBeLessThanOrEqual(0.1);
  });

  it('holds over all of them', () => {
    const scores = LABELLED.map((name) => scoreOf(name, OFFER_KINDS));
    const sum = (key: 'named' | 'found' | 'right'): number => scores.reduce((total, score) => total + score[key], 0);
    expect(sum('right') / sum('named'), scores.flatMap(({ missed }) => missed).join('; ')).toBeGreaterThanOrEqual(0.95);
    expect(sum('right') / sum('found'), scores.flatMap(({ wrong }) => wrong).join('; ')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('people', () => {
  it.each([
    ['Đồng chí Lê Thị Hoa, Bí thư Chi bộ Phòng Nội vụ, sinh năm 1979', { name: 'Lê Thị Hoa', honorific: 'Đồng chí', role: 'Bí thư', unit: 'Chi bộ Phòng Nội vụ', gender: 'female', birthYear: 1979 }],
    ['Cô Phùng Thị Hảo (SN 1979) dạy ở đảo', { name: 'Phùng Thị Hảo', honorific: 'Cô', role: '', unit: '', gender: 'female', birthYear: 1979 }],
    ['Đại tá, bác sĩ Trần Văn Khôi khám bệnh', { name: 'Trần Văn Khôi', honorific: 'Đại tá bác sĩ', role: '', unit: '', gender: 'male', birthYear: null }],
    ['Chủ tịch Hội Nông dân xã Đoàn Thị Vẹn kể', { name: 'Đoàn Thị Vẹn', honorific: '', role: 'Chủ tịch', unit: 'Hội Nông dân xã', gender: 'female', birthYear: null }],
    ['với bác sỹ Y Thoan Niê, phần thưởng lớn nhất', { name: 'Y Thoan Niê', honorific: 'bác sỹ', role: '', unit: '', gender: null, birthYear: null }],
  ])('%s', (text, details) => {
    expect(of(inParagraph(text), 'individual').map((offer) => offer.details)).toEqual([expect.objectContaining(details)]);
  });

  it.each(['học tập tấm gương đạo đức Hồ Chí Minh', 'Trường Tiểu học Nguyễn Bá Ngọc đón học sinh', 'ở đường Trần Hưng Đạo, phường Chi Lăng', 'Bác Hồ dạy', 'thôn Hoàng Văn Phúc'])('names nobody: %s', (text) => {
    expect(texts(text, 'individual')).toEqual([]);
  });

  it('takes the place where a profession works for no name', () => {
    expect(texts('Nhiều năm liền, y sĩ Trạm Y tế xã Tân Văn được khen thưởng', 'individual')).toEqual([]);
    expect(of(inParagraph('Theo y sĩ Trạm Y tế xã Hoàng Thị Lan, dân bản đã biết ăn chín'), 'individual').map((offer) => offer.details.name)).toEqual(['Hoàng Thị Lan']);
  });

  it('takes the form of address behind a name for the next person’s, and no household for one', () => {
    const people = of(inParagraph('Tiêu biểu có gia đình ông Giàng A Sáo (thôn Sín Chải), chị Lò Mẩy Páo; ông Lý Văn Sình, Bí thư Hoàng Thị Mai.'), 'individual');
    expect(people.map(({ details: { name, honorific, role } }) => [name, honorific, role])).toEqual([
      ['Giàng A Sáo', 'ông', ''],
      ['Lò Mẩy Páo', 'chị', ''],
      ['Lý Văn Sình', 'ông', ''],
      ['Hoàng Thị Mai', '', 'Bí thư'],
    ]);
  });

  it('puts a short form to the whole name, and no other person', () => {
    const [first, second, ...more] = of(inParagraph('Bà Lương Thị Thoa và ông Lý Văn Sình cùng đi. Bà Thoa cười. Ông Sình hát. Bà Hoa về.'), 'individual');
    expect([first?.details.name, first?.places.length, second?.details.name, second?.places.length, more.length]).toEqual(['Lương Thị Thoa', 2, 'Lý Văn Sình', 2, 0]);
  });
});

describe('units', () => {
  it.each([
    ['Đảng bộ Khối các cơ quan tỉnh xác định', ['Đảng bộ Khối các cơ quan tỉnh']],
    ['Sở Văn hóa, Thể thao và Du lịch tổ chức', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Lao động - Thương binh và Xã hội và Công an tỉnh phối hợp', ['Sở Lao động - Thương binh và Xã hội', 'Công an tỉnh']],
    ['Phòng Cải cách hành chính và Phòng Kiểm soát chi', ['Phòng Cải cách hành chính', 'Phòng Kiểm soát chi']],
    ['ông Toại, Bí thư chi bộ thôn Đồng Chành, xã Thiệu Lộc', ['chi bộ thôn Đồng Chành']],
    ['Viettel Lạng Sơn và VNPT Bắc Kạn', ['Viettel Lạng Sơn', 'VNPT Bắc Kạn']],
    ['Đảng uỷ Bưu điện tỉnh; Đảng ủy Bưu điện tỉnh', ['Đảng uỷ Bưu điện tỉnh']],
    ['Hội nghị, Đoàn viên, Sở dĩ, Phòng truyền thống, Đội ngũ, Trường hợp, Bộ Chính trị', []],
  ])('%s', (text, expected) => {
    expect(texts(text, 'unit')).toEqual(expected);
  });
});

describe('models', () => {
  it.each([
    ['các mô hình “Đường hoa”, “Nhà sạch” và “Vườn đẹp” của Hội Phụ nữ xã', ['Đường hoa', 'Nhà sạch', 'Vườn đẹp']],
    ['với mô hình 5+1 ở ấp', ['5+1']],
    ['Mô hình Camera an ninh được nhân rộng', ['Camera an ninh']],
    ['bà nói: “Việc nhỏ mà làm thì thành việc lớn”', []],
    ['cuốn kỷ yếu “Những bông hoa đẹp”', []],
    ['có nhiều mô hình hay, cách làm sáng tạo', []],
  ])('%s', (text, expected) => {
    expect(texts(text, 'model')).toEqual(expected);
  });

  it('knows the field and whose it is', () => {
    expect(of(inParagraph('Mô hình “Bưu tá tận tụy” của Đảng ủy Bưu điện tỉnh học tập và làm theo Bác.'), 'model')[0]?.details).toEqual({
      name: 'Bưu tá tận tụy', called: 'mô hình', field: 'Học tập và làm theo Bác', unit: 'Đảng ủy Bưu điện tỉnh',
    });
  });
});

describe('awards', () => {
  it('knows form, issuer, decision, reason, receiver', () => {
    const text = 'Năm 2020, bà Hoàng Thị Diệp được Chủ tịch UBND tỉnh tặng Bằng khen theo Quyết định số 1234/QĐ-UBND ngày 12/5/2020 vì đã có thành tích xuất sắc trong phòng chống dịch.';
    expect(of(inParagraph(text), 'award').map((offer) => offer.details)).toEqual([
      {
        form: 'Bằng khen', family: 'bằng khen', issuer: 'Chủ tịch UBND tỉnh', level: 'bộ/ngành/tỉnh', receiver: 'Hoàng Thị Diệp', decisionNumber: '1234/QĐ-UBND', decidedOn: '2020-05-12',
        reason: 'vì đã có thành tích xuất sắc trong phòng chống dịch', period: { from: 2020, to: 2020 }, times: null,
      },
    ]);
  });

  it.each([
    ['Bà Lương Thị Thoa là trưởng bản. Năm 2020, bà Thoa được UBND tỉnh tặng bằng khen.', 'Lương Thị Thoa'],
    ['Bà Lương Thị Thoa là trưởng bản. Năm 2020, bà được UBND tỉnh tặng bằng khen.', 'Lương Thị Thoa'],
    ['Bà Lương Thị Thoa và ông Lý Văn Sình cùng làm. Năm 2020, bà được UBND tỉnh tặng bằng khen.', ''],
    ['Năm 2020, Chi bộ thôn Nà Lốc được UBND tỉnh tặng bằng khen.', 'Chi bộ thôn Nà Lốc'],
  ])('%s is for %s', (text, receiver) => {
    expect(of(inParagraph(text), 'award').map(({ details }) => details.receiver)).toEqual([receiver]);
  });

  it.each([
    ['Huân chương Lao động hạng Ba và Huy hiệu 45 năm tuổi Đảng', ['Huân chương Lao động hạng Ba', 'Huy hiệu 45 năm tuổi Đảng']],
    ['8 năm liền là chiến sĩ thi đua cơ sở, nhận giấy khen của Đảng ủy Khối', ['chiến sĩ thi đua cơ sở', 'giấy khen của Đảng ủy Khối']],
    ['đạt danh hiệu “Cựu chiến binh gương mẫu”', ['danh hiệu “Cựu chiến binh gương mẫu”']],
    ['Giải thưởng Lý Tự Trọng của Trung ương Đoàn', ['Giải thưởng Lý Tự Trọng của Trung ương Đoàn']],
    ['đảng viên 45 năm tuổi Đảng, đáng khen', []],
  ])('%s', (text, expected) => {
    expect(texts(text, 'award')).toEqual(expected);
  });
});

describe('figures', () => {
  it('puts figures to their awards', () => {
    const text = 'Trong giai đoạn 2016-2021, toàn Đảng bộ có 263 lượt tập thể được biểu dương, trong đó Ban Thường vụ Đảng ủy Khối tặng giấy khen 82 lượt tập thể, 158 lượt cá nhân và Chủ tịch UBND tỉnh tặng bằng khen 06 tập thể.';
    const told = of(inParagraph(text), 'figure').map(({ details: { value, counted, isTimes, family, issuer, isPart, isCommended } }) => [value, counted, isTimes, family, issuer, isPart, isCommended]);
    expect(told).toEqual([
      [263, 'collective', true, '', '', false, true],
      [82, 'collective', true, 'giấy khen', 'Ban Thường vụ Đảng ủy Khối', true, false],
      [158, 'individual', true, 'giấy khen', 'Ban Thường vụ Đảng ủy Khối', true, false],
      [6, 'collective', false, 'bằng khen', 'Chủ tịch UBND tỉnh', true, false],
    ]);
    expect(of(inParagraph(text), 'figure')[0]?.details.period).toEqual({ from: 2016, to: 2021 });
  });

  it.each(['Chỉ thị số 05-CT/TW', 'ngày 15/5/2016', 'thợ bậc 2/7', 'mô hình “3 sạch, 2 không”', 'đứng thứ 8 từ trái', 'khu phố 4 Tạ Thị Hường', 'năm 2021', 'đảng viên 45 năm tuổi Đảng'])('counts nothing in: %s', (text) => {
    expect(texts(text, 'figure')).toEqual([]);
  });
});

it('gives words as they stand, each once, none within another of its kind', () => {
  const pieces = ['Đồng chí Lê Thị Hoa', 'mô hình “Dân vận khéo”', 'Đảng bộ Sở Nội vụ', 'bằng khen của Chủ tịch UBND tỉnh', '06 tập thể, 04 cá nhân', 'và', ',', '. ', 'Trường THPT chuyên Chu Văn An', 'tặng', '“', '”', 'Bộ', 'Đoàn', '12', 'số 3'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const text = parts.join(' ');
      const offers = inParagraph(text);
      for (const { text: words, start, end, places } of offers) {
        expect(text.slice(start, end)).toBe(words);
        expect(places.some((place) => place.start === start && place.end === end)).toBe(true);
      }
      for (const kind of OFFER_KINDS) {
        const places = of(offers, kind).flatMap((offer) => offer.places).sort((one, other) => one.start - other.start);
        for (const [index, place] of places.entries()) expect(place.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
      }
    }),
  );
});
