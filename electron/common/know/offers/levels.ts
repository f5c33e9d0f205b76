/** Whose award it is, as the catalogue of awards names levels (Luật Thi đua, khen thưởng 2022, Điều 77 to 83: who decides). Pure. */
import type { OfferOf } from './shapes.ts';

type Level = OfferOf<'award'>['details']['level'];

const STATE = /thủ tướng|chủ tịch nước|chính phủ|nhà nước|quốc hội|huân chương|huy chương|danh hiệu vinh dự|toàn quốc/iu;
const MINISTRY = /^(?:bộ trưởng|bộ )|trung ương|tổng liên đoàn|tổng cục|(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:tỉnh|thành phố)|tỉnh ủy|tỉnh uỷ|thành ủy|quân khu|cấp tỉnh|cấp bộ|tỉnh đoàn|viện trưởng viện kiểm sát nhân dân tối cao|tập đoàn/iu;

/** The level of an award by who gives it and by its form; "": the words do not tell. */
export function levelOf(issuer: string, form: string): Level {
  if (STATE.test(issuer) || STATE.test(form)) return 'nhà nước';
  if (MINISTRY.test(issuer) || MINISTRY.test(form)) return 'bộ/ngành/tỉnh';
  return issuer === '' && !/giấy khen|cơ sở/iu.test(form) ? '' : 'cơ sở';
}
