/** Sheets to be folded or cut, for an office's own machine. */
export const impose = {
  kind: 'Tờ in đã bình trang',
  making: 'Đang bình trang',
} as const;
