/** "Bí thư Đảng ủy, Công ty CP Xi măng Đồng Bành": a role and the unit behind it, written into one cell. Pure. */
import { beginsRole } from './people.ts';
import { kindOfName } from './words.ts';

export interface RoleAndUnit {
  readonly role: string;
  /** Empty: the cell names none that can be told. */
  readonly unit: string;
}

/** A sign between the two: a comma, a semicolon, a line end, a dash between spaces. */
const SIGN = /\s*(?:[,;]\s*|\n|\s[-–—]\s)\s*/gu;

/** What a cell "Chức vụ, đơn vị" says. Where the unit cannot be told, all of it is the role. */
export function roleAndUnit(text: string): RoleAndUnit {
  const whole = text.trim();
  if (isUnit(whole)) return { role: '', unit: whole };
  // The first place behind which a unit begins: "Trưởng phòng, Phòng Tổ chức, Sở Nội vụ" is of a part of a body.
  for (const { 0: sign, index } of whole.matchAll(SIGN)) {
    const [role, unit] = [whole.slice(0, index).trim(), whole.slice(index + sign.length).trim()];
    if (role !== '' && isUnit(unit)) return { role, unit };
  }
  return { role: whole, unit: '' };
}

const isUnit = (text: string): boolean => kindOfName(text) === 'collective' && !beginsRole(text);
