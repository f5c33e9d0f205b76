/**
 * Words that stand before or behind a person's name. Forms of address: everyday Vietnamese. Ranks: Luật Sĩ quan Quân đội 1999 and
 * Luật Công an nhân dân 2018. Offices and professions: those of the Party, the State, unions, schools, clinics and enterprises.
 */
import { Phrases } from './tokens.ts';

const FEMALE = 'bà|chị|cô|cô giáo|bà cụ|nữ|nữ đồng chí|nghệ nhân nữ|mế|dì|thím|bác gái|em gái|mẹ';
const MALE = 'ông|anh|chú|thầy|thầy giáo|ông cụ|ông lão|cậu|bố|cha|già làng';
const EITHER = 'đồng chí|đ/c|em|cụ|bác|cháu|gia đình|hộ|vợ chồng|bạn|nghệ nhân|nghệ nhân ưu tú|nghệ sĩ|nghệ sĩ ưu tú|nghệ sĩ nhân dân|nhà giáo|nhà giáo ưu tú|nhà giáo nhân dân|thầy thuốc|thầy thuốc ưu tú|thầy thuốc nhân dân|thạc sĩ|tiến sĩ|giáo sư|phó giáo sư|bác sĩ|bác sỹ|bác sĩ chuyên khoa|y sĩ|y sỹ|y tá|dược sĩ|dược sỹ|điều dưỡng|nữ hộ sinh|kỹ sư|cử nhân|luật sư|nhà báo|nhà thơ|nhà văn|sư thầy|linh mục|mục sư|thượng tọa|đại đức|anh hùng|anh hùng lao động|mẹ việt nam anh hùng|thương binh|liệt sĩ|cựu chiến binh|học sinh|sinh viên|vận động viên|ThS|TS|PGS|GS|BS|BSCKI|BSCKII|KS|CN';
const RANKS = 'đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|thượng sĩ|trung sĩ|hạ sĩ|binh nhất|binh nhì|chuẩn úy';
const OFFICES = `bí thư|phó bí thư|phó bí thư thường trực|bí thư thứ nhất|ủy viên|ủy viên ban thường vụ|ủy viên ban chấp hành|đảng ủy viên|chi ủy viên|tỉnh ủy viên|huyện ủy viên|thành ủy viên|chủ tịch|phó chủ tịch|phó chủ tịch thường trực|chủ nhiệm|phó chủ nhiệm|giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|cục trưởng|phó cục trưởng|chi cục trưởng|phó chi cục trưởng|vụ trưởng|trưởng phòng|phó trưởng phòng|phó phòng|trưởng ban|phó trưởng ban|phó ban|trưởng khoa|phó trưởng khoa|phó khoa|trưởng bộ phận|trưởng trạm|trạm trưởng|trưởng công an|phó trưởng công an|trưởng thôn|phó trưởng thôn|trưởng bản|trưởng ấp|trưởng xóm|trưởng khu|trưởng khu phố|trưởng buôn|trưởng ban công tác mặt trận|tổ trưởng|tổ phó|tổ trưởng tổ dân phố|tổ trưởng chuyên môn|đội trưởng|đội phó|nhóm trưởng|chi hội trưởng|chi hội phó|hội trưởng|hiệu trưởng|phó hiệu trưởng|hiệu phó|tổng phụ trách|tổng phụ trách đội|viện trưởng|phó viện trưởng|chánh án|phó chánh án|chánh văn phòng|phó chánh văn phòng|chánh thanh tra|thẩm phán|kiểm sát viên|chấp hành viên|thư ký|tổng thư ký|thư ký tòa án|thanh tra viên|kiểm lâm viên|chỉ huy trưởng|phó chỉ huy trưởng|chính trị viên|chính ủy|đồn trưởng|đại đội trưởng|tiểu đoàn trưởng|xã đội trưởng|quản đốc|phó quản đốc|tổng biên tập|phó tổng biên tập|biên tập viên|phóng viên|kế toán|kế toán trưởng|thủ quỹ|thủ kho|văn thư|chuyên viên|chuyên viên chính|cán bộ|công chức|viên chức|công chức văn hóa|công chức tư pháp|nhân viên|nhân viên y tế|giáo viên|giảng viên|cô nuôi|công nhân|thợ|lái xe|lái máy|bảo vệ|bưu tá|giao dịch viên|phát thanh viên|kỹ thuật viên|hộ lý|y tế thôn bản|cộng tác viên|hướng dẫn viên|huấn luyện viên|chiến sĩ|cảnh sát khu vực|đoàn viên|đảng viên|hội viên|xã viên|nông dân|ngư dân|tình nguyện viên|trợ lý|người lao động|người có uy tín|đại biểu quốc hội|đại biểu`;

export const PERSON = {
  female: new Phrases(FEMALE),
  male: new Phrases(MALE),
  honorifics: new Phrases(`${FEMALE}|${MALE}|${EITHER}|${RANKS}`),
  offices: new Phrases(OFFICES),
  everyday: new Phrases(`${FEMALE}|${MALE}|em|cháu|bác|cụ`),
  /** With capitals behind a form of address, and nobody's name. */
  none: new Phrases('việt nam|thái bình|nhân dân|bác hồ|tổ quốc'),
  /** Before an office and part of it. */
  before: new Phrases('nguyên|phó|quyền|cố|nữ|tân'),
  /** Behind these stands the name of a place or a thing, not a person. */
  places: new Phrases('xã|phường|thôn|bản|ấp|làng|buôn|xóm|huyện|quận|tỉnh|thành phố|thị xã|thị trấn|khu|khu phố|đường|phố|ngõ|quốc lộ|sông|suối|núi|đèo|hồ|đảo|biển|chợ|cầu|bến|ga|chùa|đền|đình|miếu|nhà thờ|lăng|tượng đài|quảng trường|công viên|nghĩa trang|khu di tích|di tích|trường|giải|giải thưởng|quỹ|chiến dịch|phong trào|học bổng|cúp|tuyến|kênh|đập|hang|động|đồn|sân vận động|nhà máy|thủy điện|bảo tàng|tư tưởng|phong cách|đạo đức|tấm gương|gương|thời đại|tác phẩm|rạp|khối|tổ'),
  /** "Ông tên thật là Trần Văn Lành" */
  called: new Phrases('tên thật là|tên là|tên khai sinh là|họ và tên|họ tên'),
} as const;

/** A child's rank in the family as it is called by in the South: "ông Sáu Lành" is Lành, the sixth. */
export const BIRTH_RANKS: ReadonlySet<string> = new Set('Hai Ba Tư Năm Sáu Bảy Tám Chín Mười Út Cả'.normalize('NFC').split(' '));

/**
 * People of history whose names stand for what is learnt from them, or are given to streets, schools and prizes: no exemplars of a
 * yearbook. Source: names of streets common to most provinces, leaders of the Party and the State.
 */
export const HISTORIC = new Phrases(`hồ chí minh|nguyễn ái quốc|nguyễn tất thành|nguyễn sinh cung|bác hồ|lê nin|lênin|các mác|mác|ăng ghen|tôn đức thắng|phạm văn đồng|trường chinh|võ nguyên giáp|lê duẩn|trần phú|lê hồng phong|hà huy tập|nguyễn văn cừ|nguyễn văn linh|hoàng văn thụ|hoàng quốc việt|lý tự trọng|võ thị sáu|nguyễn thị minh khai|nguyễn văn trỗi|trần hưng đạo|quang trung|nguyễn trãi|nguyễn du|chu văn an|lê lợi|lý thường kiệt|ngô quyền|phan bội châu|phan châu trinh|kim đồng|la văn cầu|phan đình giót|bế văn đàn|tô vĩnh diện|nguyễn viết xuân|nguyễn phú trọng|nông đức mạnh|đỗ mười|lê khả phiêu`);
