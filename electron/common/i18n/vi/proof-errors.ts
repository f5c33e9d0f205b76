/** Errors about proofs that are compared, in words. */
import type { ErrorEntry } from './errors.ts';

export const proofErrors = {
  'print/no-such-pages': {
    what: 'Kỷ yếu không có các trang ấy[[ (từ {{from}} đến {{to}}, cả thảy {{pages}} trang)]]',
    safe: 'Chưa có gì được in; kỷ yếu không bị thay đổi.',
    next: 'Hãy chọn lại từ trang nào đến trang nào.',
  },
  'proof/not-pdf': {
    what: 'Tệp[[ “{{name}}”]] không phải là PDF',
    safe: 'Kỷ yếu và cả hai tệp không bị thay đổi.',
    next: 'Hãy chọn tệp PDF của một bản in thử.',
  },
  'proof/protected': {
    what: 'Tệp[[ “{{name}}”]] có mật khẩu nên không đọc được',
    safe: 'Kỷ yếu và cả hai tệp không bị thay đổi.',
    next: 'Hãy bỏ mật khẩu của tệp, hoặc xin bản không có mật khẩu, rồi so lại.',
  },
  'proof/damaged': {
    what: 'Tệp[[ “{{name}}”]] bị hỏng, không đọc được',
    safe: 'Kỷ yếu và cả hai tệp không bị thay đổi.',
    next: 'Hãy xuất lại bản in thử ấy, hoặc xin lại tệp từ người gửi.',
  },
  'proof/too-large': {
    what: 'Tệp[[ “{{name}}”]] quá lớn để so',
    safe: 'Kỷ yếu và cả hai tệp không bị thay đổi.',
    next: 'Hãy so bản đọc thử nhẹ (Ctrl+P) thay cho tệp giao nhà in.',
  },
  'proof/too-slow': {
    what: 'Đọc tệp[[ “{{name}}”]] quá lâu nên đã dừng',
    safe: 'Kỷ yếu và cả hai tệp không bị thay đổi.',
    next: 'Hãy xuất lại bản in thử ấy rồi so lại.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
