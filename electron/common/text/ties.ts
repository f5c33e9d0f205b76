/**
 * Words of two or three syllables that a line of display text must not part. Vietnamese writes a space between the syllables
 * of one word, so a typesetter that knows only spaces breaks "đạo | đức". Titles in yearbooks draw on a small vocabulary;
 * this is it, to be added to freely.
 */
export const TIED_WORDS: readonly string[] = [
  'Hồ Chí Minh',
  'Bác Hồ',
  'tư tưởng',
  'đạo đức',
  'phong cách',
  'điển hình',
  'tiên tiến',
  'học tập',
  'làm theo',
  'tấm gương',
  'mô hình',
  'phong trào',
  'thi đua',
  'dân vận',
  'đảng viên',
  'đảng bộ',
  'đảng ủy',
  'chi bộ',
  'cán bộ',
  'bí thư',
  'cựu chiến binh',
  'phụ nữ',
  'thanh niên',
  'công an',
  'bộ đội',
  'nông dân',
  'công nhân',
  'giáo viên',
  'cô giáo',
  'thầy giáo',
  'bác sĩ',
  'bưu tá',
  'bưu điện',
  'xây dựng',
  'phát triển',
  'sáng tạo',
  'sáng kiến',
  'tiêu biểu',
  'tận tụy',
  'nhân dân',
  'Việt Nam',
  'Tổ quốc',
  'quê hương',
  'nông thôn',
  'giới thiệu',
  'thành tích',
  'trách nhiệm',
  'đoàn kết',
  'trong sạch',
  'vững mạnh',
  'kinh tế',
  'văn hóa',
  'xã hội',
  ...`an ninh,an toàn,anh hùng,ân tình,ấm no,bản làng,bản sắc,bảo tồn,bảo vệ,bệnh viện,biên giới,biên phòng,bông hoa,bút ký,cá nhân,cách làm,cách mạng,cải cách
chăn nuôi,chia sẻ,chiến sĩ,chính quyền,chính trị,chỉ thị,chuyển đổi,chùm ảnh,con đường,con em,cơ quan,cơ sở,công đoàn,công nghệ,cộng đồng,cuộc đời,cuộc sống,danh hiệu
dân tộc,doanh nghiệp,doanh nhân,du lịch,đổi mới,đoàn viên,đơn vị,đồng bào,đồng chí,đồng hành,gia đình,giám sát,giao thông,giáo dục,giữ gìn,gương mẫu,gương sáng,hành chính
hành trình,hạnh phúc,hải đảo,hết lòng,hết mình,hiến đất,hiếu học,hội nhập,hội viên,hợp tác xã,kế hoạch,khen thưởng,khởi nghiệp,khuyến học,kiểm tra,kinh doanh,lan tỏa
lao động,lãnh đạo,lặng lẽ,lịch sử,liệt sĩ,mặt trận,miền núi,môi trường,ngày hội,nghề nghiệp,nghĩa tình,nghị lực,nghị quyết,ngọn lửa,nhà giáo,nhà trường,nhân ái,nhân viên
nhiệm vụ,nhiệt huyết,niềm tin,niềm vui,phòng chống,phóng sự,phục vụ,quản lý,quân đội,quốc phòng,quyết tâm,sản xuất,sẻ chia,sinh viên,sức khỏe,tâm huyết,tập thể,tấm lòng
tận tâm,thành công,thiên tai,thoát nghèo,thôn bản,thủ tục,thương binh,tiên phong,tình nguyện,tình yêu,tổ chức,trái tim,trật tự,truyền thống,trường học,tuổi trẻ,tuyên giáo
tuyên truyền,ứng dụng,vùng cao,vùng sâu,vươn lên,vượt khó,vườn hoa,xuất sắc,xung kích,y tế,ý chí,ý thức,yêu nước,yêu thương
bán trú,bình dị,cao cả,cao đẳng,cao quý,công nghiệp,dịch vụ,đại học,giai đoạn,khoa học,kỹ thuật,mầm non,nghệ nhân,nghệ thuật,nhiệm kỳ,nội trú,nông nghiệp,phổ thông,quốc tế
lớp học,thể thao,thời kỳ,thương mại,tiểu học,trung học
đại tá,thượng tá,trung tá,thiếu tá,đại úy,thượng úy,trung úy,thiếu úy,thượng sĩ,trung sĩ,đại tướng,thượng tướng,trung tướng,thiếu tướng
chủ tịch,dược sĩ,điều dưỡng,giám đốc,hiệu trưởng,hòa giải,kỹ sư,luật sư,nghệ sĩ,nhạc sĩ,thạc sĩ,thẩm phán,tiến sĩ,tổng biên tập,tổ trưởng,thường trực,trưởng ban,trưởng bản,trưởng thôn,ủy viên,y sĩ`.split(/[,\n]/),
];

/**
 * Words that lead to the next: a line of a large title does not end with one ("Hương sen | giữa đời thường"). Only where a title may be
 * broken anywhere else as well: in the narrow columns of the interior they would cost too much.
 */
export const LEADING_WORDS: readonly string[] = [
  'và', 'của', 'trong', 'ngoài', 'từ', 'đến', 'tới', 'giữa', 'với', 'cho', 'về', 'theo', 'ở', 'tại', 'vì', 'bởi', 'trên', 'dưới', 'bên', 'qua', 'như', 'mà', 'là',
  'những', 'các', 'mỗi', 'một', 'người', 'ông', 'bà', 'tỉnh', 'huyện', 'xã',
];
