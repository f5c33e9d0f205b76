/** Errors about records, in words. */
import type { ErrorEntry } from './errors.ts';

export const recordErrors = {
  'book/no-record': {
    what: 'Không tìm thấy mục này trong kỷ yếu',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Có thể mục đã được bỏ hoặc gộp ở một cửa sổ khác. Hãy mở lại danh sách.',
  },
  'record/circle': {
    what: 'Không thể đặt đơn vị này vào trong chính nó hoặc vào đơn vị cấp dưới của nó',
    safe: 'Cây đơn vị giữ nguyên như cũ.',
    next: 'Hãy chọn một đơn vị cấp trên khác.',
  },
  'record/merged': {
    what: 'Hồ sơ này đã được gộp vào hồ sơ khác, hoặc không gộp được với chính nó',
    safe: 'Không có hồ sơ nào bị thay đổi.',
    next: 'Hãy mở lại danh sách rồi chọn hai hồ sơ đang còn trong kỷ yếu.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
