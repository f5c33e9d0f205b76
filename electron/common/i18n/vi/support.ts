/** The support bundle. */
export const support = {
  menu: 'Gói hỗ trợ…',
  title: 'Lưu gói hỗ trợ',
  program: '• Phần mềm và máy: các phiên bản, hệ điều hành, bộ nhớ, ngôn ngữ.',
  book: '• Kỷ yếu đang mở: số bài, số ảnh, số phần, dung lượng, các lựa chọn, kết quả kiểm tra tệp.',
  errors: '• Những lỗi gần đây: mã lỗi và thời điểm.',
  never: 'Gói không chứa chữ, tên, nhan đề, ảnh của kỷ yếu, tên người dùng hay đường dẫn nào trên máy. Gói chỉ được lưu vào tệp bạn chọn, không gửi đi đâu.',
  save: 'Lưu gói…',
  cancel: 'Thôi',
} as const;
