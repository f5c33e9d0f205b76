/** Footnotes in the text editor. */
export const note = {
  insert: 'Thêm chú thích cuối trang (Ctrl+Alt+F)',
  bar: 'Chú thích cuối trang',
  number: 'Chú thích {{number, number}}',
  new: 'Chú thích mới',
  placeholder: 'Lời chú thích in ở chân trang. Enter để xong',
  remove: 'Bỏ chú thích này',
  close: 'Xong',
  nothing: 'Hãy đặt con trỏ ngay sau chữ cần chú thích, hoặc chọn chữ đó trong một đoạn, rồi nhấn Ctrl+Alt+F.',
} as const;
