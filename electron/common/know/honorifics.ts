/**
 * What stands in front of a name and is no part of it: forms of address, ranks, degrees, honours, roles. Written down from Vietnamese
 * official style (đồng chí, ông, bà; ranks of army and police; degrees; titles of teachers, doctors, artists); lower case, NFC, with
 * old tone placement. An abbreviation is here without its full stops.
 */
import { fold } from '../text/fold.ts';

const LIST = `
đồng chí|đ/c|đc|ông|bà|anh|chị|em|cháu|cô|chú|bác|cụ|cậu|mợ|dì|thím|mẹ|bố|vợ chồng|gia đình|hộ ông|hộ bà|bạn
thầy|thầy giáo|cô giáo|giáo viên|nhà giáo|nhà giáo nhân dân|nhà giáo ưu tú|ngnd|ngut|thầy thuốc nhân dân|thầy thuốc ưu tú|ttnd|ttut
nghệ nhân|nghệ nhân nhân dân|nghệ nhân ưu tú|nghệ sĩ|nghệ sĩ nhân dân|nghệ sĩ ưu tú|nsnd|nsut|nnnd|nnut|nhà báo|nhà văn|nhà thơ|nhạc sĩ|họa sĩ|nhà nghiên cứu
giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|cử nhân|kỹ sư|kĩ sư|bác sĩ|dược sĩ|y sĩ|y tá|điều dưỡng|nữ hộ sinh|luật sư|kiến trúc sư|gs|pgs|ts|ths|th.s|cn|ks|bs|ds|ys|đd|ls|kts|bsckii|bscki|bs ckii|bs cki|gs ts|pgs ts|ts bs|ths bs
đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|thượng sĩ|trung sĩ|hạ sĩ|qncn|binh nhất|binh nhì|chuẩn đô đốc|đô đốc
anh hùng|anh hùng lao động|anh hùng llvtnd|anh hùng lực lượng vũ trang nhân dân|bà mẹ việt nam anh hùng|mẹ việt nam anh hùng|mẹ vnah|liệt sĩ|thương binh|bệnh binh|cựu chiến binh|ccb|chiến sĩ
linh mục|giám mục|mục sư|thượng tọa|hòa thượng|đại đức|ni sư|sư cô|già làng|trưởng bản|trưởng thôn|tổ trưởng|bưu tá|công nhân|nông dân|đoàn viên|đảng viên
bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|trưởng phòng|phó trưởng phòng|hiệu trưởng|phó hiệu trưởng|trưởng ban|phó trưởng ban|chánh văn phòng
`;
const ALL: ReadonlySet<string> = new Set(LIST.normalize('NFC').trim().split(/[|\n]/u));
/** Words of the longest entry. */
export const LONGEST_HONORIFIC = Math.max(...[...ALL].map((entry) => entry.split(' ').length));

/** Titles of several words, as they stand in a name typed without marks: of one word too many are names ("chu", "ba"). */
const BARE: ReadonlySet<string> = new Set([...ALL].filter((entry) => entry.includes(' ')).map(fold));
/** @param words lower case, NFC, old tone placement, one space between, full stops taken off */
export const isHonorific = (words: string): boolean => ALL.has(words) || BARE.has(words);

/** Letters behind which one of them may be at its end: mostly a word is none, and that is seen at once. */
const ENDS: ReadonlySet<string> = new Set([...ALL, ...BARE].map((entry) => /[\p{L}\p{M}\p{N}]+$/u.exec(entry)?.[0] ?? entry));
/** @param word the last of what may be one, lower case, NFC, old tone placement */
export const mayEndHonorific = (word: string): boolean => ENDS.has(word);
