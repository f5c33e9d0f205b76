/** The field that finds and commands. */
export const search = {
  field: 'Tìm bài hoặc ra lệnh',
  button: 'Tìm hoặc ra lệnh',
  placeholder: 'Gõ tên bài, một câu trong bài, hoặc một lệnh',
  articles: 'Bài',
  inText: 'Trong bài',
  commands: 'Lệnh',
  nothing: 'Không thấy gì cho “{{query}}”. Thử ít chữ hơn; gõ không dấu cũng được.',
  searching: 'Đang tìm…',
  hint: '↑↓ chọn · Enter mở · gõ > để chỉ tìm lệnh · Esc đóng',
} as const;
