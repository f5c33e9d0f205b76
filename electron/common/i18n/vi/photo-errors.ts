/** Errors about photos, in words. */
import type { ErrorEntry } from './errors.ts';

export const photoErrors = {
  'photo/unsupported': {
    what: 'Loại ảnh này chưa dùng được[[: “{{name}}”]]',
    safe: 'Bài và tệp ảnh gốc không bị thay đổi.',
    next: 'Hãy dùng ảnh JPEG, PNG, WebP hoặc TIFF; nếu là ảnh HEIC, hãy xuất sang JPEG với chất lượng cao nhất.',
  },
  'photo/damaged': {
    what: 'Ảnh[[ “{{name}}”]] bị hỏng, không đọc được',
    safe: 'Bài và tệp ảnh gốc không bị thay đổi.',
    next: 'Hãy xin lại ảnh gốc từ máy chụp.',
  },
  'photo/too-large': {
    what: 'Ảnh[[ “{{name}}”]] quá lớn',
    safe: 'Bài và tệp ảnh gốc không bị thay đổi.',
    next: 'Hãy thu ảnh về dưới 100 triệu điểm ảnh và 100 MB, như vậy vẫn thừa nét để in cả trang.',
  },
  'photo/stands': { what: 'Ảnh[[ “{{name}}”]] đang được dùng[[ trong bài “{{title}}”]]', safe: 'Không ảnh nào bị bỏ.', next: 'Hãy gỡ ảnh khỏi bài hoặc khỏi hồ sơ điển hình trước, rồi bỏ lại.' },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
