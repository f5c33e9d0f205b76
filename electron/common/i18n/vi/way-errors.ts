/** Errors of the ways out of a book, in words. */
import type { ErrorEntry } from './errors.ts';

export const wayErrors = {
  'slides/none': {
    what: 'Chưa có bài nào để trình chiếu',
    safe: 'Chưa có tệp nào được tạo; kỷ yếu không bị thay đổi.',
    next: 'Hãy chọn bài đã viết (hoặc bỏ “Chỉ bài đã duyệt”) rồi làm lại.',
  },
  'slides/over': {
    what: 'Trình chiếu đã dừng',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Hãy mở lại trình chiếu từ mục Xuất bản.',
  },
  'photos/none': {
    what: 'Kỷ yếu chưa có ảnh nào để xuất',
    safe: 'Chưa có thư mục nào được tạo; kỷ yếu không bị thay đổi.',
    next: 'Hãy đặt ảnh vào bài, hoặc chọn lấy cả ảnh chưa dùng, rồi xuất lại.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
