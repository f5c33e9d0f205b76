/**
 * Whether a figure of a text is an achievement: a hall reads it large and without its sentence. The altitude of a school, the way to it, the seasons of its
 * fields and the size of its class are none. Pure.
 *
 * In a box of achievements every figure is one that nothing here speaks against. In sentences it is one that somebody brought about: a verb of doing in front of it, what
 * came of it behind it, or a thing that is an achievement in itself.
 */

/** A figure in its line. */
export interface FigureAt {
  /** Of its sentence, up to the figure and its bound. */
  readonly before: string;
  /** Of its sentence, behind what is counted. */
  readonly behind: string;
  /** What is counted, as it stands: "m² đất". */
  readonly unit: string;
  readonly isTimes: boolean;
  readonly kind: 'award' | 'model' | 'exemplar' | 'other';
}

const words = (list: string): string => `(?<!\\p{L})(?:${list.normalize('NFC')})(?!\\p{L})`;
const wordIn = (list: string): RegExp => new RegExp(words(list), 'iu');

/** What somebody does that others have something of. */
const DONE = 'vận động|huy động|kêu gọi|quyên góp|đóng góp|góp|ủng hộ|hiến|tặng|trao|hỗ trợ|giúp|giúp đỡ|cứu|cứu chữa|cứu sống|chữa|chữa khỏi|khám|mổ|phẫu thuật|điều trị|đỡ đẻ|đỡ đầu|nhận nuôi|đào tạo|bồi dưỡng|tập huấn|hướng dẫn|dạy chữ|dạy nghề|truyền nghề|tạo việc làm|giải quyết|hòa giải|hoà giải|xử lý|thụ lý|phá|triệt phá|bắt|bắt giữ|phát hiện|điều tra|thu hồi|thu giữ|thu gom|thu hoạch|thu về|thu lãi|thu được|xây|xây dựng|dựng|sửa|sửa chữa|tu sửa|nâng cấp|mở|mở rộng|nạo vét|đào|đắp|bê tông hóa|bê tông hoá|cứng hóa|cứng hoá|lát|lắp|lắp đặt|kéo|trồng|phủ xanh|khai hoang|cải tạo|khôi phục|tưới|tưới tiêu|sản xuất|chế tạo|chế biến|làm lợi|làm đường|làm nhà|làm cầu|làm mới|làm được|tiết kiệm|đạt|giành|đoạt|khen|khen thưởng|biểu dương|tuyên dương|tôn vinh|tổ chức|duy trì|thành lập|kết nạp|phát triển|nhân rộng|triển khai|hoàn thành|thực hiện|công bố|sáng tác|sưu tầm|nghiên cứu|xuất bản|bán|xuất khẩu|cung cấp|phục vụ|chăm sóc|tiếp nhận|tuyển|tuyển mới|cử|cổ phần hóa|cổ phần hoá|điều chỉnh|gieo trồng|xóa|xoá|xóa nghèo|thoát nghèo|doanh thu|sản lượng|lợi nhuận|tuyên truyền|cảm hóa|cảm hoá|thu hút|kết nối|chỉ đạo điểm';
const VERB = wordIn(DONE);
/** Verbs that say so only right in front of the number: elsewhere they are parts of other words, or of a life. */
const RIGHT_BEFORE = new RegExp(`${words('phát|giao|đưa|chuyển|nuôi|giữ|may|nấu|viết|đăng|nhận|đón|ghép|ươm|nhân')}(?:\\s+được)?\\s*$`, 'iu');
/** What came of it, behind what is counted: "27 hộ làm theo", "118 hộ cùng làm". */
const OUTCOME = new RegExp(
  `^[^,;:.()]{0,40}?${words('làm theo|noi theo|thoát nghèo|thoát khỏi|vươn lên|đạt|đỗ|đậu|giỏi|xuất sắc|tiêu biểu|tham gia|cùng làm|hưởng ứng|đăng ký|đăng kí|hoàn thành|tốt nghiệp|được khen|được tặng|được biểu dương|được các cấp|được công nhận|được kết nạp|được giúp|được hỗ trợ|được cứu|được xây|được xóa|được sửa|không (?:một )?(?:em|hộ|ai|người) nào|có việc làm|trưởng thành|khỏi bệnh|trở lại|biết chữ|về đích')}`,
  'iu',
);
/** Counted for their own sake: whoever has them to tell has brought them about. */
const ITSELF = wordIn('sáng kiến|sáng kiến cải tiến kỹ thuật|giải pháp|đề tài|phần việc|công trình|tác phẩm|suất quà|suất học bổng|phần quà|học bổng|sổ tiết kiệm|nhà tình nghĩa|nhà đại đoàn kết|đơn vị máu|ngày công|ca mổ|ca phẫu thuật|đảng viên mới|lá thư|bưu phẩm');

const LENGTH = /^(?:km|kilômét|m|mét)(?:\s+đường)?$/iu;
/** Measured or paid, not counted by the head. */
const MEASURED = /^(?:km|kilômét|mét|m|m[23²³]|ha|héc ta|hecta|sào|mẫu|tấn|tạ|kg|lít|kWh|MW|USD|triệu|tỷ|tỉ|.*đồng)(?!\p{L})/iu;
/** How far a place is and how somebody gets there. */
const FAR = new RegExp(`${words('độ cao|cách(?!\\s+làm)|xa|đi bộ|cuốc bộ|vượt|leo|lội|quãng đường|bán kính')}[^,;]*$`, 'iu');
/** The same, unless the way is what was made. */
const WAY = new RegExp(`${words('cao|sâu|dài|đi|đi về|đoạn đường|đường đến|đường tới|đường về|đường vào|từ nhà')}[^,;]*$`, 'iu');
/** Behind these it was made, whatever it is called: "mở đường vào bản dài 3 km". */
const MADE = new RegExp(`${words('hiến|mở|làm|xây|xây dựng|nạo vét|đào|đắp|bê tông hóa|bê tông hoá|cứng hóa|cứng hoá|lát|kéo|sửa|tu sửa|nâng cấp|phá|rải|trải|lắp|lắp đặt')}[^,;]*$`, 'iu');
const PLACED = new RegExp(`^\\s*(?:(?:so với\\s+|trên\\s+)?(?:mực\\s+)?nước biển|${words('đường rừng|đường núi|đường đèo|đường đất|đường biên|đường biển|đường bộ|đường chim bay|bờ biển|biên giới')})`, 'iu');

/** "3 vụ": of a field a season; of a court, a police or who makes peace, a case. */
const CASES = wordIn('giải quyết|hòa giải|hoà giải|xử lý|thụ lý|xét xử|phá|triệt phá|bắt|bắt giữ|phát hiện|điều tra|khám phá|khởi tố|truy tố|kiểm tra|ngăn chặn|tố giác|cấp tỉnh|cấp huyện|cấp xã');
const CASE = new RegExp(`^\\s*${words('án|việc|tai nạn|cháy|vi phạm|tranh chấp|khiếu nại|tố cáo|mâu thuẫn|bạo lực|trộm|trộm cắp|ma túy|buôn lậu|đánh bạc|kiện|lừa đảo')}`, 'iu');
const HERD = wordIn('bò|trâu|lợn|gà|vịt|dê|ngựa|ong|gia súc|gia cầm|đàn|giống');

/** A place or a body: "Bản có 86 hộ, 402 nhân khẩu", "Lớp ghép 3 trình độ, 14 học sinh", "gia đình 8 người" say how large it is. */
const BODY = words('thôn|bản|xóm|xã|ấp|làng|khu|khu phố|phố|phường|huyện|tỉnh|tổ|lớp|lớp học|lớp ghép|trường|chi bộ|đảng bộ|cơ quan|đơn vị|công ty|gia đình|hợp tác xã|câu lạc bộ|dân số');
const BODY_ALONE = new RegExp(`${BODY}\\s*$`, 'iu');
const BODY_HAS = new RegExp(`${BODY}[^,;]{0,40}?${words('có|gồm|với|hiện có|quản lý|ghép')}(?<stretch>[^;]*)$`, 'iu');

/** Nobody boasts of these: "còn 12 hộ nghèo", "thiệt hại 3 tỷ đồng". */
const LOSS = new RegExp(`${words('còn|chỉ còn|xuống|xuống còn|thiếu|mất|nợ|thiệt hại|lỗ|phạt|chết|lương|học phí|tốn|bị')}\\s*$`, 'iu');
/** "từ 7 hộ ban đầu": where it began. */
const FROM = new RegExp(`${words('từ|ban đầu|lúc đầu|khi mới')}(?:\\s+chỉ)?(?:\\s+có)?\\s*$`, 'iu');
const ONWARD = new RegExp(`^[^;.]{0,40}${words('ban đầu|lên|xuống|còn|nay|tăng|giảm|đến|tới|thành')}`, 'iu');
/** The upper end of a range, "từ 3 đến 4 cán bộ". */
const RANGE = /\d\s*(?:đến|tới|[-–—])\s*$/iu;
/** So many of each, or each year: alone the number says something else. */
const EACH = new RegExp(`${words('mỗi|từng|bình quân|trung bình')}[^,;]*$|${words('(?:mỗi|hằng|hàng)\\s+(?:năm|tháng|tuần|ngày|quý|vụ)')}`, 'iu');
/** "02 buổi/tháng", "2 buổi mỗi tuần": how often. */
const RATE = /^\s*(?:(?:\p{L}+\s?){0,2}\/|(?:mỗi|một|hằng|hàng|từng|trên)\s+(?:ngày|tuần|tháng|quý|năm|người|hộ|lần|buổi|ca|vụ|tiết|giờ|ha|sào)(?![\p{L}]))/iu;

/** @param isTold the line stands in a box of achievements; otherwise in sentences */
export function isAchieved(figure: FigureAt, isTold: boolean): boolean {
  if (saysNothingAlone(figure) || isOfPlace(figure)) return false;
  const { before, behind, unit, isTimes, kind } = figure;
  return isTold || isTimes || kind !== 'other' || ITSELF.test(unit) || VERB.test(before) || RIGHT_BEFORE.test(before) || OUTCOME.test(behind);
}

function saysNothingAlone({ before, behind }: FigureAt): boolean {
  return RATE.test(behind) || LOSS.test(before) || RANGE.test(before) || EACH.test(before) || (FROM.test(before) && ONWARD.test(behind));
}

function isOfPlace({ before, behind, unit, isTimes, kind }: FigureAt): boolean {
  if (LENGTH.test(unit) && (FAR.test(before) || PLACED.test(behind) || (WAY.test(before) && !MADE.test(before)))) return true;
  if (/^vụ$/iu.test(unit)) return !CASES.test(before) && !CASE.test(behind);
  if (/^con$/iu.test(unit)) return !HERD.test(`${before} ${behind}`);
  return !isTimes && kind === 'other' && !ITSELF.test(unit) && isSize(before, unit) && !OUTCOME.test(behind);
}

/** Nothing was done between the body and the number. */
function isSize(before: string, unit: string): boolean {
  if (BODY_ALONE.test(before) && !MEASURED.test(unit)) return true;
  for (let rest = before; ; ) {
    const has = BODY_HAS.exec(rest);
    if (has === null) return false;
    const stretch = has.groups?.['stretch'] ?? '';
    if (!VERB.test(stretch) && !RIGHT_BEFORE.test(stretch)) return true;
    rest = stretch;
  }
}
