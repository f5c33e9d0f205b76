/** Ways out of the book that are no PDF. */
export const ways = {
  kindEpub: 'Sách điện tử EPUB',
  kindWeb: 'Trang web của sách',
  kindDocx: 'Cả sách ra Word',
  heading: 'Xuất bản khác',
  epub: 'Sách điện tử EPUB',
  epubMenu: 'Sách điện tử EPUB…',
  epubHint: 'Đọc trên điện thoại, máy đọc sách; mục lục theo phần và bài',
  web: 'Trang web của sách',
  webMenu: 'Trang web của sách…',
  webHint: 'Một thư mục đưa lên trang của đơn vị: mỗi bài một trang, ảnh hai cỡ',
  docx: 'Cả sách ra Word',
  docxMenu: 'Cả sách ra Word…',
  docxHint: 'Một tệp .docx để chuyển đọc: phần, bài, ảnh, mục lục',
  makingEpub: 'Đang lập sách điện tử',
  makingWeb: 'Đang lập trang web của sách',
  makingDocx: 'Đang lập tệp Word của cả sách',
} as const;
