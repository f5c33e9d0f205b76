/** Around the text: cells of tables, counts, focus, zoom, HTML. */
export const around = {
  mergeCells: 'Gộp các ô đã chọn (Ctrl+Alt+G)',
  splitCell: 'Tách ô (Ctrl+Alt+Shift+G)',
  menuPalette: 'Bảng lệnh…',
  menuShortcuts: 'Bảng phím tắt',
  menuFocus: 'Chỉ để lại trang viết',
  menuCopyHtml: 'Chép bài thành HTML',
  zoom: 'Cỡ chữ trên màn hình',
  percent: '{{percent, number}} %',
  zoomSmaller: 'Thu nhỏ chữ',
  zoomLarger: 'Phóng to chữ',
  leaveFocus: 'Thoát (Esc)',
  characters_other: '{{count, number}} ký tự, kể cả dấu cách',
  selected_other: 'Đang chọn {{count, number}} chữ',
  htmlCopied: 'Đã chép HTML của bài. Dán vào trang web hoặc hòm thư.',
  htmlCopiedPart: 'Đã chép HTML của phần đang chọn.',
} as const;
