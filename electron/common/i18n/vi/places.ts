/** Stretches of text in lists: what stands there, what would. */
export const places = {
  locked: 'đã duyệt, để nguyên',
  becomes: '{{before}}[{{found}} thành {{replacement}}]{{after}}',
  inTitle: 'tên bài',
  inSapo: 'sapo',
  inHeading: 'đề mục',
  inCaption: 'chú thích ảnh',
  inCredit: 'nguồn ảnh',
  inByline: 'tên tác giả',
  inFootnote: 'chú thích cuối trang',
  inTable: 'bảng',
  inBox: 'khung',
  goTo: 'Đến chỗ này trong bài',
} as const;
