/** Spreadsheets: lists taken in and given out. */
export const sheets = {
  chooseTitle: 'Chọn bảng tính cần nhập',
  chooseButton: 'Đọc bảng tính',
  kind: 'Bảng tính (.xlsx, .ods, .csv)',
  saveTitle: 'Xuất bảng tính',
  lists: {
    exemplars: 'Điển hình',
    units: 'Đơn vị',
    awards: 'Khen thưởng',
    photos: 'Ảnh và chú thích',
    coverage: 'Độ phủ theo đơn vị',
  },
} as const;
