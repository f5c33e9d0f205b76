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
chủ tịch,dược sĩ,điều dưỡng,giám đốc,hiệu trưởng,hòa giải,kỹ sư,luật sư,nghệ sĩ,nhạc sĩ,thạc sĩ,thẩm phán,tiến sĩ,tổng biên tập,tổ trưởng,thường trực,trưởng ban,trưởng bản,trưởng thôn,ủy viên,y sĩ
an sinh,ánh sáng,ảnh hưởng,âm nhạc,ấn tượng,bà con,bài ca,bài học,bài toán,bàn tay,bảng vàng,bảo đảm,bảo hiểm,bảo hộ,bằng khen,bất chấp,bền bỉ,bền vững
bếp lửa,bí quyết,bình an,bình đẳng,bình yên,bóng mát,bồi dưỡng,bổn phận,bưu cục,bước chân,bước đi,bước ngoặt,ca khúc,cán cân,cánh chim,cánh cửa
cánh đồng,cánh rừng,cánh thư,cảnh sát,cầu nối,câu chuyện,câu lạc bộ,cây cầu,cần cù,cần mẫn,cấp ủy,chặng đường,chân dung,chân thành,chấp hành,chất lượng
chỉ huy,chia lửa,chiến công,chiến lược,chiến thắng,chính sách,chủ động,chung sức,chung tay,chuyên gia,chuyên môn,chuyên nghiệp,chuyên viên,chức năng
chương trình,con chữ,con người,công bằng,công chức,công dân,công ích,công lao,công nhận,công tác,công trình,công việc,cốt cán,cơ chế,cơ hội,cơ yếu
củng cố,cung ứng,cuộc chiến,cuộc thi,cửa khẩu,cứu hộ,cứu nạn,dám nghĩ,dám làm,dân chủ,dân cư,dân quân,dân sinh,dấu ấn,dấu chân,dẫn đầu,dẫn đường,di sản
di tích,di chúc,dòng chữ,dòng họ,dòng kênh,dòng sông,dự án,dự phòng,dũng cảm,đại biểu,đại diện,đại đoàn kết,đam mê,đảm bảo,đảm đang,đào tạo,đánh giá
đầu mối,đầu tàu,đầu tư,đầu nguồn,đất nước,đất đai,đậm đà,đấu tranh,điểm sáng,điểm tựa,điện tử,điều hành,định hướng,đoàn thể,độc đáo,độc lập,đội ngũ
đội trưởng,đối thoại,đồng lòng,đồng ruộng,đồng thuận,đột phá,động lực,đời sống,đời thường,đường biên,đường dây,đường làng,đường phố,đường quê,giá trị
giải phóng,giải pháp,giải quyết,giám hộ,giản dị,gian khó,gian nan,giảm nghèo,giao lưu,giao tiếp,giấc mơ,giấy khen,giọt máu,giống cây,giữ lửa,giữ rừng
giữ vững,góp phần,góp sức,gương mặt,gửi trao,hàng ngày,hàng hóa,hành động,hậu cần,hậu phương,hiến máu,hiện đại,hiện thực,hiệu quả,hiểu biết,hình ảnh
hoa ban,hoạt động,hòa bình,hoàn cảnh,hoàn thành,hoàn thiện,học bổng,học sinh,học trò,hồi sinh,hội đồng,hội nghị,hôm nay,hôm qua,hỗ trợ,huân chương
huy chương,huy động,hương ước,hướng dẫn,hữu ích,hữu nghị,hy sinh,hy vọng,kết hợp,kết nạp,kết nghĩa,kết nối,kết quả,khai giảng,khám bệnh,khát khao
khát vọng,khắc phục,khó khăn,khoảng cách,khóa học,khu phố,khu vực,khuyến khích,kiên cường,kiên định,kiên trì,kiến thức,kiến trúc,kinh nghiệm,kiểu mẫu
kỷ cương,kỷ luật,kỷ niệm,kỷ yếu,ký sự,ký ức,làng nghề,làng quê,lâm nghiệp,lâu dài,lên đường,liêm chính,liên kết,linh hoạt,lòng dân,lòng tin,lợi ích
luân chuyển,lực lượng,lương tâm,mái ấm,mái nhà,mái trường,máu đào,mảnh đất,màu xanh,mặt bằng,mẫu mực,mến khách,miền quê,miền xuôi,minh bạch,mở đường
mở lối,mở rộng,một cửa,mục tiêu,mùa xuân,mùa vàng,nâng cao,năng động,năng lực,nếp nghĩ,nếp sống,nêu gương,ngành nghề,nghèo khó,nghề rừng,nghiên cứu
nghiệp vụ,nghĩa vụ,ngoại giao,ngọn đèn,ngọn đuốc,nguồn lực,nguồn nước,nguồn vốn,nguyên tắc,ngư dân,người dân,người dân tộc,nhà báo,nhà máy,nhà nước
nhân chứng,nhân đạo,nhân hậu,nhân lực,nhân nghĩa,nhân rộng,nhân văn,nhịp cầu,nhịp sống,nhiệt tình,niềm đam mê,niềm say mê,nỗ lực,nội bộ
nội dung,nối dài,nối nghiệp,nụ cười,nuôi dạy,ổn định,phát huy,phát thanh,phấn đấu,phẩm chất,phân công,phân loại,pháp luật,phòng bệnh,phòng cháy
phối hợp,phồn vinh,phương pháp,quan hệ,quan tâm,quan trọng,quần chúng,quản trị,quê nhà,quốc gia,quyên góp,quyền lợi,quyết định,quyết liệt
quyết thắng,quỹ đất,rạng danh,rẻo cao,ruộng đồng,rừng núi,rừng xanh,sạt lở,say mê,sáng đèn,sáng mãi,sản phẩm,sâu sắc,sâu sát,sinh hoạt,sinh kế
sinh thái,số hóa,song hành,sơ cứu,suốt đời,sứ mệnh,sự nghiệp,sức mạnh,sức sống,sức trẻ,tài chính,tài nguyên,tài sản,tái định cư,tạo dựng,tay nghề
tăng cường,tăng gia,tâm sự,tâm thế,tầm nhìn,tận tình,tên tuổi,thách thức,thanh tra,thanh xuân,thanh thiếu niên,thành phố,thành viên,tháo gỡ,thay đổi
thăm khám,thân nhân,thân thiện,thân thương,thầm lặng,thẩm định,thấm đẫm,thân thuộc,thắp lửa,thắp sáng,thắng lợi,thế hệ,thế giới,thi hành án,thị trấn
thị xã,thiên nhiên,thiết thực,thiếu nhi,thiện nguyện,thiêng liêng,thông minh,thông tin,thống kê,thu nhập,thuần nông,thuận lợi,thương yêu,thủy lợi
thủy chung,thực hiện,thực tế,thực tiễn,thường xuyên,tiếng nói,tiếng trống,tiếp bước,tiếp cận,tiếp nối,tiếp nhận,tiếp sức,tiết kiệm,tiêu chí,tiềm năng
tin cậy,tin học,tin tưởng,tin yêu,tinh gọn,tinh hoa,tinh thần,tình cảm,tình nghĩa,tình người,tình thương,tỉnh ủy,toàn dân,toàn diện,toàn quốc,tổ ấm
tổ hợp tác,tổng kết,tội phạm,trao đổi,trang trại,tri ân,tri thức,triển khai,trí tuệ,trọn đời,trọn vẹn,trồng rừng,trung đoàn,trung kiên
trung tâm,trung thành,trưởng thành,trực tuyến,tuần tra,tự chủ,tự hào,tự nguyện,tự quản,tự tin,tương lai,tương trợ,tư pháp,tư vấn,từ thiện,tỷ phú
vận chuyển,vận động,vận hành,văn bản,văn minh,văn nghệ,văn phòng,vẻ đẹp,viên chức,viễn thông,vinh danh,vinh quang,vững bước,vững chắc,vững vàng
vùng biên,vùng biển,vùng đất,vùng lũ,vùng xa,vượt qua,xã viên,xe ôm,xóa đói,xóa nghèo,xóm làng,xứ Lạng,xứng đáng,lời Bác,làm đường,làm giàu,xóa mù,mù chữ,xóa mù chữ,đại ngàn,dân sự,hình sự,xã điểm,yên bình,ý nghĩa,ý tưởng`.split(/[,\n]/),
];

/**
 * Words that lead to the next: a line of a title ends with none ("Hương sen | giữa đời thường") where it may be broken elsewhere without a
 * line more and without one much shorter than the others. On the cover they are always held to what they lead to.
 */
export const LEADING_WORDS: readonly string[] = [
  'và', 'của', 'trong', 'ngoài', 'từ', 'đến', 'tới', 'giữa', 'với', 'cho', 'về', 'theo', 'ở', 'tại', 'vì', 'bởi', 'trên', 'dưới', 'bên', 'qua', 'như', 'mà', 'là',
  'những', 'các', 'mỗi', 'một', 'người', 'ông', 'bà', 'tỉnh', 'huyện', 'xã',
];

/** The same of titles inside the book, where they cost nothing: they are only avoided. */
export const LEADING_WORDS_INSIDE: readonly string[] = [...LEADING_WORDS, 'nơi', 'để', 'bằng', 'do', 'nhờ', 'khi', 'cùng', 'đã', 'đang', 'sẽ', 'vẫn', 'chưa', 'rất', 'phường', 'chị', 'anh'];
