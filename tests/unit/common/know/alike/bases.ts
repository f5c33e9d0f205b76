/** Names to make pairs of: `TUNED` was looked at while the weights were set, `HELD_BACK` (other families, given names, units) was not. */
import type { Base } from './pairs.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);

export const TUNED: Base = {
  families: words('Nguyễn Nguyễn Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Lương Hứa Triệu Vi Bế'),
  middles: { female: ['Thị', 'Thị', 'Thị Thu', 'Thị Thanh', 'Ngọc', 'Thúy', 'Thị Minh'], male: ['Văn', 'Văn', 'Đức', 'Hữu', 'Đình', 'Quang', 'Xuân', 'Minh', 'Công', 'Anh'] },
  givens: {
    female: words('Hoa Hòa Hà Hạnh Hương Hường Huyền Lan Liên Linh Loan Mai Nga Ngân Nhung Oanh Phương Phượng Quyên Thảo Thoa Thu Thủy Thúy Trang Tuyết Vân Yến Lý Bích Đào'),
    male: words('Anh Bình Cường Chiến Chung Dũng Duy Đạt Đông Đức Giang Hải Hiếu Hoàng Hùng Hưng Huy Khánh Kiên Lâm Long Mạnh Minh Nam Phong Quân Quang Sơn Tài Tân Tấn Thắng Thành Thịnh Toàn Trung Tuấn Tùng Việt Vinh Quý Mỹ'),
  },
  units: ['Chi bộ Bưu điện huyện Cao Lộc', 'Chi bộ Trạm Y tế xã Tân Thanh', 'Đảng bộ Sở Y tế', 'Trường THPT Chu Văn An', 'Viettel Lạng Sơn', 'Chi bộ 2, Đảng bộ Sở Tài chính', 'Công an tỉnh', 'Ngân hàng Nông nghiệp'],
  roles: ['Bưu tá', 'Bác sĩ', 'Giáo viên', 'Bí thư Chi bộ', 'Trưởng phòng', 'Điều dưỡng', 'Công nhân', 'Chuyên viên'],
};

export const HELD_BACK: Base = {
  families: words('Huỳnh Võ Đinh Đoàn Trịnh Trương Mai Tô Lâm Cao Tạ Phùng Chu Đàm Lò Giàng Vàng Mông Hà Nguyễn Trần Lê Quách'),
  middles: { female: ['Thị', 'Thị Bích', 'Thị Mỹ', 'Kim', 'Thị Hồng', 'Diệu'], male: ['Văn', 'Bá', 'Trọng', 'Thế', 'Ngọc', 'Viết', 'Tiến', 'Thanh', 'Hoàng', 'Nhật'] },
  givens: {
    female: words('Ánh Cúc Châu Diễm Diệp Dung Duyên Giang Hằng Hiền Hoài Hồng Huệ Khuyên Lệ Lụa My Mỵ Nguyệt Nhàn Nhi Quế Sen Tâm Thanh Thơm Thùy Tiên Trâm Trinh Uyên Xuân Xuyến Ý Đoan'),
    male: words('An Ân Bách Bảo Bằng Bắc Chí Chính Cương Danh Dương Đăng Điền Định Hào Hậu Hiệp Huấn Khải Khoa Khôi Lộc Luân Lực Nghĩa Nhân Phát Phú Phúc Sang Sáng Thái Thiện Thông Tiến Tín Trí Trường Tú Vũ Vượng Páo Dền Khuy'),
  },
  units: ['Đảng bộ Bệnh viện Đa khoa', 'Chi bộ Thuế huyện Lộc Bình', 'Hội Phụ nữ xã Mẫu Sơn', 'Điện lực Đồng Đăng', 'Trường Mầm non 17-10', 'Bộ đội Biên phòng', 'Hợp tác xã Hồi Vàng'],
  roles: ['Chủ tịch Hội', 'Kế toán', 'Thợ điện', 'Hiệu trưởng', 'Kiểm lâm viên', 'Trưởng bản'],
};
