/** Words used in more than one place. */
export const app = {
  name: 'Kỷ Yếu',
  cancel: 'Thôi',
  close: 'Đóng',
  undo: 'Hoàn tác',
  delete: 'Xóa',
  errorCode: 'Mã lỗi {{code}}',
  notices: 'Thông báo',
  words_other: '{{count, number}} chữ',
  articles_other: '{{count, number}} bài',
  pages_other: '{{count, number}} trang',
  photos_other: '{{count, number}} ảnh',
  today: '{{time}} hôm nay',
  yesterday: '{{time}} hôm qua',
  crashTitle: 'Màn hình này vừa gặp lỗi',
  crashBody: 'Bài đã lưu vẫn còn nguyên trong tệp kỷ yếu. Tải lại cửa sổ để làm tiếp; nếu còn gặp lại, hãy gửi mã lỗi dưới đây cho người hỗ trợ.',
  reload: 'Tải lại cửa sổ',
} as const;
