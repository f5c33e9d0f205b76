/** Every remark an import can make: one entry per code, Vietnamese, saying what happened to what the source held. */
import type { ImportWarning } from '../../common/contract/shapes.ts';

/** Longest quotation of the source inside a remark, characters. */
const QUOTED = 300;

const cut = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

const TEXTS = {
  'agency-prefix': (what: string) => `Đã bỏ ký hiệu cơ quan báo ở đầu bài: ${cut(what)}`,
  'altered-name': (what: string) => `Tên tệp không khớp nội dung: thật ra là ${what}.`,
  comment: (what: string) => `Nhận xét trong tệp không đưa vào bài: “${cut(what)}”`,
  comments: (what: string) => `Góp ý trong tệp đi cùng bài: ${what} góp ý.`,
  'control-characters': (what: string) => `Đã bỏ ${what} ký tự điều khiển không in được; hãy xem lại chỗ đó.`,
  converted: (what: string) => `Đã chuyển sang Unicode: ${what}; hãy so với bản gốc.`,
  'drawing-lost': (what: string) => `Không vẽ được ${what}; chỗ của hình được giữ lại.`,
  'equation-as-text': () => 'Công thức chỉ giữ được phần chữ.',
  'external-picture': () => 'Có ảnh chỉ được liên kết từ ngoài tệp; không tải về, chỗ của ảnh được giữ lại.',
  'hidden-text': (what: string) => `Chữ ẩn không đưa vào bài: “${cut(what)}”`,
  'list-flattened': () => 'Danh sách nhiều cấp đã được đưa về một cấp.',
  'merged-cells': (what: string) => `Bảng có ô gộp${what === '' ? '' : ` (${what} ô)`}; chữ trong ô được giữ theo thứ tự.`,
  notes: (what: string) => `Chú thích cuối trang đi cùng chữ được chú thích: ${what}.`,
  'old-word': () => 'Tệp Word 6 hoặc 95: chỉ lấy được chữ, không có kiểu chữ và ảnh.',
  'part-unreadable': (what: string) => `Một phần của tệp không đọc được: ${cut(what)}`,
  'photos-beside': (what: string) => `Ảnh nằm cạnh bài trong thư mục nén được đặt ở cuối bài, chưa có chú thích: ${what}.`,
  'picture-lost': (what: string) => `Ảnh trong tệp không đọc được: ${cut(what)}; chỗ của ảnh được giữ lại.`,
  'several-articles': (what: string) => `Nguồn có nhiều bài; đã tách thành ${what} bài.`,
  'scanned-pages': (what: string) => `Trang không có chữ (có thể là ảnh quét), chưa đọc được: ${what}.`,
  'shared-note': () => 'Lời dẫn chung của nhiều bài được đặt làm sapo của bài đầu tiên.',
  suggestions: (what: string) => `Bài còn ${what} chỗ đề nghị sửa chưa quyết; chữ đề nghị chỉ được in khi bạn chấp nhận.`,
  'symbol-replaced': () => 'Có ký hiệu của phông chữ riêng; hãy xem lại.',
  'table-flattened': () => 'Bảng đã được chuyển thành đoạn văn, các ô cách nhau bằng dấu “|”.',
  'text-box': () => 'Có hộp chữ; chữ trong hộp được đặt sau đoạn chứa nó.',
  'text-only': () => 'Tệp PDF chỉ lấy được chữ: ảnh, bảng và kiểu chữ không đưa vào; đoạn văn được ghép lại từ các dòng.',
  'text-gap': (what: string) => `Chữ trong nguồn chưa thấy trong bài, cần xem lại: ${cut(what)}`,
  'title-from-name': () => 'Không thấy tên bài trong nguồn; tạm lấy tên tệp.',
  'tracked-changes': (what: string) => `Tệp có sửa đổi được theo dõi: ${what}. Chỗ nào không thành đề nghị sửa trong bài thì đã được chấp nhận.`,
  'unknown-content': (what: string) => `Nội dung nhúng không đọc được: ${cut(what)}`,
} as const satisfies Readonly<Record<string, (what: string) => string>>;

export type WarningCode = keyof typeof TEXTS;

/** A remark. `what` is the thing it is about, where the text names it. */
export function warning(code: WarningCode, what = ''): ImportWarning {
  return { code, text: TEXTS[code](what) };
}

/** Drops remarks that say the same twice, keeping the order. */
export function distinct(warnings: readonly ImportWarning[]): ImportWarning[] {
  const seen = new Set<string>();
  return warnings.filter((one) => {
    const key = `${one.code} ${one.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
