/** The commonest syllables of Vietnamese prose, the commonest first, by the language's own knowledge: of two near ones this one is meant. */
const LIST = `
và của là các có được cho trong với những đã không người một để trên công đồng đến này khi năm từ hội đảng thực hiện động việc thành
tác viên chính sinh đạo dân nhân xã nhà phát cán bộ về phong trào tập thể ra làm theo tổ chức hoạt quốc gia học đạt lại chi cấp điều
hành cơ quan sự nghiệp hóa hoá nông thôn kinh tế văn tình tỉnh huyện phương pháp chí minh bác tư tưởng hai ba bốn nhiều nhiệm vụ giúp
đỡ xây dựng tham gia tích cực hộ nghèo cũng đó như bản mình ông bà anh chị em con cháu lòng tâm cao nâng chất lượng kết quả lãnh chỉ
đổi mới thời gian qua ngày tháng sau trước dưới ngoài vào lên xuống đi tới nơi đây thì mà nên rồi còn đều hơn nhất rất bằng hay vẫn
luôn phải sẽ đang bị do bởi tại vì nếu thế nào ai gì sao mọi từng cả toàn khác riêng chung đầu cuối giữa gần xa đường nước đất trời
sông núi rừng biển làng phố thị trường hàng hóa giá trị lợi ích tiền đồng triệu tỷ nghìn trăm mười lần bài báo chương trình kế hoạch
mục tiêu giải khen thưởng bằng khen giấy danh hiệu lao chiến sĩ thi đua tiên tiến điển hình gương sáng mẫu vượt khó khăn gắn bó trách
đức dục đào tạo giáo viên trường lớp học trò sức khỏe khoẻ bệnh viện y tế bác chữa thuốc an ninh trật tự quân đội bộ đội công ty doanh
sản xuất chăn nuôi trồng trọt cây lúa gạo bò lợn gà cá vườn ao chuồng thu nhập mỗi đời sống nhau cùng chia sẻ yêu thương quý mến tin
tưởng niềm vui hạnh phúc ước mơ nguyện vọng ý kiến chủ trương nghị quyết định luật quyền lực lượng vũ trang biên giới bảo vệ tổ quốc
tuyên truyền vận phối hợp đoàn kết thanh niên phụ nữ cựu thiếu nhi mặt trận liên minh trị quản lý kiểm tra giám sát thanh tra cải cách
hành động bước đầu tiếp tục duy trì phát huy truyền thống lịch sử di tích lễ nghĩa trang liệt sĩ mẹ việt nam hùng tặng quà thăm hỏi ủng
hộ quyên góp số tổng đơn vị trưởng phó bí thư chủ tịch giám đốc nguyên ủy uỷ ban khối cục sở phòng trạm xóm khu vùng miền bắc trung nam
đông tây hà nội lạng sơn thái nguyên thấy biết nói nghe hiểu nghĩ muốn cần đưa lấy mang gửi nhận giữ tìm gặp mở đóng chọn dùng viết đọc
lời chữ tên tuổi sách ảnh hình thức nội dung bước tay chân mắt đầu mặt tóc miệng lưng vai gánh đêm sáng trưa chiều tối mùa xuân hạ thu
đông mưa nắng gió bão lũ lụt cơm áo gạo tiền bạc vàng đỏ xanh trắng đen đẹp xấu tốt hiền dữ nhỏ lớn to bé dài ngắn cao thấp rộng hẹp
hoặc đặc biệt chặt chẽ ngặt nghiêm nhưng trả trái phải đúng sai mặt nghề dạy việc vụ nhóm lại nhận thức
nhanh chậm sớm muộn trẻ già cười khóc đứng ngồi nằm chạy nhảy ăn uống ngủ dậy mẹ cha bố vợ chồng bạn thầy cô giàu mạnh khéo hoàn thiện
`;

const RANKS: ReadonlyMap<string, number> = new Map([...new Set(LIST.normalize('NFC').trim().split(/\s+/u))].map((syllable, index) => [syllable, index]));

/** 0 for the commonest; of those that are not listed all have the same. */
export function rankOf(syllable: string): number {
  return RANKS.get(syllable) ?? RANKS.size;
}
