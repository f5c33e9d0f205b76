/** Marks on printed pages. */
export const marks = {
  title: 'Dấu trên trang',
  toggle: 'Ghi dấu trên trang in',
  markPage: 'Ghi dấu lên trang {{page}}',
  mark: 'Dấu {{number, number}}: {{body}}',
  new: 'Dấu mới ở trang {{page}}',
  words: 'Nội dung',
  send: 'Ghi',
  how: 'Bấm hoặc kéo trên trang để ghi dấu; phím Enter ghi cho cả trang.',
  none: 'Chưa có dấu nào.',
  ofArticle: 'Dấu của bài này',
  showSettled_other: 'Xem {{count, number}} dấu đã xong',
  hideSettled: 'Ẩn dấu đã xong',
  elsewhere_other: '{{count, number}} dấu ở bài khác',
  settle: 'Đã xong',
  reopen: 'Mở lại',
  remove: 'Bỏ dấu này',
} as const;
