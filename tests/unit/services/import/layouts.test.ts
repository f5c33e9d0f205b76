/** Every real layout with everything that is expected of it. */
import { describe, expect, it } from 'vitest';
import { codes, fields, importBytes, layout, outline } from './support.ts';

describe('the first article', () => {
  it('has every field right and every paragraph whole', async () => {
    const [article, ...others] = await importBytes(layout('lang-son-2021-04-26.txt'), 'lang-son-2021-04-26.txt');
    expect(others).toEqual([]);
    const found = fields(article);
    expect(found).toMatchObject({
      title: 'Học tập làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      sapo: 'Thực hiện tốt công tác lãnh đạo, chỉ đạo xây dựng mô hình, điển hình làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh là động lực mạnh mẽ, tạo nền móng vững chắc góp phần xây dựng Đảng bộ Khối ngày càng trong sạch, vững mạnh.',
      date: '2021-04-26',
      byline: 'La Thị Nhung, Chuyên viên Ban Tuyên giáo Đảng ủy Khối các cơ quan tỉnh Lạng Sơn',
      captions: [
        'Mô hình “Bưu tá tận tụy” - Bưu tá Nguyễn Đức Tuấn giao bưu phẩm đến nhà dân tại thôn Hoàng Thượng, xã Hoàng Đồng, thành phố Lạng Sơn',
        'Đại diện tập thể Đảng bộ Tòa án nhân dân tỉnh (đứng thứ 8 từ bên trái qua) nhận bằng khen của Chủ tịch UBND tỉnh tại Hội nghị cấp tỉnh sơ kết 05 năm thực hiện Chỉ thị số 05-CT/TW',
        'Kỷ yếu “Những bài viết về gương điển hình tiên tiến học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”',
      ],
      credits: [],
    });
    const source = new TextDecoder().decode(layout('lang-son-2021-04-26.txt')).split('\n').map((line) => line.trim());
    expect(found.paragraphs).toEqual(source.filter((line) => line.length > 400));
    expect(found.paragraphs).toHaveLength(5);
    expect(found.paragraphs[1]).toContain('sinh hoạt dười cờ');
    expect(found.paragraphs[1]).toContain('05-CT/TW');
    expect(article?.leftOut).toEqual(['26-04-2021 09:20', 'Tin liên quan']);
    expect(article?.encoding).toBe('utf-8');
    expect(codes(article)).toEqual([]);
  });

  it('keeps captions at their place in the text', async () => {
    const [article] = await importBytes(layout('lang-son-2021-04-26.txt'), 'a.txt');
    expect(article?.document.blocks.map((block) => block.type)).toEqual([
      'title', 'sapo', 'paragraph', 'paragraph', 'photo', 'paragraph', 'photo', 'paragraph', 'photo', 'paragraph', 'byline',
    ]);
  });
});

it('layout 1: crawler words, author twice, picture marker, credit line, related links', async () => {
  const [article] = await importBytes(layout('layout-01.txt'), 'layout-01.txt');
  expect(article?.writtenOn).toBe('2025-03-18');
  expect(outline(article)).toEqual([
    'title: Người giữ lửa phong trào ở bản Nà Lốc',
    'sapo: Mười năm làm trưởng bản, bà Lương Thị Thoa vận động 46 hộ hiến hơn 3.200m2 đất để mở đường, làm nhà văn hóa và sân thể thao.',
    'paragraph: Chuyện bắt đầu từ mùa mưa năm 2016, khi con đường độc đạo vào bản Nà Lốc bị sạt lở 3 lần trong 1 tháng. "Trẻ con nghỉ học, nông sản không ra được chợ, tôi nghĩ mình phải làm gì đó", bà Thoa nhớ lại.',
    'photo -: Bà Lương Thị Thoa (bìa trái) cùng bà con dọn đường / ẢNH: H.M',
    'paragraph: Từ một "nếp nghĩ" đổi thành nhiều việc làm ,đến nay 100% đường bản đã được bê tông hóa.',
    'byline: Hoàng Minh',
  ]);
  expect(article?.leftOut).toEqual([
    'date 2025-03-18',
    'Bạn cần biết Tiện ích Liên hệ',
    'Thời sự',
    '18/03/2025 09:27 GMT+7',
    'Người giữ lửa phong trào ở bản Nà Lốc - Ảnh 1.',
    'Tin liên quan',
    '- Bản vùng cao đổi thay nhờ đồng thuận',
    '- Chuyện những người "vác tù và hàng tổng"',
    'Hoàng Minh',
  ]);
});

it('layout 3: section above the title, bulleted meta lines, agency mark, signature on the right', async () => {
  const [article] = await importBytes(layout('layout-03.txt'), 'layout-03.txt');
  expect(article?.writtenOn).toBe('2017-12-25');
  expect(outline(article)).toEqual([
    'title: Người đảng viên già và con kênh 30 tháng 4',
    'paragraph: Ở ấp Vĩnh Trung , hỏi ông Sáu Lành ai cũng biết. Ông tên thật là Trần Văn Lành, sinh năm 1948, đảng viên 45 năm tuổi Đảng.',
    'paragraph: Năm 1995 ông đứng ra vận động bà con nạo vét con kênh dài 2,7 km...  Lúc đầu nhiều người ngại khó,ngại khổ,"ông nói mãi người ta cũng nghe".Đến nay con kênh tưới cho 180 ha lúa 3 vụ .',
    'paragraph: Học Bác ở đức tính “cần, kiệm, liêm, chính”, ông Sáu có thói quen ghi chép : mỗi ngày làm được việc gì cho dân đều ghi vào sổ. “ Việc nhỏ mà ngày nào cũng làm thì thành việc lớn ” - ông cười hiền.',
    'byline: NGỌC DIỄM',
  ]);
  expect(article?.leftOut).toContain('(BTTG)-');
  expect(codes(article)).toEqual(['agency-prefix']);
});

it('layout 5: no date, document numbers, caption with credit, hyphen list', async () => {
  const [article] = await importBytes(layout('layout-05.txt'), 'layout-05.txt');
  expect(article?.writtenOn).toBeNull();
  expect(outline(article)).toEqual([
    'title: Xã Bản Phung sau 3 năm thực hiện mô hình “3 sạch, 2 không”',
    'paragraph: Thực hiện  Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị khóa XII, Đảng ủy xã Bản Phung đã ban hành Kế hoạch số 17-KH/ĐU ngày 08/3/2019 về  xây dựng mô hình “3 sạch, 2 không” . Đồng thời, phân công đảng viên phụ trách  từng hộ .',
    'photo -: Cán bộ Hội Phụ nữ xã hướng dẫn hội viên phân loại rác tại thôn Sín Chải / Ảnh: Lò Mẩy',
    'paragraph: Kết quả:',
    'ul: Nhà sạch: 212/230 hộ đạt 92,2 %; / Bếp sạch:  205/230 hộ; / Ngõ sạch: 14/14 thôn;...v...v.',
    'paragraph: Tiêu biểu có gia đình ông Giàng A Sáo (thôn Sín Chải), chị Lò Mẩy Páo (thôn Nậm Tỉa) ; bà Vàng Thị Dơ...',
    'byline: Ban Tuyên vận xã',
  ]);
  expect(article?.leftOut).toEqual(['Lượt xem: 911', 'anh tin bai', 'Tải tệp đính kèm']);
});

it('layout 7: date and title on one line, unmarked caption, trailing headlines', async () => {
  const [article] = await importBytes(layout('layout-07.txt'), 'layout-07.txt');
  expect(article?.writtenOn).toBe('2025-09-17');
  expect(outline(article)).toEqual([
    'title: Bí thư chi bộ nói đi đôi với làm',
    'sapo: Với quan điểm “việc dễ làm trước, việc khó làm sau”, ông Nguyễn Hữu Toại, Bí thư chi bộ thôn Đồng Chành, xã Thiệu Lộc đã cùng Nhân dân đưa thôn về đích NTM kiểu mẫu trước hẹn 1 năm.',
    'photo -: Ông Nguyễn Hữu Toại (người thứ 2 từ trái sang) giới thiệu vườn mẫu. / Ảnh: Lê Khôi',
    'paragraph: Năm 2019, thôn Đồng Chành bước vào XDNTM kiểu mẫu với 9/15 tiêu chí chưa đạt. “Khó nhất là mở rộng đường”, ông Toại kể. Gia đình ông hiến 86m2 đất, phá 32m tường rào, trị giá 40 triệu đồng. Thấy bí thư làm, 27 hộ làm theo.',
    'paragraph: Từ năm 2020–2024 thôn huy động 4,6 tỷ đồng; Nhân dân đóng góp 1,9 tỷ đồng và 1.750 ngày công...',
    'byline: Lê Khôi',
  ]);
});

it('layout 9: several profiles on one page', async () => {
  const articles = await importBytes(layout('layout-09.txt'), 'layout-09.txt');
  expect(articles.map(outline)).toEqual([
    [
      'title: CÔ GIÁO CỦA ĐẢO NHỎ',
      'sapo: LTS - Thực hiện Chỉ thị số 03-CT/TW, ngày 14-5-2011 của Bộ Chính trị, nhiều tấm gương đã xuất hiện ở cơ sở. Bản tin xin giới thiệu một số gương tiêu biểu.',
      'paragraph: Mười tám năm nay, cô Phùng Thị Hảo (SN 1979) gắn bó với Trường tiểu học Hòn Khoai Nhỏ. Lớp ghép 3 trình độ, 14 học sinh.',
      'byline: TRỌNG NGHĨA',
    ],
    [
      'title: ANH CÔNG NHÂN CÓ 21 SÁNG KIẾN',
      'paragraph: Từ một thợ bậc 2/7, anh Đinh Quốc Khải làm lợi cho Công ty CP Cơ khí Bắc Hà hơn 3,2 tỷ đồng từ 21 sáng kiến cải tiến kỹ thuật (2009 - 2013).',
      'byline: HẢI YẾN',
    ],
    ['title: BÁC SỸ CỦA NGƯỜI NGHÈO', 'paragraph: Với bác sỹ Y Thoan Niê, phần thưởng lớn nhất là khi người bệnh nói : "Mình khỏe rồi".'],
  ]);
  expect(articles.map((article) => article.writtenOn)).toEqual([null, null, null]);
  expect(articles[2]?.leftOut).toEqual(['BT -', '(Còn nữa)']);
});
