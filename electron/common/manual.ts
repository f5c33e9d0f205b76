/** Chapters of the manual (`resources/manual`) that the application leads to by itself. Pure. */
export const MANUAL_PAGES = ['index', 'bat-dau', 'thu-bai', 'nhap-bai', 'viet', 'soat-chu', 'anh', 'dien-hinh', 'xep-sach', 'trang-tu-lap', 'ban-in-thu', 'kiem-tra', 'sau-khi-in', 'ban-cu', 'ma-loi'] as const;
export type ManualPage = (typeof MANUAL_PAGES)[number];

/** Where the manual tells of an error: codes are its headings' anchors, as `build/manual` makes them. */
export const anchorOfCode = (code: string): string => code.replace(/[^a-z0-9]+/gu, '-');
