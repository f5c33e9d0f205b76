/** Tables, verse and notes in the text. */
export const table = {
  label: 'Bảng',
  cell: 'Ô bảng',
  tools: 'Hàng và cột của bảng',
  insert: 'Thêm bảng',
  rowAbove: 'Thêm hàng ở trên',
  rowBelow: 'Thêm hàng ở dưới',
  columnLeft: 'Thêm cột bên trái',
  columnRight: 'Thêm cột bên phải',
  removeRow: 'Bỏ hàng này',
  removeRows_other: 'Bỏ {{count, number}} hàng này',
  removeColumn: 'Bỏ cột này',
  removeColumns_other: 'Bỏ {{count, number}} cột này',
  header: 'Hàng đầu là tiêu đề',
  remove: 'Bỏ bảng',
  verse: 'Thơ',
  versePlaceholder: 'Câu thơ. Xuống dòng bằng Enter, khổ mới bằng một dòng trống',
} as const;
