/** More ways to see the book on paper before the press: the dummy, a proof on an office printer, two proofs compared. */
export const proofs = {
  dummy: 'Bản maket',
  dummyMenu: 'Bản maket…',
  dummyHint: 'PDF nhẹ, mỗi ảnh là một ô trống đúng chỗ, đúng cỡ',
  exportingDummy: 'Đang xuất bản maket',
  kindDummy: 'Bản maket',
} as const;
