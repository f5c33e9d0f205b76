/** The package for the printing house, and what is ordered. */
export const order = {
  kindPackage: 'Gói giao nhà in',
  kindOrder: 'Phiếu đặt in',
  making: 'Đang lập gói giao nhà in',
  joinings: {
    glued: 'Vào keo nhiệt',
    sewn: 'Khâu chỉ, vào keo',
  },
  laminations: {
    matt: 'Cán màng mờ',
    gloss: 'Cán màng bóng',
    none: 'Không cán màng',
  },
} as const;
