/** The words of every remark: in Vietnamese as yearbooks hold them, in English without a Vietnamese word. */
import { describe, expect, it } from 'vitest';
import type { ImportWarning } from '@common/contract/shapes.ts';
import { remarkLanguage, remarkText } from '@common/intake/remark.ts';
import { say } from '@common/print/say.ts';
import { distinct, warning, type WarningCode } from '../../../../electron/services/import/warnings.ts';
import { VIETNAMESE } from '../../common/print/every-said.ts';

const REMARKS: Readonly<Record<WarningCode, readonly (readonly [ImportWarning, string])[]>> = {
  'agency-prefix': [[warning('agency-prefix', '(BTTG)-'), 'Đã bỏ ký hiệu cơ quan báo ở đầu bài: (BTTG)-']],
  'altered-name': [[warning('altered-name', 'RTF'), 'Tên tệp không khớp nội dung: thật ra là RTF.']],
  comment: [[warning('comment', 'An: xem'), 'Nhận xét trong tệp không đưa vào bài: “An: xem”']],
  comments: [[warning('comments', 2), 'Góp ý trong tệp đi cùng bài: 2 góp ý.']],
  'control-characters': [[warning('control-characters', 1), 'Đã bỏ 1 ký tự điều khiển không in được; hãy xem lại chỗ đó.']],
  converted: [
    [warning('converted', 12, 'TCVN3 (ABC)'), 'Đã chuyển sang Unicode: 12 đoạn từ TCVN3 (ABC); hãy so với bản gốc.'],
    [warning('converted', 1, say('intake.severalEncodings')), 'Đã chuyển sang Unicode: 1 đoạn từ nhiều bảng mã; hãy so với bản gốc.'],
  ],
  'drawing-lost': [
    [warning('drawing-lost', 'a.wmf (WMF)'), 'Không vẽ được a.wmf (WMF); chỗ của hình được giữ lại.'],
    [warning('drawing-lost', say('importRemarks.what.chart')), 'Không vẽ được biểu đồ hoặc sơ đồ; chỗ của hình được giữ lại.'],
    [warning('drawing-lost', say('importRemarks.what.object')), 'Không vẽ được đối tượng nhúng; chỗ của hình được giữ lại.'],
  ],
  'equation-as-text': [[warning('equation-as-text'), 'Công thức chỉ giữ được phần chữ.']],
  'external-picture': [[warning('external-picture'), 'Có ảnh chỉ được liên kết từ ngoài tệp; không tải về, chỗ của ảnh được giữ lại.']],
  'hidden-text': [[warning('hidden-text', 'X'), 'Chữ ẩn không đưa vào bài: “X”']],
  'list-flattened': [[warning('list-flattened'), 'Danh sách sâu hơn ba cấp đã được đưa về ba cấp.']],
  'list-signs': [[warning('list-signs', ['e)', 'f)']), 'Điểm trong danh sách nay đánh a), b), c), d), đ)… như văn bản tiếng Việt; trong tệp là: e), f).']],
  'merged-cells': [[warning('merged-cells', 3), 'Bảng có ô gộp (3 ô); chữ trong ô được giữ theo thứ tự.']],
  notes: [[warning('notes', 4), 'Chú thích cuối trang đi cùng chữ được chú thích: 4 chú thích.']],
  'old-word': [[warning('old-word'), 'Tệp Word 6 hoặc 95: chỉ lấy được chữ, không có kiểu chữ và ảnh.']],
  'part-unreadable': [
    [warning('part-unreadable', 'styles.xml'), 'Một phần của tệp không đọc được: styles.xml'],
    [warning('part-unreadable', say('importRemarks.part.anchors')), 'Một phần của tệp không đọc được: chú thích và khung'],
  ],
  'photos-beside': [[warning('photos-beside', ['a.jpg', 'b.jpg']), 'Ảnh nằm cạnh bài trong thư mục nén được đặt ở cuối bài, chưa có chú thích: a.jpg, b.jpg.']],
  'picture-lost': [
    [warning('picture-lost', '?'), 'Ảnh trong tệp không đọc được: ?; chỗ của ảnh được giữ lại.'],
    [warning('picture-lost', say('importRemarks.what.tooLarge', { name: 'to.png' })), 'Ảnh trong tệp không đọc được: to.png (quá lớn); chỗ của ảnh được giữ lại.'],
  ],
  'scanned-pages': [[warning('scanned-pages', [2, 1200]), 'Trang không có chữ (có thể là ảnh quét), chưa đọc được: 2, 1200.']],
  'several-articles': [[warning('several-articles', 5), 'Nguồn có nhiều bài; đã tách thành 5 bài.']],
  'shared-note': [[warning('shared-note'), 'Lời dẫn chung của nhiều bài được đặt làm sapo của bài đầu tiên.']],
  suggestions: [[warning('suggestions', 2), 'Bài còn 2 chỗ đề nghị sửa chưa quyết; chữ đề nghị chỉ được in khi bạn chấp nhận.']],
  'symbol-replaced': [[warning('symbol-replaced'), 'Có ký hiệu của phông chữ riêng; hãy xem lại.']],
  'table-flattened': [[warning('table-flattened'), 'Bảng đã được chuyển thành đoạn văn, các ô cách nhau bằng dấu “|”.']],
  'text-box': [[warning('text-box'), 'Có hộp chữ; chữ trong hộp được đặt sau đoạn chứa nó.']],
  'text-gap': [[warning('text-gap', 'X'), 'Chữ trong nguồn chưa thấy trong bài, cần xem lại: X']],
  'text-only': [[warning('text-only'), 'Tệp PDF chỉ lấy được chữ: ảnh, bảng và kiểu chữ không đưa vào; đoạn văn được ghép lại từ các dòng.']],
  'title-from-name': [[warning('title-from-name'), 'Không thấy tên bài trong nguồn; tạm lấy tên tệp.']],
  'tracked-changes': [
    [warning('tracked-changes', 5, 0), 'Tệp có sửa đổi được theo dõi: 5 chỗ thêm, 0 chỗ xóa. Chỗ nào không thành đề nghị sửa trong bài thì đã được chấp nhận.'],
    [warning('tracked-changes', 1, 2, 3), 'Tệp có sửa đổi được theo dõi: 1 chỗ thêm, 2 chỗ xóa, 3 chỗ chuyển. Chỗ nào không thành đề nghị sửa trong bài thì đã được chấp nhận.'],
  ],
  'unknown-content': [
    [warning('unknown-content', 'altChunk'), 'Nội dung nhúng không đọc được: altChunk'],
    [warning('unknown-content', say('importRemarks.what.frames', { count: 2 })), 'Nội dung nhúng không đọc được: 2 khung nhúng (video, bản đồ…)'],
    [warning('unknown-content', say('importRemarks.what.formulas', { count: 2 })), 'Nội dung nhúng không đọc được: 2 đối tượng nhúng (công thức, biểu đồ)'],
    [warning('unknown-content', say('importRemarks.what.objects', { count: 1 })), 'Nội dung nhúng không đọc được: 1 đối tượng nhúng (chỉ giữ hình)'],
    [warning('unknown-content', say('importRemarks.what.objectsOf', { programs: 'Excel.Sheet.8, Equation.3' })), 'Nội dung nhúng không đọc được: Excel.Sheet.8, Equation.3 (chỉ giữ hình)'],
  ],
};

describe.each(Object.entries(REMARKS))('%s', (code, remarks) => {
  it('is stored in the words it always had', () => {
    expect(remarks.map(([remark]) => [remark.code, remark.text])).toEqual(remarks.map(([, text]) => [code, text]));
  });

  it('is told in English', () => {
    const told = remarks.map(([remark]) => remarkText('en', remark));
    expect(told.filter((words) => words === '' || VIETNAMESE.test(words) || /\{\{|\[object|undefined|importRemarks/u.test(words))).toEqual([]);
    expect(remarks.map(([remark]) => remarkLanguage('en', remark))).toEqual(remarks.map(() => 'en'));
  });
});

describe('a remark', () => {
  it('quotes the source at no more length than it can hold', () => {
    expect(warning('text-gap', 'a'.repeat(301)).text).toBe(`Chữ trong nguồn chưa thấy trong bài, cần xem lại: ${'a'.repeat(300)}…`);
    expect(warning('text-gap', 'a'.repeat(300)).text).not.toContain('…');
  });

  it('counts as English does', () => {
    expect(remarkText('en', warning('tracked-changes', 1, 2, 0))).toBe('The file has tracked changes: 1 insertion, 2 deletions, 0 moves. Those that did not become suggestions in the article were accepted.');
    expect([1, 2].map((count) => remarkText('en', warning('comments', count)))).toEqual(['One comment in the file comes with the article.', '2 comments in the file come with the article.']);
  });

  it('is made once of those that say the same', () => {
    expect(distinct([warning('text-box'), warning('notes', 1), warning('text-box'), warning('notes', 2)]).map(({ text }) => text)).toEqual([warning('text-box').text, warning('notes', 1).text, warning('notes', 2).text]);
  });
});
