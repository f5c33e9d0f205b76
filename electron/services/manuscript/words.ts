/** Every word that stands on a manuscript beside the texts. It is a paper for Vietnamese offices, whatever language the window speaks. */

export const WORDS = {
  name: 'Bản thảo trình duyệt',
  copy: (number: number, copies: number): string => `Bản ${String(number)}/${String(copies)}`,
  made: (at: number): string => `Lập lúc ${clock(at)}`,
  digest: (figures: string): string => `Mã ${figures}`,
  unapproved: 'CHƯA DUYỆT',
  page: 'trang',
  listTitle: 'Danh mục bài trình duyệt',
  list: { number: 'TT', title: 'Bài', approvedBy: 'Người duyệt', approvedAt: 'Duyệt lúc', digest: 'Mã bản văn', page: 'Trang' },
  by: 'Người lập',
  count: (articles: number, open: number): string => `${String(articles)} bài${open === 0 ? ', tất cả đã duyệt' : `, trong đó ${String(open)} bài chưa duyệt`}`,
  how: (copies: number): string => `Số dòng ghi ở lề, đếm lại từ đầu mỗi trang; khi góp ý xin ghi rõ trang và dòng.${sameCopies(copies)}`,
  signTitle: 'Phiếu duyệt',
  signFor: 'Kèm theo bản thảo',
  choices: ['Đồng ý cho in', 'Đồng ý sau khi sửa theo ý kiến', 'Chưa đồng ý'],
  levels: ['Ban biên tập', 'Cơ quan chủ trì', 'Lãnh đạo phê duyệt'],
  fields: { opinion: 'Ý kiến', name: 'Người duyệt', post: 'Chức vụ', day: 'Ngày', signature: 'Chữ ký' },
} as const;

function sameCopies(copies: number): string {
  if (copies === 1) return '';
  const keep = ' một bản lưu, một bản gửi lại ban biên tập';
  return copies === 2 ? ` Hai bản giống hệt nhau:${keep}.` : ` ${String(copies)} bản giống hệt nhau:${keep}, còn lại để các nơi góp ý.`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** "08:15 ngày 27-11-2026", by the clock of the place. */
export function clock(at: number): string {
  const day = new Date(at);
  return `${two(day.getHours())}:${two(day.getMinutes())} ngày ${two(day.getDate())}-${two(day.getMonth() + 1)}-${String(day.getFullYear())}`;
}
