/** Errors about what is handed to a press, in words. */
import type { ErrorEntry } from './errors.ts';

export const handingErrors = {
  'print/sheet-too-small': {
    what: 'Khổ giấy[[ {{sheet}}]] nhỏ hơn chỗ các trang cần[[: {{width}} × {{height}} mm]]',
    safe: 'Chưa có tệp nào được tạo; kỷ yếu không bị thay đổi.',
    next: 'Hãy chọn khổ giấy lớn hơn, ít trang hơn trên một mặt, hoặc cho thu nhỏ[[ còn {{percent}} %]].',
  },
  'package/findings': {
    what: 'Chưa lập gói giao nhà in: còn[[ {{count}}]] chỗ phải sửa[[ ({{names}})]]',
    safe: 'Chưa có tệp nào được tạo; kỷ yếu không bị thay đổi.',
    next: 'Hãy sửa các chỗ ấy, hoặc chọn “Tôi biết các chỗ phải sửa, vẫn giao” rồi lập lại.',
  },
  'package/too-large': {
    what: 'Gói[[ {{gigabytes}} GB]] quá lớn cho một tệp .zip',
    safe: 'Chưa có tệp nào được tạo; kỷ yếu không bị thay đổi.',
    next: 'Hãy chọn “Một thư mục” rồi chép cả thư mục cho nhà in.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
