/** What the words above a column say it holds. Pure. */
import { FIELDS_OF, type ColumnField, type SheetTarget } from './fields.ts';
import { wordKey } from './words.ts';

/** In the order in which they are tried; folded. */
const WORDS: readonly (readonly [ColumnField, RegExp])[] = [
  // What our own lists only show.
  ['skip', /^chi de xem\b/u],
  ['number', /^(?:s\.? ?t\.? ?t\.?|t\.?t\.?|so tt|so thu tu|thu tu|no|#)$/u],
  ['id', /^ma (?:so )?(?:ky yeu|ho so|ban ghi)\b/u],
  ['birthMale', /\bsinh\b.*\bnam$/u],
  ['birthFemale', /\bsinh\b.*\bnu$/u],
  ['gender', /gioi tinh|^phai$|^nam ?[/,-] ?nu$|^gioi$|gender|^sex$/u],
  ['birth', /nam sinh|ngay.*\bsinh\b|sinh (?:nam|ngay)|^n\.?s\.?$|birth/u],
  ['contactName', /nguoi (?:lien he|phu trach|gui|dau moi)|dau moi|can bo (?:phu trach|lien he|dau moi)|contact (?:name|person)/u],
  ['phone', /dien thoai|^(?:so )?(?:dt|sdt|dd|dtdd|d\.t)\b|phone|so may|di dong|^tel/u],
  ['contact', /lien he|e-?mail|thu dien tu|dia chi|contact|address/u],
  ['familyName', /^ho(?: ten)?(?: va)? ?(?:chu )?(?:ten )?(?:dem|lot)\b|^ho$|ho (?:va )?(?:chu )?dem/u],
  ['shortName', /ten (?:viet )?tat|viet tat|ten ngan|short name/u],
  ['sortKey', /^(?:khoa|ten) (?:xep|sap xep)|sort/u],
  ['kind', /^(?:loai|doi tuong|ca nhan ?\/ ?tap the|tap the ?\/ ?ca nhan|phan loai)(?: (?:hinh|doi tuong|dien hinh))?$|^kind$/u],
  ['name', /(?:ca nhan|tap the).*(?:tap the|ca nhan)|ho (?:va |, ?|& )?ten|^ten(?: (?:goi|dien hinh|guong|nguoi|mo hinh).*)?$|ten (?:mo hinh|dien hinh)|full ?name|^name\b|nguoi duoc (?:khen|tang)|^ho ten/u],
  ['collective', /^(?:ten )?tap the\b|tap the duoc/u],
  ['individual', /^(?:ten )?ca nhan\b|ca nhan duoc/u],
  ['honorific', /danh xung|xung ho|^hoc (?:ham|vi)|cap bac|quan ham|honorific/u],
  ['decision', /^(?=.*\b(?:quyet dinh|qd|van ban)\b)(?=.*\bso\b)(?=.*\bngay\b)/u],
  ['decidedOn', /ngay.*(?:quyet dinh|\bqd\b|\bky\b|ban hanh|khen|\bcap\b|tang)|^(?:thoi gian|ngay)(?:,? ?thang)?(?:,? ?nam)?(?: khen(?: thuong)?)?$|decided|^date$/u],
  ['decisionNumber', /^(?:so )?(?:quyet dinh|qd|van ban)(?: so| khen thuong)?$|\bso (?:quyet dinh|qd|hieu|van ban|ky hieu)|(?:quyet dinh|qd) so|^so,? ky hieu|^so$|decision/u],
  ['issuer', /cap (?:quyet dinh|ky|ban hanh|tang|khen)(?! thuong$)|co quan (?:khen|ban hanh|quyet dinh|tang|ra)|noi (?:khen|cap|tang)|nguoi ky|don vi (?:khen|ra quyet dinh)|tham quyen|issuer/u],
  ['level', /^cap(?: (?:khen(?: thuong)?|do|hanh chinh))?$|muc khen|^level$/u],
  ['parentUnit', /don vi (?:cap tren|quan ly|chu quan|cha)|cap tren|truc thuoc|co quan chu quan|dang bo (?:co so )?cap tren|parent/u],
  ['roleUnit', /(?:chuc (?:vu|danh)).*(?:don vi|noi|co quan|cong tac)/u],
  ['role', /chuc (?:vu|danh)|nghe nghiep|cong viec|vi tri|position|^role$|nhiem vu/u],
  ['form', /hinh thuc|danh hieu|loai khen|muc khen thuong|award|^khen(?: thuong)?$|de nghi khen/u],
  ['reason', /thanh tich|ly do|noi dung|reason/u],
  ['period', /giai doan|nien (?:khoa|han|do)|^nam(?: (?:khen(?: thuong)?|hoc|cong nhan|dat))?$|^(?:dot|ky)\b|period|^year$|thoi ky/u],
  ['field', /linh vuc|chu de|mang|field/u],
  ['unit', /don vi|co quan|noi (?:cong tac|lam viec)|dang bo|chi bo|to chuc|cong tac|phong,? ?ban|unit|^sinh hoat/u],
  ['note', /ghi chu|chu thich|note|remark|^khac$/u],
];

/** For a list of units these words name the unit itself. */
const UNIT_NAME = /don vi|co quan|dang bo|chi bo|to chuc|^ten\b|unit|^name$/u;

/** What a header says its column holds, of what the target knows; `none`: it says nothing that is known. */
export function fieldOfHeader(text: string, target: SheetTarget): ColumnField {
  const known = FIELDS_OF[target];
  const toned = text.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');
  // "Nam" and "Nữ" are headed alone under "Giới tính" or "Năm sinh"; folded, "Nam" is also "Năm".
  if (target !== 'units') {
    if (toned === 'nam' || /\s\(?nam\)?$/u.test(toned) && /sinh|giới/u.test(toned)) return 'birthMale';
    if (toned === 'nữ' || /\s\(?nữ\)?$/u.test(toned) && /sinh|giới/u.test(toned) && !/nam/u.test(toned)) return 'birthFemale';
  }
  const key = wordKey(text);
  if (target === 'units' && UNIT_NAME.test(key) && !/cap tren|chu quan|quan ly|viet tat|truc thuoc|ten ngan/u.test(key)) return 'name';
  return WORDS.find(([field, words]) => known.includes(field) && words.test(key))?.[0] ?? 'none';
}
