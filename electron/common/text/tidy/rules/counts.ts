/** Noughts before counts of one figure: "06 tập thể, 04 cá nhân", as summaries of emulation have them, or "6 tập thể". */
import type { Edit, Rule } from '../rule.ts';

/** What yearbooks count. Only before these: elsewhere a figure may be a grade, a class, a floor. */
const COUNTED =
  'tập thể|cá nhân|lượt|đồng chí|chi bộ|đảng bộ|đảng viên|cán bộ|hội viên|đoàn viên|chi hội|chi đoàn|hộ|mô hình|điển hình|giấy khen|bằng khen|huân chương|huy chương|kỷ niệm chương|đơn vị|người|thành viên|công trình|sáng kiến|đề tài';
const COUNT = new RegExp(`(?<![\\p{L}\\p{N}.,/\\-–%])(0?[1-9])(?= (?:${COUNTED})(?!\\p{L}))`, 'gu');
/** Behind these a figure is a name or an ordinal ("tổ 3", "số 5 người"), or the second of two ("3 đến 4 cán bộ"). */
const ORDINAL = /(?<!\p{L})(?:số|thứ|hạng|bậc|tổ|lớp|khối|khóa|khoá|tầng|điều|khoản|điểm|quý|tháng|ngày|giờ|năm|lần|phòng|đội|thôn|khu|đến|tới|hoặc) $/iu;
/** Letters of the longest of them, with its space. */
const LOOK_BACK = 8;

export const counts: Rule = (text, style) => {
  if (style.counts === 'leave') return [];
  const edits: Edit[] = [];
  for (const { 1: figures = '', index } of text.matchAll(COUNT)) {
    if (ORDINAL.test(text.slice(Math.max(0, index - LOOK_BACK), index))) continue;
    const replacement = style.counts === 'pad' ? figures.padStart(2, '0') : String(Number(figures));
    if (replacement !== figures) edits.push({ start: index, end: index + figures.length, replacement });
  }
  return edits;
};
