/** Lines that name the author by a label: "Bài, ảnh: NGỌC DIỄM", "Tác giả: …", "Bài: A - Ảnh: B". */

import { nameScore, signatureScore } from './signed-names.ts';

export interface Signature {
  readonly name: string;
  /** Who made the pictures, when the label says so. */
  readonly photos: string | null;
}

const LABEL =
  /^[-–—*•(]*\s*((?:tin\s*[,&-]?\s*bài|bài\s*(?:,|và|&|-|\/|\+)\s*(?:ảnh|hình ảnh|clip|video)(?:\s*,\s*(?:video|clip))?|tin\s*(?:,|và|&|-|\/)\s*ảnh|tin\s*,\s*bài\s*(?:,|và)\s*ảnh|ảnh\s*(?:,|và|&)\s*bài|bài viết|nội dung|lời|bài|tin|(?:tên |họ (?:và )?tên )?(?:của )?tác giả(?: bài viết)?|họ (?:và )?tên người (?:viết|dự thi)|người viết|viết bài|thực hiện|tổng hợp|biên soạn|người thực hiện|người báo cáo|đơn vị thực hiện|nhóm tác giả|nhóm pv|người kể|phóng viên|pv|ctv|cộng tác viên|sưu tầm|st))\s*[:：]\s*(\S.*)$/iu;
const PHOTO_PART = /\s*[-–—;,/|.]?\s*[([]?\s*(?:ảnh|hình ảnh)\s*[:：]\s*(\S.*)$/iu;
const LONGEST = 160;

/** Reads a labelled signature, or null. */
export function signatureLabel(text: string): Signature | null {
  if (text.length > LONGEST) return null;
  const match = LABEL.exec(text);
  if (match === null) return null;
  const [, label = '', signed = ''] = match;
  // "(Tin, ảnh: X)" loses both brackets, "X (Đài TT-TH)" none.
  const rest = signed.endsWith(')') && signed.split('(').length < signed.split(')').length ? signed.slice(0, -1) : signed;
  // "Bài: …" before a sentence is a sentence; names are short and start with a capital.
  if (rest.split(/\s+/u).length > 18 || !/^[\p{Lu}(]/u.test(rest) || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(rest)) return null;
  if (/^(?:tin|bài|thực hiện|tổng hợp)$/iu.test(label) && rest.split(/\s+/u).length > 8 && !PHOTO_PART.test(rest)) return null;
  // Words that also open a question or a section sign only in front of a name.
  if (/^(?:nội dung|lời|phóng viên|pv|ctv|cộng tác viên|sưu tầm|st)$/iu.test(label) && nameScore(rest.replace(PHOTO_PART, '')) < 2) return null;
  if (/^(?:thực hiện|tổng hợp|người báo cáo|đơn vị thực hiện)$/iu.test(label) && rest.split(/\s+/u).length > 3 && signatureScore(rest.replace(PHOTO_PART, '')) < 2) return null;
  const part = PHOTO_PART.exec(rest);
  if (part !== null && part.index > 0) {
    return { name: rest.slice(0, part.index).trim(), photos: part[1]?.trim() ?? null };
  }
  return { name: rest.trim(), photos: /ảnh/iu.test(label) ? rest.trim() : null };
}

/** "Nguồn: Báo Nhân Dân", "Theo TTXVN", "(Theo Báo Lạng Sơn)": where the text was taken from. */
export function sourceOf(text: string): boolean {
  if (text.length > 90) return false;
  if (/^\(?\s*(?:nguồn|nguồn tin|theo nguồn)\s*[:：]\s*\S/iu.test(text)) return text.split(/\s+/u).length <= 12;
  // Of a book: the text names it and nobody else.
  if (/^\(\s*(?:trích|lược trích|theo sách|theo cuốn|dẫn theo)\s[^()]*\)\.?$/iu.test(text)) return true;
  if (/^\(?\s*theo\s+(?:báo\s+)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)\)?\.?$/iu.test(text)) return true;
  const match = /^\(?\s*theo\s*[:：]?\s+(\p{Lu}\S*(?:\s+\S+){0,7}?)\)?\.?$/iu.exec(text);
  return match !== null && /^\p{Lu}/u.test(match[1] ?? '') && !/[,;]/.test(text) && !/\.$/.test(text);
}
