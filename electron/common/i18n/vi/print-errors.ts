/** Typesetting and files for print. */
import type { ErrorEntry } from './errors.ts';

export const printErrors = {
  'print/typeset': {
    what: 'Chưa dàn được trang[[ của bài “{{title}}”]]',
    safe: 'Chữ và ảnh trong kỷ yếu còn nguyên.',
    next: 'Hãy xem lại chỗ vừa sửa; nếu vẫn vậy, thử bỏ tấm ảnh thêm sau cùng.',
  },
  'print/empty-book': {
    what: 'Kỷ yếu chưa có bài nào để in',
    safe: 'Chưa có tệp nào được tạo.',
    next: 'Hãy nhập hoặc viết ít nhất một bài rồi xuất lại.',
  },
  'print/readback': {
    what: 'Tệp PDF vừa xuất chưa đạt khi soát lại',
    safe: 'Tệp ấy không được giao ra, để không in nhầm. Kỷ yếu không bị thay đổi.',
    next: 'Hãy xuất lại; nếu vẫn vậy, gửi mã lỗi này cho người hỗ trợ.',
  },
  'print/file-not-pdf': {
    what: 'Tệp[[ “{{name}}”]] không phải là PDF nên không soát được',
    safe: 'Kỷ yếu và tệp ấy không bị thay đổi.',
    next: 'Hãy chọn tệp PDF ruột sách.',
  },
  'print/file-cut': {
    what: 'Tệp[[ “{{name}}”]] bị cụt: phần cuối của PDF không có',
    safe: 'Kỷ yếu và tệp ấy không bị thay đổi.',
    next: 'Hãy chép lại tệp (có thể lần chép trước chưa xong), hoặc xuất lại ruột sách.',
  },
  'print/file-damaged': {
    what: 'Tệp[[ “{{name}}”]] bị hỏng: không đọc được các trang trong PDF',
    safe: 'Kỷ yếu và tệp ấy không bị thay đổi. Đừng gửi tệp này đi in.',
    next: 'Hãy xin lại tệp từ người gửi, hoặc xuất lại ruột sách.',
  },
  'print/file-large': {
    what: 'Tệp[[ “{{name}}”]] lớn hơn 2 GB nên không soát được',
    safe: 'Kỷ yếu và tệp ấy không bị thay đổi.',
    next: 'Hãy xuất lại ruột sách: khi xuất, tệp được soát ngay, lớn đến đâu cũng được.',
  },
  'print/file-heavy': {
    what: 'Soát tệp[[ “{{name}}”]] mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng',
    safe: 'Kỷ yếu và tệp ấy không bị thay đổi.',
    next: 'Hãy đóng bớt phần mềm khác rồi soát lại; nếu vẫn vậy, xin lại tệp từ người gửi hoặc xuất lại ruột sách.',
  },
  'print/profile': {
    what: 'Không dùng được hồ sơ màu của nhà in',
    safe: 'Kỷ yếu và các tệp đã xuất không thay đổi.',
    next: 'Hãy chọn hồ sơ ICC loại máy in, hệ CMYK (đuôi .icc) do nhà in gửi, hoặc dùng lại hồ sơ có sẵn: Thiết kế và thông tin, mục Nhà in.',
  },
  'print/profile-none': {
    what: 'Tệp[[ “{{name}}”]] không phải là hồ sơ màu ICC',
    safe: 'Kỷ yếu và các tệp đã xuất không thay đổi.',
    next: 'Hãy chọn hồ sơ ICC hệ CMYK (đuôi .icc) do nhà in gửi.',
  },
  'print/profile-space': {
    what: 'Hồ sơ màu[[ “{{name}}”]] là của hệ màu khác CMYK[[: {{space}}]]',
    safe: 'Kỷ yếu và các tệp đã xuất không thay đổi.',
    next: 'Hồ sơ RGB là của màn hình, máy ảnh, máy quét. Hãy xin nhà in hồ sơ ICC của máy in, hệ CMYK.',
  },
  'print/profile-kind': {
    what: 'Hồ sơ màu[[ “{{name}}”]] không phải loại máy in',
    safe: 'Kỷ yếu và các tệp đã xuất không thay đổi.',
    next: 'Hãy xin nhà in hồ sơ ICC của máy in, hệ CMYK.',
  },
  'print/profile-large': {
    what: 'Tệp[[ “{{name}}”]] lớn quá, không phải là hồ sơ màu của nhà in',
    safe: 'Kỷ yếu và các tệp đã xuất không thay đổi.',
    next: 'Hồ sơ của nhà in chỉ chừng 0,5 đến 3 MB. Hãy chọn tệp .icc do nhà in gửi.',
  },
  'print/profile-damaged': {
    what: 'Hồ sơ màu[[ “{{name}}”]] bị cụt hoặc hỏng',
    safe: 'Kỷ yếu và các tệp đã xuất không thay đổi.',
    next: 'Hãy chép lại tệp .icc hoặc xin nhà in gửi lại.',
  },
  'print/disk-full': {
    what: 'Ổ đĩa hết chỗ khi ghi[[ “{{name}}”]]',
    safe: 'Kỷ yếu và các tệp đã có còn nguyên, không có tệp dở nào để lại.',
    next: 'Hãy dọn bớt ổ đĩa hoặc chọn thư mục ở ổ khác, rồi xuất lại.',
  },
  'print/no-permission': {
    what: 'Không được phép ghi[[ “{{name}}”]] vào thư mục này',
    safe: 'Kỷ yếu và các tệp đã có còn nguyên.',
    next: 'Hãy chọn thư mục khác, ví dụ trong Tài liệu, rồi xuất lại.',
  },
  'print/folder-there': {
    what: 'Trong thư mục này đã có một thư mục[[ mang tên “{{name}}”]], không tệp nào thay được',
    safe: 'Kỷ yếu và các tệp đã có còn nguyên.',
    next: 'Hãy đổi tên thư mục ấy hoặc chọn thư mục khác, rồi xuất lại.',
  },
  'print/protected': {
    what: 'Tệp cũ[[ “{{name}}”]] đang được bảo vệ chống ghi nên không thay được',
    safe: 'Kỷ yếu và các tệp đã có còn nguyên.',
    next: 'Hãy bỏ chế độ chỉ đọc của tệp ấy (Thuộc tính → Chỉ đọc), đổi tên nó hoặc chọn thư mục khác, rồi xuất lại.',
  },
  'print/output': {
    what: 'Không ghi được tệp PDF[[ “{{name}}”]]',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Hãy đóng tệp PDF nếu đang mở ở phần mềm khác, hoặc chọn thư mục khác, rồi xuất lại.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
