/**
 * Syllables that Vietnamese people are called by, as middle or given names: what is among them is a name of its own and no slip for
 * another ("Hùng" and "Hưng" are two names, "Tuần" beside "Tuấn" is one miswritten). Written down for this program from the knowledge of
 * the language; families are in `text/names.ts`. Lower case, NFC, old tone placement.
 */
import { fold } from '../../text/fold.ts';
import { FAMILIES } from '../../text/names.ts';
import { plainWord } from '../person-name.ts';

const LIST = `
ái an ân anh ánh ảnh ẩn bá bạch bắc bách bảo bằng băng bích biên biển bình bính bốn bội bổng cẩm cầm cảnh canh cao cát cần chánh chất châu chi chí chiến chiêu chiểu chinh chính
chung chương chức chuyên công cúc cương cường danh dân dần diễm diễn diện diệp diệu dịu doan doanh du dụ duệ dung dũng duy duyên duyệt dư dương dưỡng đa đại đài đạm đàn đan đản đang đào
đạo đạt đắc đăng đặng đậu đề đệ điềm điền điển điệp định đình đính đoan đoàn đoài độ đô đông đồng động đức đường được gái gấm giang giàng giáp giáo hà hạ hai hải hàm hàn hán hạnh hanh hào hảo hạo
hằng hân hậu hiên hiền hiển hiến hiệp hiếu hiểu hinh hoa hòa hóa hoài hoan hoàn hoán hoàng hoạch hoạt hồ hồi hội hồng hộ hợi hợp huân huấn huê huế huệ hùng huy huyên huyền huyện huỳnh hứa hưng
hương hường hướng hưởng hữu hy kha khá khả khải khang khánh khanh khâm khắc khiêm khiết khoa khoa khoát khoan khôi khổng khuê khuyên khương kiểm kiên kiệm kiều kiệt kim kính kỳ kỷ lạc lai lài lại lâm lam
lan lân lành lãm lăng lập lê lệ lễ liêm liên liễu linh lĩnh loan loát lộc long lợi luân luận luật lụa lục lữ lương lượng lượt lưu lựu ly lý mai mận mãn mạnh mão mẫn mậu mây mến mi miên miền minh mơ mộc mộng
mừng mùi muôn mười mỹ nam năm năng nga ngà ngạn ngân nghi nghị nghĩa nghiêm nghiệp ngọ ngoan ngọc ngôn ngợi nguyên nguyệt nguyện ngữ nhã nhạn nhạc nhàn nhâm nhân nhẫn nhật nhất nhi nhị nhiên nhiệm nho nhơn nhu nhuận nhung như
nhược nhượng ninh nính nở nụ nữ oanh phác phát phan phi phòng phong phú phục phúc phụng phước phương phượng quân quang quảng quát quế quốc quý quyên quyến quyền quyết quỳnh sa sách san sang sáng sao sen sĩ sinh
soạn sơn song sử sự sửu sương sưởng tá tạ tài tải tám tam tân tấn tâm tầm tằm tần tập tất tây thạch thái thám thản thanh thành thạnh thao thảo thạo thăng thắng thắm thâm thân thập thất thấu thế thêm thi thị thiêm thiên thiện thiệp thiết thiệu
thìn thính thịnh thịnh thọ thoa thoan thoại thoáng thông thống thơ thơm thời thu thuần thuận thúc thục thùy thúy thủy thuyên thuyết thư thứ thử thức thương thường thưởng tiên tiến tiệp tiếp tiêu tín tình tĩnh tính tịnh tích tỉnh
tòng toàn toản toại toán tố tôn tồn tô trà trạc trang tráng trâm trân trấn trầm trị trí triển triều triệu trinh trình trọng trúc trung trụ trường trưởng trực trương trướng tú tụ tuân tuấn tuất tuệ tùng tuy tuyên tuyền tuyển tuyến tuyết tư từ tứ
tường tưởng tự tỵ ty uy út uyên uyển vạn vân văn vang vàng vẻ vệ viên viễn viện việt vị vinh vĩnh vịnh võ vui vũ vững vượng vương vy xoan xuân xuyên xuyến xứng ý yên yến xuất thoát phin pao páo dua chua chu phủ
sùng nái múi mẩy ngò dền giảo tồng chẳn pín nông chớ ơn hặc thào dinh pàng mỉ máy sính tráng tả lở dế súa vừ mua say sang seng dơ dúa hờ mai phà chúng
`;
const NAMES: ReadonlySet<string> = new Set(LIST.normalize('NFC').trim().split(/\s+/u));
const FAMILY_WORDS: ReadonlySet<string> = new Set([...FAMILIES].map(plainWord));

/** @param word lower case, NFC, old tone placement (`plainWord`) */
export const isGivenName = (word: string): boolean => NAMES.has(word);
/** The same of a family's name. */
export const isFamilyName = (word: string): boolean => FAMILY_WORDS.has(word);
const BARE_FAMILIES: ReadonlySet<string> = new Set([...FAMILY_WORDS].map(fold));
/** The same of one without its marks, in a name that has none. */
export const isBareFamily = (bare: string): boolean => BARE_FAMILIES.has(bare);
