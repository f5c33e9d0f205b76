/**
 * Errors in words. `what`: what happened, one line without a full stop; `safe`: what has not been harmed; `next`: what to do now.
 * `[[ … {{value}} … ]]` is left out when the value is not known.
 */
import type { ErrorCode } from '../../errors.ts';
import { handingErrors } from './handing-errors.ts';
import { editionErrors } from './edition-errors.ts';
import { photoErrors } from './photo-errors.ts';
import { proofErrors } from './proof-errors.ts';
import { designErrors } from './design-errors.ts';
import { printErrors } from './print-errors.ts';
import { wayErrors } from './way-errors.ts';
import { recordErrors } from './record-errors.ts';
import { sheetErrors } from './sheet-errors.ts';

export interface ErrorEntry {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}
export type ErrorTexts = Readonly<Record<ErrorCode, ErrorEntry>>;

export const errors: ErrorTexts = {
  'file/not-found': {
    what: 'Không tìm thấy tệp[[ “{{name}}”]]',
    safe: 'Tệp có thể đã được chuyển đi, đổi tên, hoặc nằm trên ổ chưa cắm. Chưa có gì bị thay đổi.',
    next: 'Hãy kiểm tra nơi lưu rồi mở lại.',
  },
  'file/no-folder': {
    what: 'Không có thư mục[[ “{{name}}”]] để lưu tệp',
    safe: 'Chưa có tệp nào được tạo hay thay đổi.',
    next: 'Hãy tạo thư mục đó trước, hoặc chọn nơi lưu khác.',
  },
  'file/empty': {
    what: 'Tệp[[ “{{name}}”]] rỗng, không có nội dung',
    safe: 'Tệp được giữ nguyên như vậy. Thường là do chép dở hoặc ổ đĩa bị rút giữa chừng.',
    next: 'Hãy chép lại tệp từ nơi gửi, hoặc mở bản sao gần nhất.',
  },
  'file/not-a-book': {
    what: 'Tệp[[ “{{name}}”]] không phải là kỷ yếu',
    safe: 'Tệp được giữ nguyên. Tên tệp có thể mang đuôi .kyyeu nhưng nội dung bên trong là loại khác.',
    next: 'Hãy chọn đúng tệp .kyyeu. Nếu đây là bài viết, hãy mở một kỷ yếu rồi dùng “Nhập bài”.',
  },
  'file/newer': {
    what: 'Kỷ yếu[[ “{{name}}”]] được làm bằng bản Kỷ Yếu mới hơn',
    safe: 'Tệp được giữ nguyên, không mở để tránh làm mất phần mà bản này chưa biết.',
    next: 'Hãy cập nhật Kỷ Yếu trên máy này rồi mở lại.',
  },
  'file/foreign-schema': {
    what: 'Tệp[[ “{{name}}”]] không đúng khuôn của kỷ yếu',
    safe: 'Bên trong có thành phần mà Kỷ Yếu không bao giờ ghi. Không có gì trong tệp được chạy, tệp được giữ nguyên.',
    next: 'Hãy hỏi lại người gửi và xin tệp lưu từ chính Kỷ Yếu. Đừng mở tệp này bằng phần mềm khác.',
  },
  'file/unsafe': {
    what: 'Đọc tệp[[ “{{name}}”]] tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng',
    safe: 'Tệp được giữ nguyên; các kỷ yếu khác không bị ảnh hưởng.',
    next: 'Nếu tệp do người khác gửi, hãy xin lại. Nếu là kỷ yếu của bạn trên ổ chậm, hãy chép vào máy rồi mở lại.',
  },
  'file/damaged': {
    what: 'Tệp kỷ yếu[[ “{{name}}”]] bị hỏng',
    safe: 'Kỷ Yếu không ghi gì thêm vào tệp, để phần còn đọc được không mất thêm.',
    next: 'Hãy sao tệp này sang nơi khác, rồi mở bản sao lưu gần nhất.',
  },
  'file/locked': {
    what: 'Kỷ yếu[[ “{{name}}”]] đang mở ở cửa sổ hoặc máy khác[[ ({{user}} trên máy {{host}})]]',
    safe: 'Mỗi lúc chỉ một nơi được ghi, để không ai ghi đè lên bài của ai. Tệp không bị thay đổi.',
    next: 'Hãy đóng kỷ yếu ở nơi kia rồi mở lại.',
  },
  'file/read-only': {
    what: 'Không được ghi vào tệp[[ “{{name}}”]]',
    safe: 'Nội dung đã lưu trước đó còn nguyên.',
    next: 'Hãy bỏ thuộc tính chỉ đọc của tệp, hoặc chép tệp sang thư mục được phép ghi.',
  },
  'file/disk-full': {
    what: 'Ổ đĩa đã hết chỗ',
    safe: 'Lần ghi dở đã được hủy trọn vẹn; nội dung lưu trước đó còn nguyên.',
    next: 'Hãy xóa bớt tệp không cần trên ổ này rồi làm lại.',
  },
  'file/exists': {
    what: 'Đã có tệp[[ “{{name}}”]] ở đó',
    safe: 'Tệp cũ được giữ nguyên, không bị ghi đè.',
    next: 'Hãy chọn tên khác hoặc thư mục khác.',
  },
  'file/failed': {
    what: 'Không đọc hoặc ghi được tệp[[ “{{name}}”]]',
    safe: 'Nội dung đã lưu trước đó còn nguyên.',
    next: 'Hãy kiểm tra ổ đĩa còn cắm và còn được phép ghi, rồi thử lại.',
  },
  'backup/none': {
    what: 'Chưa có bản sao lưu nào của kỷ yếu này trên máy',
    safe: 'Không có gì bị thay đổi.',
    next: 'Nếu tệp nằm trên ổ rời, hãy cắm ổ rồi mở lại; nếu đã gửi cho người khác, hãy xin lại tệp ấy.',
  },
  'import/empty': {
    what: 'Tệp[[ “{{name}}”]] không có chữ nào để nhập',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy mở tệp xem còn nội dung không; nếu bài nằm trong ảnh chụp hoặc bản quét, hãy xin bản chữ.',
  },
  'import/no-path': {
    what: 'Không biết những tệp vừa thả nằm ở đâu',
    safe: 'Chưa có gì được nhập; kỷ yếu không bị thay đổi.',
    next: 'Hãy lưu tệp vào máy rồi dùng “Nhập bài…”. Nếu tên tệp có dấu tiếng Việt mà máy không dùng tiếng Việt (Unicode), hãy đổi tên tệp thành không dấu.',
  },
  'import/unsupported': {
    what: 'Loại tệp này chưa nhập được[[: “{{name}}”]]',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Nếu là văn bản, hãy mở bằng phần mềm đã tạo ra nó, lưu thành .docx hoặc .txt rồi nhập lại. Tiếng và phim thì không in được; ảnh để rời hãy đưa vào mục Ảnh.',
  },
  'import/mismatch': {
    what: 'Tệp[[ “{{name}}”]] có đuôi tệp không khớp với nội dung bên trong[[ ({{found}})]]',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy xin lại tệp từ người gửi; có thể tệp đã bị đổi đuôi nhầm.',
  },
  'import/encoding': {
    what: 'Không nhận ra bảng mã chữ của tệp[[ “{{name}}”]]',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi; không nhập chữ đã vỡ dấu.',
    next: 'Hãy mở tệp, chọn lưu với bảng mã UTF-8, rồi nhập lại.',
  },
  'import/damaged': {
    what: 'Tệp[[ “{{name}}”]] bị hỏng, không đọc được',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy thử mở tệp bằng Word rồi lưu lại, hoặc xin lại tệp từ người gửi.',
  },
  'import/too-large': {
    what: 'Tệp[[ “{{name}}”]] quá lớn để nhập',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy tách tệp thành nhiều tệp nhỏ, hoặc bớt ảnh trong tệp rồi đưa ảnh vào sau.',
  },
  'import/timeout': {
    what: 'Đọc tệp[[ “{{name}}”]] quá lâu nên đã dừng',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi; các tệp khác vẫn được nhập.',
    next: 'Hãy mở tệp bằng Word rồi lưu lại, sau đó nhập lại.',
  },
  ...sheetErrors,
  ...editionErrors,
  ...proofErrors,
  ...handingErrors,
  ...printErrors,
  ...designErrors,
  ...wayErrors,
  'book/none-open': {
    what: 'Cửa sổ này chưa mở kỷ yếu nào',
    safe: 'Không có gì bị thay đổi.',
    next: 'Hãy mở hoặc tạo một kỷ yếu trước.',
  },
  'merge/other-book': {
    what: 'Tệp[[ “{{name}}”]] là một kỷ yếu khác, không phải bản sao của kỷ yếu này',
    safe: 'Chưa có gì bị thay đổi ở cả hai tệp.',
    next: 'Hãy chọn “Lấy bài từ kỷ yếu khác” để đưa bài trong tệp ấy vào đây.',
  },
  'merge/same-book': {
    what: 'Tệp[[ “{{name}}”]] là bản sao của chính kỷ yếu này',
    safe: 'Chưa có gì bị thay đổi ở cả hai tệp.',
    next: 'Hãy chọn “Gộp bản” để gộp phần sửa của hai bản.',
  },
  'merge/none-chosen': {
    what: 'Chưa chọn tệp để gộp, hoặc tệp ấy đã đóng',
    safe: 'Kỷ yếu đang mở vẫn nguyên như cũ.',
    next: 'Hãy chọn lại tệp .kyyeu cần gộp.',
  },
  'merge/changed-since': {
    what: 'Chỗ này trong bài[[ “{{name}}”]] đã được sửa tiếp sau khi gộp',
    safe: 'Cả hai bản của chỗ ấy vẫn được giữ, bài không bị thay đổi.',
    next: 'Hãy mở bài, sửa chỗ ấy theo ý mình, rồi chọn “Giữ như hiện nay”.',
  },
  'book/no-article': {
    what: 'Bài này không còn trong kỷ yếu',
    safe: 'Các bài khác còn nguyên.',
    next: 'Bài có thể vừa bị xóa, hoặc lượt nhập bài vừa được hoàn tác. Muốn lấy lại, hãy dùng Hoàn tác (Ctrl+Z) hoặc Làm lại (Ctrl+Y).',
  },
  'book/no-part': {
    what: 'Phần này không còn trong kỷ yếu',
    safe: 'Các bài còn nguyên.',
    next: 'Hãy chọn phần khác rồi làm lại.',
  },
  'book/no-photo': {
    what: 'Không tìm thấy ảnh trong kỷ yếu',
    safe: 'Bài và các ảnh khác còn nguyên.',
    next: 'Hãy chọn lại ảnh cho chỗ này.',
  },
  ...recordErrors,
  'book/no-intake': {
    what: 'Không tìm thấy bài nhập này',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Có thể bài đã được bỏ, hoặc lần nhập đã được hoàn tác. Hãy mở lại danh sách bài nhập.',
  },
  'book/no-version': {
    what: 'Không tìm thấy bản cũ này',
    safe: 'Bài hiện nay và các bản cũ khác còn nguyên.',
    next: 'Hãy mở lại danh sách bản cũ rồi chọn bản khác.',
  },
  'book/no-snapshot': {
    what: 'Không tìm thấy mốc này',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Hãy mở lại danh sách mốc rồi chọn mốc khác.',
  },
  'article/locked': {
    what: 'Bài[[ “{{title}}”]] đã duyệt nên không sửa được chữ',
    safe: 'Không có gì bị đổi: bài vẫn đúng như lúc được duyệt.',
    next: 'Muốn sửa, hãy mở khóa bài và ghi lý do, rồi làm lại.',
  },
  'stage/reason-needed': {
    what: 'Mở khóa bài đã duyệt[[ “{{title}}”]] thì phải ghi lý do',
    safe: 'Bài vẫn ở giai đoạn cũ, không có gì bị đổi.',
    next: 'Hãy ghi lý do rồi chuyển lại.',
  },
  'stage/open-suggestions': {
    what: 'Bài[[ “{{title}}”]] còn đề nghị sửa chưa quyết nên chưa duyệt được',
    safe: 'Bài vẫn ở giai đoạn cũ, mọi đề nghị còn nguyên.',
    next: 'Hãy nhận hoặc bỏ từng đề nghị trong bài, rồi duyệt.',
  },
  'stage/not-undone': {
    what: 'Duyệt bài và mở khóa bài[[ (“{{title}}”)]] không hoàn tác được',
    safe: 'Bài vẫn ở giai đoạn hiện nay, không có gì bị đổi.',
    next: 'Muốn sửa bài đã duyệt, hãy mở khóa bài và ghi lý do; muốn duyệt lại, hãy chuyển giai đoạn. Các bước trước đó vẫn hoàn tác được.',
  },
  'book/changed-since': {
    what: 'Không hoàn tác được bước này vì chỗ đó đã được sửa tiếp',
    safe: 'Không có gì bị mất: phần sửa sau vẫn giữ nguyên.',
    next: 'Các bước trước đó vẫn hoàn tác được. Muốn lấy lại chữ cũ, hãy xem các bản cũ của bài.',
  },
  'book/nothing-to-undo': {
    what: 'Không còn bước nào để hoàn tác hoặc làm lại',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Muốn lấy lại chữ cũ hơn, hãy xem các bản cũ của bài hoặc các mốc của kỷ yếu.',
  },
  'book/stale': {
    what: 'Bài này vừa được sửa ở nơi khác',
    safe: 'Chữ bạn vừa gõ vẫn còn trên màn hình, chưa ghi đè lên bản kia.',
    next: 'Hãy sao chép đoạn vừa gõ, mở lại bài để thấy bản mới, rồi dán vào.',
  },
  'book/invalid': {
    what: 'Nội dung không đúng dạng của kỷ yếu',
    safe: 'Lần ghi này không được nhận; nội dung đã lưu trước đó còn nguyên.',
    next: 'Hãy hoàn tác bước vừa làm rồi thử lại.',
  },
  ...photoErrors,
  'word/not-ours': {
    what: 'Tệp[[ “{{name}}”]] không phải bản Word xuất từ Kỷ Yếu',
    safe: 'Không có bài nào bị đổi, tệp được giữ nguyên.',
    next: 'Nếu đây là bài mới, hãy dùng “Nhập bài”. Nếu là bản đã gửi đi sửa, hãy xin lại chính tệp đã gửi, lưu ở dạng .docx.',
  },
  'word/other-book': {
    what: 'Bản Word[[ “{{name}}”]] được xuất từ kỷ yếu khác',
    safe: 'Không có bài nào bị đổi.',
    next: 'Hãy mở đúng kỷ yếu đã xuất tệp này rồi nhận lại.',
  },
  'word/article-lost': {
    what: 'Không nhận ra bài nào của kỷ yếu ứng với bản Word[[ “{{name}}”]]',
    safe: 'Không có bài nào bị đổi. Có thể bài đã bị bỏ khỏi kỷ yếu, hoặc tên bài trong tệp đã bị xóa.',
    next: 'Hãy lấy lại bài đã bỏ, hoặc khôi phục tên bài trong tệp rồi thử lại.',
  },
  'word/not-kept': {
    what: 'Kỷ yếu này không còn giữ bản văn mà tệp[[ “{{name}}”]] được xuất từ đó',
    safe: 'Không có bài nào bị đổi: không có bản gốc thì không biết chỗ nào đã được sửa.',
    next: 'Hãy mở bản kỷ yếu đã xuất tệp, hoặc nhập tệp như một bài mới rồi so sánh.',
  },
  'manuscript/not-approved': {
    what: 'Chưa lập được bản thảo trình duyệt vì còn[[ {{count}}]] bài chưa duyệt[[ ({{titles}})]]',
    safe: 'Chưa có tệp nào được tạo.',
    next: 'Hãy duyệt các bài đó, hoặc chọn “Kể cả bài chưa duyệt” để in chúng với dấu CHƯA DUYỆT.',
  },
  'manuscript/changed': {
    what: 'Bài[[ “{{title}}”]] không còn đúng như lúc được duyệt',
    safe: 'Chưa có tệp nào được tạo, để không trình một bản văn khác bản đã duyệt.',
    next: 'Hãy mở bài, xem lại rồi duyệt lần nữa.',
  },
  'job/cancelled': {
    what: 'Đã dừng theo yêu cầu',
    safe: 'Kỷ yếu không bị thay đổi bởi phần việc chưa xong.',
    next: 'Lúc nào cần, bạn làm lại từ đầu.',
  },
  'input/invalid': {
    what: 'Yêu cầu không hợp lệ nên không được thực hiện',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Hãy thử lại; nếu vẫn vậy, gửi mã lỗi này cho người hỗ trợ.',
  },
  'app/forbidden': {
    what: 'Việc này không được phép',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Hãy mở kỷ yếu từ cửa sổ của Kỷ Yếu rồi thử lại.',
  },
  'app/service-stopped': {
    what: 'Một phần của Kỷ Yếu vừa dừng đột ngột',
    safe: 'Phần ấy đang được khởi động lại. Nội dung đã lưu còn nguyên; chữ chưa lưu vẫn ở trên màn hình.',
    next: 'Hãy đợi vài giây rồi thử lại.',
  },
  'app/internal': {
    what: 'Kỷ Yếu gặp lỗi chưa lường trước',
    safe: 'Nội dung đã lưu trong tệp còn nguyên.',
    next: 'Hãy thử lại; nếu vẫn vậy, gửi mã lỗi này cho người hỗ trợ[[: {{message}}]].',
  },
};
