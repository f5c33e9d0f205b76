/** Names of people and bodies that sign a text, as far as their form tells. Names inside sentences: `names.ts`. Pure. */
import { keyOf } from './fold.ts';

/** Family names (Kinh and the larger peoples), folded. */
const FAMILY = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly an au bach banh be bien bo ca cai cam can cao chau chu chung cu cung ' +
    'dam danh dao dau diep dinh doan dong dong duong giang giap ha han hang hau hien hoa hong hua huu kha khong khuat khuong kieu kim la lac ' +
    'lai lam lang lao le leu lieu lo loc loi long lu luc luong luu ma mac mach mai man mang mao mau ngan nghiem ngu nhan nhu nong ong ' +
    'phi pho phu phung phuong quach quan quang que quy sam sung ta tang tao tat thach thai tham thang thao then thieu thinh tien tieu to ton tong ' +
    'trang trieu trinh truong tu tuong uong van vang vi vien vinh vuong vy xa yen giang ghe hau lau mua po sung thao vu cu chang ka ro a ' +
    'y h ksor siu rcom nie eban mlo knul rmah nay puih kpa dieu'
  ).split(' '),
);

/** What may stand before a person's name. Folded. */
const HONORIFIC =
  /^(?:dong chi|d\/c|ong|ba|anh|chi|co giao|thay giao|nha giao|giao vien|co|thay|bac sy|bac si|duoc si|duoc sy|dieu duong(?: vien)?|y si|y sy|y ta|ho ly|cu|bac|em|chau|cuu chien binh|ccb|thuong binh|ha si|trung si|thuong si|binh nhat|binh nhi|vdv|hlv|nguoi me|me|bs|ts|ths|pgs|gs|nha bao|nha van|luat su|ky su|dai ta|thuong ta|trung ta|thieu ta|dai uy|thuong uy|trung uy|thieu uy|thuong tuong|trung tuong|thieu tuong|nghe nhan|nsut|nsnd)\.? /;

/** First words of a role or body, folded: what follows a name after a comma, or signs in place of one. */
export const ROLE_START =
  /^(?:(?:t\/m|tm|kt|tl|tuq)[.:]? )?(?:nguyen |quyen )?(?:chuyen vien|pho|truong|bi thu|chu tich|giam doc|tong|uy vien|can bo|giang vien|giao vien|bien tap|phong vien|cong tac vien|hoc vien|sinh vien|nhan vien|ky su|bac si|bac sy|thu ky|dang vien|hoi vien|doan vien|ke toan|kiem sat|tham phan|thanh tra|chi bo|dang bo|dang uy|ban|phong|hoi|doan|lien doan|cong doan|van phong|truong|so|trung tam|toa an|cuc|chi cuc|kho bac|ngan hang|cong ty|benh vien|huyen|xa|phuong|thi tran|thanh pho|tinh|uy ban|ubnd|hdnd|mat tran|ubmttq|bo chi huy|bch|cong an|vien|bao|dai|tap chi|thon|ban|lop|khoa|to|cum|khoi|tieu doan|trung doan|lu doan|su doan|quan khu|don|hai quan|dv|cb|pv|ctv)\b/;

/** Bodies that sign an article. Folded. */
export const BODY_START =
  /^(?:bbt|btv |vksnd|tand|bch |khoa |ttyt|ubkt|ban bien tap|ban |phong |chi bo |chi cuc |chi nhanh |cuc |so |benh vien |thu vien |bao tang |kho bac |ngan hang |cong ty |xa doan |huyen doan |tinh doan |thanh doan |don |tieu doan |trung doan |xi nghiep |hop tac xa |cong ty |vien |dang bo |dang uy |hoi |doan |lien doan |cong doan |van phong|trung tam |to |nhom |cong an |bo chi huy |uy ban |ubnd |mat tran |ubmttq|truong |chi doan |chi hoi |phong vien|ctv\b|pv\b|p\.v|bao |dai |ttxvn|tap chi |toa soan)/;

/** What somebody did for a text, behind a name. */
const HOW = /\s*\((?:tổng hợp|thực hiện|ghi|t\/h|st|sưu tầm|th|biên soạn|lược ghi|biên tập|tổng thuật|lược thuật|dịch|theo .{1,40})\)$/iu;

const DRESS = /[\s*_–—-]/u;

/** A signature without the brackets, dashes or asterisks around it. */
export function undressed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && DRESS.test(text[from] ?? '')) from += 1;
  while (to > from && DRESS.test(text[to - 1] ?? '')) to -= 1;
  const inner = text.slice(from, to);
  return (/^[([]\s*([^()[\]]*?)\s*[)\]]\.?$/u.exec(inner)?.[1] ?? inner).trim();
}

/** Three words in a row that begin small. */
const SMALL_WORDS = /(?:^|\s)\p{Ll}\S*\s+\p{Ll}\S*\s+\p{Ll}/u;
const TOKEN = /^\p{Lu}[\p{L}'’.]*$/u;
const JOINER = /^(?:[-–—,&+/]|va)$/;
const PEN = /^(?:\p{Lu}\.?){1,4}\p{Lu}\.?$/u;
const PEN_NAMES = new Set(['pv', 'p.v', 'p.v.', 'bbt', 'ctv', 't.h', 'th', 'tth', 'vp', 'kt', 'ttxvn', 'hm', 'pv - ctv', 'pv, ctv']);

/** Words and pairs of words of headings and sentences that no name holds. */
const NO_NAME =
  /(?<!\p{L})(?:với|của|các|những|cho|trong|trên|và|được|tại|đã|đang|sẽ|không|nhiệm vụ|báo cáo|kết quả|kết luận|quy định|quyết định|chỉ thị|nghị quyết|kế hoạch|số liệu|giám đốc|chủ tịch|phó|trưởng|mô hình|phong trào|học tập|làm theo|tấm gương|gương sáng|phần|chương|mục|phụ lục|đảng ủy|đảng bộ|chi bộ|ủy ban|thôn|huyện|tỉnh)(?!\p{L})/iu;

/**
 * How much a text looks like the name of one or a few people: 0 not at all, 2 by its capitals, 3 also by a family name or by
 * being all capitals. A pen name of initials counts 2.
 */
export function nameScore(text: string): number {
  // Cheap refusals first: this is asked of every short line.
  if (text.length > 90 || SMALL_WORDS.test(text)) return 0;
  const bare = undressed(text);
  const key = keyOf(bare);
  if (bare.length > 80 || bare === '') return 0;
  if (PEN_NAMES.has(key)) return 3;
  const honorific = HONORIFIC.exec(key)?.[0].length ?? 0;
  const named = bare.slice(honorific);
  const own = named.replace(HOW, '');
  // "(thực hiện)" is said of authors only.
  if (own !== named) return PEN_NAMES.has(keyOf(own)) || nameScore(own) > 0 ? 3 : 0;
  if (PEN.test(own) && own.length <= 8) return 2;
  const tokens = own.replace(/[,/]/gu, ' , ').split(/\s+/u);
  const names: string[][] = [[]];
  for (const token of tokens) {
    if (JOINER.test(token.toLowerCase() === 'và' ? 'va' : token)) names.push([]);
    else names.at(-1)?.push(token);
  }
  // "ANH PHÙNG VĂN CẢNH - LÁI XE NGHĨA TÌNH" heads a portrait.
  if (honorific > 0 && names.length > 1 && /\s[-–—]\s/u.test(own)) return 0;
  if (names.length > 5 || names.some((name) => name.length < 2 || name.length > 5)) return 0;
  if (!names.flat().every((token) => TOKEN.test(token))) return 0;
  if (names.some((name) => NO_NAME.test(name.join(' ')))) return 0;
  const upper = own === own.toUpperCase();
  const family = names.every((name) => FAMILY.has(keyOf(name[0] ?? '')));
  // Without a family name four words in capitals are a heading, two a pen name.
  if (upper && !family && names.some((name) => name.length > 3)) return 0;
  return family || (upper && names.every((name) => name.length === 2)) ? 3 : 2;
}

/** "Đồng chí Lường Thị Hiên, …": an honorific and a whole name in front. */
export function honoured(text: string): boolean {
  const honorific = HONORIFIC.exec(keyOf(text.slice(0, 40)))?.[0].length ?? 0;
  return honorific > 0 && /^\s*(?:\p{Lu}[\p{L}'’]*(?:\s+|$|(?=[,(–-]))){2,6}/u.test(text.slice(honorific));
}

/** "Ký sự của Đoàn Bắc" */
const GENRE_BY = /^(?:bài(?: viết)?|ký sự|phóng sự|ghi chép|bút ký|tùy bút|truyện ký|ghi nhanh)(?:,? (?:và )?ảnh)? (?:của|do):? (?=\p{Lu})/iu;

const BY_INITIALS = /^\p{Lu}[\p{Lu}&.]{1,9}(?:[- ]\p{Lu}[\p{L}&.]*){0,4}\)?$/u;

/** A signature with role and unit is no longer than this, units. */
const LONGEST = 240;

/** Score of "name, role and unit" or "name" or a body that signs; what a byline line can be. 0 = none. */
/** What folds like a body and is none. */
const NO_BODY = /^(?:(?:Bạn|Số|Hỏi|Bảo(?! tàng| hiểm)|Bao|Phong trào|Phong cách|Đại hội|Hội nghị|Hội thi|Hội chợ|Hội thảo|Đoàn kết|Tổ chức|Lớp học|Xã hội|Ban hành|Trường hợp|Trường kỳ|Công nhân|Công tác)(?= \p{Ll}|$)|Bạn đọc|BẠN ĐỌC)/u;

/** "Ban Tuyên giáo" is a body, "Bạn đọc" and "Hội nghị" are not. */
export const isNoBody = (text: string): boolean => NO_BODY.test(text);

export function signatureScore(line: string): number {
  if (line.length > LONGEST) return 0;
  const whole = nameScore(line);
  if (whole > 0) return whole;
  if (NO_BODY.test(line)) return 0;
  // What is said or asked signs nothing.
  if (/[!?:;]$/u.test(line)) return 0;
  const text = undressed(line);
  const genre = GENRE_BY.exec(text);
  if (genre !== null && nameScore(text.slice(genre[0].length)) >= 2) return 4;
  const key = keyOf(text);
  const cut = /^(.{2,60}?)\s*(?:[,–—(:/]|\s-\s)\s*(.+)$/u.exec(text);
  if (cut !== null) {
    const name = nameScore(cut[1] ?? '');
    const rest = keyOf(cut[2] ?? '');
    // A role, a body by its initials: "Hoàng Lường - TTVH&TT", "Tô Tuấn/VOV-Tây Bắc".
    if (name > 0 && (ROLE_START.test(rest) || BY_INITIALS.test(cut[2] ?? ''))) return name + 1;
    if (name === 3 && rest.split(' ').length <= 12) return 2;
  }
  return BODY_START.test(key) && text.split(/\s+/u).length <= 15 && /^\p{Lu}/u.test(text) ? 2 : 0;
}
