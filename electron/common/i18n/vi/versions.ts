/** Versions of the open article, at the right of the text. */
export const versions = {
  title: 'Bản cũ',
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  changed: '+{{added, number}} −{{removed, number}} chữ',
  added_other: '+{{count, number}} chữ',
  removed_other: '−{{count, number}} chữ',
  since: 'Từ bản {{when}} đến nay',
  sum: 'thêm {{added, number}} chữ, bỏ {{removed, number}} chữ',
  restoreBlock: 'Lấy lại đoạn này',
  folded_other: '{{count, number}} đoạn giống nhau',
  noArticleBody: 'Mở một bài để xem các bản cũ của bài ấy.',
  emptyBody:
    'Cứ viết bình thường: sau mỗi quãng nghỉ và trước mỗi thay đổi lớn, chữ đang có được giữ lại ở đây. Bản nào cũng so được với bài hiện nay và lấy lại được, cả bài hoặc từng đoạn.',
} as const;
