/** Errors about what was printed and its corrections, in words. */
import type { ErrorEntry } from './errors.ts';

export const editionErrors = {
  'book/no-printed': {
    what: 'Chưa biết bản nào đã được in',
    safe: 'Kỷ yếu không bị thay đổi.',
    next: 'Trong “So bản”, hãy chọn mốc đúng với bản đã in rồi đánh dấu “Đây là bản đã in”.',
  },
  'errata/nothing': {
    what: 'Không có chỗ nào để đính chính',
    safe: 'Chưa tệp nào được ghi.',
    next: 'Bản in giống bản hiện nay, hoặc mọi chỗ đã được bỏ ra. Hãy chọn mốc khác hoặc giữ lại ít nhất một chỗ.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
