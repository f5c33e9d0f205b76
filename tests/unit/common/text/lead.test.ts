/** Which bold paragraphs can be a standfirst by their words. */
import { describe, expect, it } from 'vitest';
import { isLead } from '../../../../electron/common/text/lead.ts';
import { pageNames, readPage } from '../../../fixtures/import/page.ts';

const SENTENCE = 'Hai mươi năm làm bí thư chi bộ, ông Nông Văn Páo vận động 60 hộ dân trong thôn hiến đất làm đường.';

describe('can be', () => {
  it.each([
    SENTENCE,
    `${SENTENCE} Việc gì có lợi cho dân ông đều làm trước.`,
    'Ông là Nông Văn Páo. Cả thôn quen gọi ông là “ông Páo đường”.',
    'Thực hiện Chỉ thị số 05-CT/TW, Chi bộ Trường Mầm non Hoa Đào chọn việc khó nhất của mình để làm trước, và đã làm được…',
    '“Dân tin thì việc gì cũng xong” - câu nói ấy của ông Nông Văn Páo, Bí thư chi bộ thôn Nà Lốc, nay cả xã đều thuộc.',
  ])('“%s”', (text) => {
    expect(isLead(text)).toBe(true);
  });
});

describe('cannot be', () => {
  it.each([
    ['a heading', 'Những kết quả nổi bật sau ba năm thực hiện mô hình'],
    ['a heading with a full stop', 'Phát huy vai trò nêu gương của cán bộ, đảng viên trong học tập và làm theo Bác.'],
    ['a numbered heading', `1. ${SENTENCE}`],
    ['a lettered one', `a) ${SENTENCE}`],
    ['a Roman one', `II. ${SENTENCE}`],
    ['an article of a decision', `Điều 1. ${SENTENCE}`],
    ['an item of a list', `- ${SENTENCE}`],
    ['a line of a form', 'Họ và tên: Nông Văn Páo, sinh năm 1958, dân tộc Tày, quê quán thôn Nà Lốc, xã Yên Khoái, huyện Lộc Bình, tỉnh Lạng Sơn.'],
    ['what is to be filled in', `Tôi tên là ................. . ${SENTENCE}`],
    ['a question', 'Thưa ông, điều gì khiến một người đã ngoài bảy mươi tuổi như ông vẫn ngày ngày đi vận động bà con hiến đất làm đường?'],
    ['a letter', 'Kính thưa các đồng chí lãnh đạo. Kính thưa toàn thể hội nghị, hôm nay tôi xin kể về một người mà ai trong thôn cũng quý.'],
    ['what a decision rests on', 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022 và các văn bản hướng dẫn thi hành của Chính phủ, của Bộ Nội vụ.'],
    ['a motto', '“Không có việc gì khó, chỉ sợ lòng không bền, đào núi và lấp biển, quyết chí ắt làm nên, ấy là lời Bác dạy.”'],
    ['a dateline', 'Lạng Sơn, ngày 26 tháng 4 năm 2021.'],
    ['capitals', SENTENCE.toUpperCase()],
    ['what leads to a list', `${SENTENCE.slice(0, -1)}, gồm những việc sau:`],
    ['five sentences', 'Ông đi trước. Bà con theo sau. Đường làm xong. Cầu bắc xong. Trường cũng đã dựng lại xong từ năm ngoái.'],
    ['a page of text', `${SENTENCE.slice(0, -1)}, ${'rồi ông lại đi vận động từng nhà '.repeat(20)}cho đến khi xong.`],
  ])('%s', (_what, text) => {
    expect(isLead(text)).toBe(false);
  });

  it('any heading or line of verse of the labelled pages', () => {
    const lines = pageNames().flatMap((name) => readPage(name).articles).flatMap(({ body }) => body.filter((line) => /^(?:heading|verse): /u.test(line)).map((line) => line.replace(/^\w+: /u, '')));
    expect(lines.length).toBeGreaterThan(140);
    expect(lines.filter(isLead)).toEqual([]);
  });
});
