/** Points between thousands where something is counted: "1500 lượt" → "1.500 lượt". Years and telephone numbers are never counts. */
import type { Edit, Rule } from '../rule.ts';

const COUNTED =
  'lượt|đồng|triệu|tỷ|tỉ|hộ|suất|cây|con|mét|m|m2|m²|km|ha|kg|tấn|tạ|lít|cuốn|quyển|ngày công|giấy khen|bằng khen|đảng viên|hội viên|đoàn viên|học sinh|người|khẩu|bao|viên|chiếc';
const COUNT = new RegExp(`(?<![\\p{L}\\p{N}.,/\\-–])([1-9]\\d{3,8})(?= (?:${COUNTED})(?![\\p{L}\\p{N}]))`, 'gu');

export const thousands: Rule = (text, style) => {
  if (style.thousands === 'leave') return [];
  const edits: Edit[] = [];
  for (const { 1: figures = '', index } of text.matchAll(COUNT)) {
    const value = Number(figures);
    if (value >= 1900 && value < 2100) continue;
    edits.push({ start: index, end: index + figures.length, replacement: figures.replace(/\B(?=(?:\d{3})+$)/gu, '.') });
  }
  return edits;
};
