/** Errors of a design of the book's own. */
export const designErrors = {
  'design/no-design': {
    what: 'Thư mục[[ “{{name}}”]] không có tệp design.json',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Hãy chọn thư mục mà phần mềm đã sao ra (tên bắt đầu bằng thiet-ke-), sau khi sửa.',
  },
  'design/unreadable': {
    what: 'Không đọc được thiết kế[[: “{{name}}”]]',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Hãy xem thư mục còn ở đó không và có quyền đọc không, rồi đọc lại.',
  },
  'design/not-text': {
    what: 'Tệp[[ “{{name}}”]] của thiết kế không phải là văn bản UTF-8',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Hãy mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.',
  },
  'design/too-large': {
    what: 'Thư mục[[ “{{name}}”]] lớn quá so với một thiết kế',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Một thiết kế có chừng ba chục tệp chữ, dưới 400 kB. Hãy bỏ bớt những tệp .typ không thuộc về nó.',
  },
  'design/data': {
    what: 'Tệp design.json có chỗ không hợp lệ[[: {{place}}]]',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Hãy sửa chỗ ấy theo tệp gốc (sao lại thiết kế ra một thư mục khác để so) rồi đọc lại.',
  },
  'design/other-choices': {
    what: 'Tệp design.json đổi tên hoặc bớt, thêm một mục[[: “{{name}}”]]',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Giá trị của các bảng màu và bộ chữ sửa được, tên của chúng (và mã id) thì giữ như cũ. Hãy sửa lại tên rồi đọc lại.',
  },
  'design/no-face': {
    what: 'Phần mềm không có phông chữ này[[: “{{name}}”]]',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Hãy dùng một trong các phông kèm theo phần mềm, viết đúng tên như trong các bộ chữ có sẵn.',
  },
  'design/not-set': {
    what: 'Không dựng được sách bằng thiết kế này[[: {{message}}]]',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Số sau tên tệp là số dòng. Hãy sửa dòng ấy rồi đọc lại.',
  },
  'design/lost-words': {
    what: 'Thiết kế này làm mất chữ[[: không thấy “{{text}}” trên trang in]][[ của bài “{{title}}”]]',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Thường là một khối bị bỏ sót trong blocks.typ hay article.typ. Hãy sửa để mọi khối đều được in rồi đọc lại.',
  },
  'design/too-slow': {
    what: 'Dựng thử thiết kế mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng',
    safe: 'Kỷ yếu và thư mục ấy không bị thay đổi.',
    next: 'Thường là một vòng lặp không dừng trong tệp .typ. Hãy sửa rồi đọc lại.',
  },
} as const;
