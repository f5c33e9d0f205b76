/** The way to the manual, whose pages are made by `build/manual`. */
export const manual = {
  title: 'Hướng dẫn',
  here: 'Hướng dẫn về màn hình này',
  aboutError: 'Xem hướng dẫn',
} as const;
