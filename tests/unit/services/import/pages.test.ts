/** Other shapes of the same kinds of page, written for these tests: one trap or two each. */
import { describe, expect, it } from 'vitest';
import { fields, importText, outline } from './support.ts';

const BODY = 'Nhiều năm qua, chị Mai luôn đi đầu trong các phong trào của thôn. Chị được bà con tin yêu và quý mến. Việc gì có lợi cho dân chị đều làm trước. Nhờ vậy mà ai cũng nghe theo chị.';
const MORE = 'Đến nay thôn có 64 hộ thoát nghèo, đường làng ngõ xóm sạch sẽ, nhà văn hóa được xây mới khang trang.';

it('the first heading that a page declares is its title, however long', async () => {
  const title = `ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH LẠNG SƠN: ${'NHỮNG TẤM GƯƠNG “DÂN VẬN KHÉO” TRONG HỌC TẬP VÀ LÀM THEO BÁC '.repeat(3)}Ở VÙNG CAO`;
  const [article] = await importText(`<html><body><h1>${title}</h1><p>${BODY}</p><h2>Kết quả</h2><p>${MORE}</p></body></html>`, '03.html');
  expect(outline(article).map((line) => line.split(':')[0])).toEqual(['title', 'paragraph', 'heading2', 'paragraph']);
  expect(fields(article).title).toBe(title);
});

describe('furniture', () => {
  it('leaves out breadcrumbs, tools, counters, comments and footers', async () => {
    const [article] = await importText(
      ['Trang chủ > Tin tức > Gương sáng', 'Chị Mai và mô hình nuôi ong lấy mật', 'Thứ tư, 12/05/2021 | 08:30', 'Print', 'Email', 'Chia sẻ Facebook', '', BODY, '', MORE, '',
        'Nguyễn Thị Hoa', '', 'Từ khóa: nuôi ong, dân vận khéo', 'Đánh giá: (3/5)', 'Bình luận (2)', 'Bài hay quá, cảm ơn tác giả đã viết về chị Mai của quê tôi.', 'Bản quyền thuộc về Trang thông tin điện tử', 'Điện thoại: 0205.000.000'].join('\n'),
    );
    expect(outline(article)).toEqual(['title: Chị Mai và mô hình nuôi ong lấy mật', `paragraph: ${BODY}`, `paragraph: ${MORE}`, 'byline: Nguyễn Thị Hoa']);
    expect(article?.writtenOn).toBe('2021-05-12');
  });

  it('takes several facts on one line apart', async () => {
    const [article] = await importText(['Người thắp lửa yêu thương nơi biên giới', '05/09/2022 14:05 | Lượt xem: 1.204 | Trần Đức Long', '', BODY, '', MORE].join('\n'));
    expect(fields(article)).toMatchObject({ title: 'Người thắp lửa yêu thương nơi biên giới', date: '2022-09-05', byline: 'Trần Đức Long', paragraphs: [BODY, MORE] });
  });

  it('passes over a box of links inside the text', async () => {
    const [article] = await importText(['Bản làng đổi mới nhờ ý Đảng lòng dân', '', BODY, '', 'Tin liên quan', 'Sức sống mới ở vùng cao', 'Xã biên giới về đích nông thôn mới', '', MORE, '', BODY.replace('chị Mai', 'anh Páo'), '', 'Lò Văn Thắng'].join('\n'));
    expect(outline(article)).toEqual(['title: Bản làng đổi mới nhờ ý Đảng lòng dân', `paragraph: ${BODY}`, `paragraph: ${MORE}`, `paragraph: ${BODY.replace('chị Mai', 'anh Páo')}`, 'byline: Lò Văn Thắng']);
  });

  it('does not take words of a story for labels', async () => {
    const [article] = await importText(['Đánh giá 5 năm học và làm theo Bác ở xã Yên Khoái', '', BODY, '', 'Ý kiến', '', MORE, '', BODY, '', 'Người đảng viên đi trước', '', MORE].join('\n'));
    expect(fields(article).title).toBe('Đánh giá 5 năm học và làm theo Bác ở xã Yên Khoái');
    expect(outline(article)).toContain('heading2: Người đảng viên đi trước');
    expect(fields(article).paragraphs.filter((text) => text === MORE)).toHaveLength(2);
  });
});

it.each(['Bà con thôn Nà Lốc gặt lúa mùa, tháng 10 năm 2020.', 'Đồng chí Hoàng Văn Páo thăm vườn quýt, tháng 5/2021'])('a caption that ends with a month is no dateline: %s', async (caption) => {
  const picture = '<p><img src="data:image/png;base64,iVBORw0KGgo="></p>';
  const [article] = await importText(`<html><body><h1>Đảng bộ Bưu điện tỉnh</h1><p>${BODY}</p>${picture}<p><i>${caption}</i></p><h2>Kết quả</h2><p>${MORE}</p></body></html>`, 'bai.html');
  expect(fields(article).captions).toEqual([caption]);
  expect(article?.leftOut).toEqual([]);
});

describe('dates', () => {
  it.each([
    ['Cập nhật lúc: 08:15 | 03/02/2020', '2020-02-03'],
    ['Đăng ngày 7-11-2019', '2019-11-07'],
    ['Thứ Sáu, ngày 30 tháng 4 năm 2021, 10:00 (GMT+7)', '2021-04-30'],
    ['- Ngày đăng: 2020/06/21 07:00:00 AM', '2020-06-21'],
    ['Chủ nhật, 19/5/2019 - 07:30', '2019-05-19'],
    ['2021-04-26T09:20:00+07:00', '2021-04-26'],
    ['Người đăng: admin - Ngày đăng: 19/05/2020 - Đã xem: 320', '2020-05-19'],
  ])('%s', async (line, iso) => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', line, '', BODY, '', MORE].join('\n'));
    expect(fields(article)).toMatchObject({ title: 'Tấm gương sáng của người cựu chiến binh', date: iso, paragraphs: [BODY, MORE] });
  });

  it('never takes a date out of a sentence', async () => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', 'Ngày 19/5/2020, ông được nhận bằng khen của Chủ tịch Ủy ban nhân dân tỉnh tại hội nghị.', '', MORE].join('\n'));
    expect(article?.writtenOn).toBeNull();
  });

  it('reads place and date at the foot', async () => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', MORE, '', 'Lạng Sơn, ngày 12 tháng 3 năm 2021', 'Hoàng Văn Bình'].join('\n'));
    expect(fields(article)).toMatchObject({ date: '2021-03-12', byline: 'Hoàng Văn Bình' });
  });

  it.each(['....., ngày       tháng       năm', 'Lạng Sơn, ngày ... tháng 4 năm 2021', 'Cao Lộc, ngày……tháng……năm 20…'])('leaves out a dateline whose day nobody has filled in, above a title and below the text: %s', async (line) => {
    const TITLE = 'TẤM GƯƠNG SÁNG CỦA NGƯỜI CỰU CHIẾN BINH';
    for (const lines of [[line, '', TITLE, '', BODY, '', MORE, '', 'Hoàng Văn Bình'], [line, TITLE, BODY, '', MORE, '', 'Hoàng Văn Bình'], [TITLE, '', BODY, '', MORE, '', line, 'Hoàng Văn Bình']]) {
      const [article, ...others] = await importText(lines.join('\n'));
      expect(others).toEqual([]);
      expect(fields(article)).toMatchObject({ title: TITLE, date: null, byline: 'Hoàng Văn Bình', paragraphs: [BODY, MORE] });
      expect(article?.leftOut).toEqual([line]);
    }
  });

  it('does not take a sentence with an open day for a dateline', async () => {
    const sentence = 'Cứ đến ngày ... tháng ... năm ấy, cả bản lại nhớ người đã mở đường cho họ.';
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', sentence, '', MORE].join('\n'));
    expect(fields(article).paragraphs).toEqual([BODY, sentence, MORE]);
  });
});

it('goes on with a title whose line ends in the middle of a phrase', async () => {
  const [article] = await importText(['TẤM GƯƠNG NGƯỜI TỐT VIỆC TỐT TRONG', 'Phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa', '', BODY, '', MORE].join('\n'));
  expect(fields(article).title).toBe('TẤM GƯƠNG NGƯỜI TỐT VIỆC TỐT TRONG Phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa');
});

it('does not take the first chapter of a paper for its title', async () => {
  const [article] = await importText(['QUY ĐỊNH', 'VỀ CHỨC NĂNG, NHIỆM VỤ CỦA ĐỘI KIỂM TRA', '', 'Chương I', 'NHỮNG QUY ĐỊNH CHUNG', '', BODY, '', MORE].join('\n'));
  expect(fields(article)).toMatchObject({ title: 'QUY ĐỊNH VỀ CHỨC NĂNG, NHIỆM VỤ CỦA ĐỘI KIỂM TRA', paragraphs: expect.arrayContaining([BODY, MORE]) as unknown });
});

describe('signatures', () => {
  it.each([
    ['Bài và ảnh: Lê Khôi', 'Lê Khôi'],
    ['Tác giả: Nguyễn Văn An - Chi bộ Tòa án nhân dân tỉnh', 'Nguyễn Văn An - Chi bộ Tòa án nhân dân tỉnh'],
    ['(Tin, ảnh: Phương Thảo)', 'Phương Thảo'],
    ['P.V', 'P.V'],
    ['                                        Hồng Nhung', 'Hồng Nhung'],
    ['MINH TÂM - THU HÀ', 'MINH TÂM - THU HÀ'],
    ['Theo Báo Lạng Sơn', 'Theo Báo Lạng Sơn'],
    ['Đoàn Thanh Niên, Phó Bí thư Huyện đoàn Cao Lộc', 'Đoàn Thanh Niên, Phó Bí thư Huyện đoàn Cao Lộc'],
  ])('%s', async (line, byline) => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', MORE, line].join('\n'));
    expect(fields(article)).toMatchObject({ byline, paragraphs: [BODY, MORE] });
  });

  it('joins role and unit under a name', async () => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', MORE, '', 'Vi Thị Lan', 'Trường Chính trị Hoàng Văn Thụ'].join('\n'));
    expect(fields(article).byline).toBe('Vi Thị Lan, Trường Chính trị Hoàng Văn Thụ');
  });

  it('tells writer and photographer apart', async () => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', 'Ông Bình (áo trắng) chăm sóc vườn hồi', '', MORE, '', 'Bài: Thu Hà - Ảnh: Văn Đức'].join('\n'));
    expect(fields(article)).toMatchObject({ byline: 'Thu Hà', captions: ['Ông Bình (áo trắng) chăm sóc vườn hồi'], credits: ['Ảnh: Văn Đức'] });
  });
});

describe('captions', () => {
  it.each([
    ['Ảnh: Các đại biểu dâng hương tại Khu lưu niệm đồng chí Hoàng Văn Thụ', []],
    ['Đồng chí Bí thư Đảng ủy trao giấy khen cho các cá nhân tiêu biểu (Ảnh: TTXVN)', ['Ảnh: TTXVN']],
    ['Từ trái sang: ông Bình, bà Lan và ông Sơn tại lễ tuyên dương năm 2020. Ảnh: Thu Hà', ['Ảnh: Thu Hà']],
  ])('%s', async (line, credits) => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', line, '', MORE, '', BODY].join('\n'));
    expect(fields(article).captions).toHaveLength(1);
    expect(fields(article)).toMatchObject({ credits, paragraphs: [BODY, MORE, BODY] });
  });

  it('finds captions that stand behind the whole text', async () => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', MORE, '', 'Vi Thị Lan', '', 'Bà Lan (bìa phải) trao quà cho học sinh nghèo.', 'Ảnh: Văn Đức'].join('\n'));
    expect(fields(article)).toMatchObject({ byline: 'Vi Thị Lan', captions: ['Bà Lan (bìa phải) trao quà cho học sinh nghèo.'], credits: ['Ảnh: Văn Đức'], paragraphs: [BODY, MORE] });
  });
});

describe('structure', () => {
  it('keeps dialogue as paragraphs and makes lists of lists', async () => {
    const [article] = await importText(
      ['Chuyện ở bản Nà Lốc những ngày làm đường', '', BODY, 'Tôi hỏi:', '- Bác có mệt không?', '- Không, tôi còn khỏe, còn làm được cho dân nhiều việc lắm.', MORE, 'Các kết quả chính:', '- Hiến 500 m2 đất;', '- Góp 200 ngày công.', BODY].join('\n'),
    );
    expect(outline(article).slice(2)).toEqual([
      'paragraph: Tôi hỏi:', 'paragraph: - Bác có mệt không?', 'paragraph: - Không, tôi còn khỏe, còn làm được cho dân nhiều việc lắm.',
      `paragraph: ${MORE}`, 'paragraph: Các kết quả chính:', 'ul: Hiến 500 m2 đất; / Góp 200 ngày công.', `paragraph: ${BODY}`,
    ]);
  });

  it('keeps the lines of verse', async () => {
    const [article] = await importText(['Người thầy thuốc của bản làng vùng cao', '', BODY, '', 'Trăm năm trong cõi người ta', 'Chữ tài chữ mệnh khéo là ghét nhau', '', MORE].join('\n'));
    expect(outline(article)).toContain('verse: Trăm năm trong cõi người ta\nChữ tài chữ mệnh khéo là ghét nhau');
  });

  it('joins a title broken by hand, and a wrapped text only where the width proves it', async () => {
    const wrapped = ['Nhiều năm qua, chị Mai luôn đi đầu trong các phong trào của thôn, được', 'bà con tin yêu và quý mến. Chị nói rằng việc gì có lợi cho dân thì phải', 'hết sức làm, việc gì có hại cho dân thì phải hết sức tránh, như lời Bác', 'dạy. Nhờ đó mà thôn có 64 hộ thoát nghèo, đường làng ngõ xóm sạch sẽ và', 'nhà văn hóa được xây mới khang trang.'];
    const tail = ['Đến nay thôn có 64 hộ thoát nghèo, đường làng ngõ xóm sạch sẽ, nhà văn', 'hóa được xây mới khang trang. Bà con ai cũng mừng.'];
    const [article] = await importText(['NGƯỜI BÍ THƯ CHI BỘ', 'HẾT LÒNG VÌ DÂN', '', ...wrapped, '', ...tail].join('\n'));
    expect(outline(article)).toEqual(['title: NGƯỜI BÍ THƯ CHI BỘ HẾT LÒNG VÌ DÂN', `paragraph: ${wrapped.join(' ')}`, `paragraph: ${tail.join(' ')}`]);
  });

  it('splits unnumbered profiles that are each signed', async () => {
    const articles = await importText(['NGƯỜI GIỮ RỪNG ĐẦU NGUỒN', BODY, 'Thu Hà', 'CÔ GIÁO CỦA BẢN MÔNG', MORE, 'Văn Đức'].join('\n'));
    expect(articles.map((article) => [fields(article).title, fields(article).byline])).toEqual([['NGƯỜI GIỮ RỪNG ĐẦU NGUỒN', 'Thu Hà'], ['CÔ GIÁO CỦA BẢN MÔNG', 'Văn Đức']]);
  });

  it('keeps numbered sections of one article together', async () => {
    const articles = await importText(['Xã Yên Khoái làm theo lời Bác dạy', '', '1. ĐẶC ĐIỂM TÌNH HÌNH', '', BODY, '', '2. KẾT QUẢ ĐẠT ĐƯỢC', '', MORE, '', 'Đảng ủy xã Yên Khoái'].join('\n'));
    expect(articles).toHaveLength(1);
    expect(outline(articles[0])).toEqual(['title: Xã Yên Khoái làm theo lời Bác dạy', 'heading2: 1. ĐẶC ĐIỂM TÌNH HÌNH', `paragraph: ${BODY}`, 'heading2: 2. KẾT QUẢ ĐẠT ĐƯỢC', `paragraph: ${MORE}`, 'byline: Đảng ủy xã Yên Khoái']);
  });
});

describe('words of a story that fold like labels', () => {
  it.each([
    'Về kinh tế:', 'Về an sinh xã hội:', 'Đánh giá:', 'Mỗi bản đều có một loa để bà con nghe tin', 'Bản đang ở giai đoạn cuối của xây dựng nông thôn mới', 'Kỹ thuật: ủ phân hữu cơ trước khi trồng',
    'Biên tập: 12 tập sách', 'Nội dung: Tuyên truyền, vận động hội viên', 'PV: Thưa ông, ông nghĩ gì?', 'Kết quả:', 'Thực hiện: Tuyên truyền pháp luật cho người dân', 'Chủ đề: Học tập suốt đời',
    'Thể loại: thơ lục bát', 'Danh mục: 12 công trình', 'Ngày vào Đảng: 12/3/2004', 'Sinh ngày 12/3/1984', 'Tháng 3/2020', 'Những bài học khác', 'Cần - Kiệm - Liêm - Chính', 'Hội nghị - Tập huấn - Tuyên truyền',
    'Điểm: 9,5', 'Xếp hạng: 5 toàn tỉnh', 'Bạn bè gần xa', 'Hỏi chuyện người trong cuộc', 'Nguồn: ngân sách xã', 'Lời: Con ơi nhớ lấy',
  ])('%s', async (line) => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', MORE, '', line, '', BODY.replace('chị Mai', 'anh Páo'), '', MORE, '', 'Lò Văn Thắng'].join('\n'));
    expect(outline(article).map((block) => block.replace(/^[a-z]+\d?(?: -)?: /u, '').replace(/ \/ $/u, ''))).toContain(line);
    expect(article?.leftOut).toEqual([]);
  });
});

describe('place', () => {
  it.each([
    ['Lạng Sơn, ngày 26 tháng 4 năm 2021', 'Lạng Sơn', '2021-04-26'],
    ['TP. Lạng Sơn, ngày 26-4-2021', 'TP. Lạng Sơn', '2021-04-26'],
    ['Cao Lộc, 26/4/2021', 'Cao Lộc', '2021-04-26'],
    ['Cao Lộc, tháng 4 năm 2021', 'Cao Lộc', null],
    ['Thành phố Lạng Sơn, tháng 12/2021', 'Thành phố Lạng Sơn', null],
  ])('at the foot: %s', async (line, place, iso) => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', BODY, '', MORE, '', line, 'Hoàng Văn Bình'].join('\n'));
    expect(article).toMatchObject({ place, writtenOn: iso, leftOut: [line] });
    expect(fields(article)).toMatchObject({ byline: 'Hoàng Văn Bình', paragraphs: [BODY, MORE] });
  });

  it.each([
    ['(Lạng Sơn) - ', 'Lạng Sơn'],
    ['(Lạng Sơn, 12/5) - ', 'Lạng Sơn'],
    ['Lạng Sơn (ĐCSVN) – ', 'Lạng Sơn'],
    ['Hà Nội, 12/5 (TTXVN) - ', 'Hà Nội'],
    ['(Tuổi Trẻ) - ', undefined],
    ['(Báo Quảng Ngãi) - ', undefined],
    ['(BTTG)- ', undefined],
  ])('in front of the first sentence: %s', async (mark, place) => {
    const [article] = await importText(['Tấm gương sáng của người cựu chiến binh', '', mark + BODY, '', MORE, '', 'Hoàng Văn Bình'].join('\n'));
    expect(article?.place).toBe(place);
    expect(article?.leftOut).toEqual([mark.trim()]);
    expect(fields(article).paragraphs).toEqual([BODY, MORE]);
  });
});
