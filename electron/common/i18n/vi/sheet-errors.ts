/** Errors about spreadsheets, in words. */
import type { ErrorEntry } from './errors.ts';

export const sheetErrors = {
  'sheet/unsupported': {
    what: 'Tệp[[ “{{name}}”]] không phải là bảng tính đọc được[[ ({{found}})]]',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành…” kiểu .xlsx, rồi chọn tệp mới lưu.',
  },
  'sheet/protected': {
    what: 'Tệp[[ “{{name}}”]] có mật khẩu nên không đọc được',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi chọn tệp ấy.',
  },
  'sheet/damaged': {
    what: 'Bảng tính[[ “{{name}}”]] bị hỏng, không đọc được',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy thử mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc xin lại tệp từ người gửi.',
  },
  'sheet/too-large': {
    what: 'Bảng tính[[ “{{name}}”]] quá lớn để đọc',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy bỏ bớt trang tính không cần hoặc tách danh sách thành nhiều tệp, rồi chọn lại.',
  },
  'sheet/empty': {
    what: 'Bảng tính[[ “{{name}}”]] không có ô nào có chữ',
    safe: 'Kỷ yếu và tệp gốc không bị thay đổi.',
    next: 'Hãy mở tệp xem danh sách còn trong đó không, rồi chọn đúng tệp.',
  },
  'sheet/none-chosen': {
    what: 'Chưa chọn bảng tính, hoặc bảng tính ấy đã đóng',
    safe: 'Kỷ yếu đang mở vẫn nguyên như cũ.',
    next: 'Hãy chọn lại tệp cần nhập.',
  },
  'sheet/no-name-column': {
    what: 'Chưa có cột nào được chọn làm tên',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Hãy chọn cột chứa tên cá nhân, tập thể hoặc đơn vị.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
