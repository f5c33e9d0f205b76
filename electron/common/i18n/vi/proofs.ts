/** More ways to see the book on paper before the press: the dummy, a proof on an office printer, two proofs compared. */
export const proofs = {
  dummy: 'Bản maket',
  dummyMenu: 'Bản maket…',
  dummyHint: 'PDF nhẹ, mỗi ảnh là một ô trống đúng chỗ, đúng cỡ',
  exportingDummy: 'Đang xuất bản maket',
  exportingOffice: 'Đang lập bản in A4',
  kindOffice: 'Bản in A4',
  kindDummy: 'Bản maket',
} as const;
