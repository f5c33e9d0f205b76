/** A form of award as people write it ("BK TTg", "Bằng khen của Chủ tịch UBND tỉnh Lạng Sơn") → the form of the book's catalogue. Pure. */
import { fold } from '../../text/fold.ts';

export interface FormOf {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Ids under which a book keeps the forms of the catalogue: the same in every copy of the book. */
export const catalogueId = (key: string): string => `catalogue:${key}`;

/** Folded, no signs but spaces. */
const plain = (text: string): string => ` ${fold(text.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** Written out, the longest first; folded. */
const SHORT: readonly (readonly [RegExp, string])[] = (
  [
    ['ttldxs', 'tap the lao dong xuat sac'], ['tap the ldxs', 'tap the lao dong xuat sac'], ['ttldtt', 'tap the lao dong tien tien'], ['tap the ldtt', 'tap the lao dong tien tien'],
    ['cstdcs', 'chien si thi dua co so'], ['cstd', 'chien si thi dua'], ['ldtt', 'lao dong tien tien'], ['cstt', 'chien si tien tien'],
    ['hcldg?', 'huan chuong lao dong'], ['hcdl', 'huan chuong doc lap'], ['hc', 'huan chuong'], ['ld(?= hang| h )', 'lao dong'], ['bk', 'bang khen'], ['gk', 'giay khen'], ['knc', 'ky niem chuong'], ['ki niem chuong', 'ky niem chuong'],
    ['ttg', 'thu tuong chinh phu'], ['thu tuong cp', 'thu tuong chinh phu'], ['ubnd', 'uy ban nhan dan'], ['ubtvqh', 'uy ban thuong vu quoc hoi'], ['ct', 'chu tich'], ['bch', 'ban chap hanh'], ['btv', 'ban thuong vu'],
    ['ldld', 'lien doan lao dong'], ['lhpn', 'lien hiep phu nu'], ['tncs', 'thanh nien cong san'], ['tw', 'trung uong'], ['tu(?= doan)', 'trung uong'], ['mttq', 'mat tran to quoc'], ['gd', 'giam doc'], ['dn', 'doanh nghiep'],
    ['llvtnd', 'luc luong vu trang nhan dan'], ['llvt', 'luc luong vu trang'], ['du', 'dang uy'], ['vnah', 'viet nam anh hung'], ['ngnd', 'nha giao nhan dan'], ['ngut', 'nha giao uu tu'], ['ttnd', 'thay thuoc nhan dan'], ['ttut', 'thay thuoc uu tu'],
    ['nsnd', 'nghe si nhan dan'], ['nsut', 'nghe si uu tu'], ['nnnd', 'nghe nhan nhan dan'], ['nnut', 'nghe nhan uu tu'], ['quan uy', 'dang uy'],
    ['chien sy', 'chien si'], ['nghe sy', 'nghe si'],
  ] as const
).map(([from, to]) => [new RegExp(`(?<= )(?:${from})(?= )`, 'gu'), to]);

const written = (text: string): string => SHORT.reduce((said, [from, to]) => said.replace(from, to), plain(text));

const CLASS: readonly (readonly [RegExp, string])[] = [
  [/ (?:hang|h) (?:nhat|i|1) /u, '1'],
  [/ (?:hang|h) (?:nhi|hai|ii|2) /u, '2'],
  [/ (?:hang|h) (?:ba|iii|3) /u, '3'],
];
const MINISTRY = / (?:bo (?:truong|cong|quoc|y te|giao|noi|tai|tu phap|khoa|van|xay|giao thong|nong|ke hoach|thong tin|lao dong|ngoai|tai nguyen|dan toc)|tong lien doan|trung uong (?:doan|hoi)|ban chap hanh trung uong|(?:doan|hoi|uy ban|mat tran)[\p{L} ]* trung uong|tong (?:giam doc|cuc truong|cuc|cong ty)|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|kiem toan nha nuoc|ngan hang nha nuoc|bao hiem xa hoi viet nam|(?:hoi|doan)[\p{L} ]* viet nam|thong doc|tong kiem toan|ban (?:tuyen giao|to chuc|dan van|noi chinh) trung uong) /u;
const PROVINCE_UNION = / (?:lien doan lao dong|hoi|doan|tinh doan|mat tran|uy ban mat tran|cong doan)[\p{L} ]* tinh | tinh doan /u;
const UNION = / (?:hoi|doan thanh nien|cong doan|lien doan|mat tran|tinh doan|huyen doan|doan truong|doan khoi|hoi phu nu) /u;

type Rule = readonly [RegExp, string | ((said: string) => string | null)];

/** The first that fits decides. Keys of the catalogue; `#` stands for the class. */
const RULES: readonly Rule[] = [
  [/ huan chuong sao vang /u, 'hc-sao-vang'],
  [/ huan chuong ho chi minh /u, 'hc-ho-chi-minh'],
  [/ huan chuong doc lap /u, 'hc-doc-lap-#'],
  [/ huan chuong quan cong /u, 'hc-quan-cong-#'],
  [/ huan chuong lao dong /u, 'hc-lao-dong-#'],
  [/ huan chuong bao ve to quoc /u, 'hc-bao-ve-to-quoc-#'],
  [/ huan chuong chien cong /u, 'hc-chien-cong-#'],
  [/ huan chuong khang chien /u, 'hc-khang-chien-#'],
  [/ huan chuong chien si ve vang /u, 'hc-chien-si-ve-vang-#'],
  [/ huan chuong dai doan ket/u, 'hc-dai-doan-ket'],
  [/ huan chuong dung cam /u, 'hc-dung-cam'],
  [/ huan chuong huu nghi /u, 'hc-huu-nghi'],
  [/ huy chuong quan ky quyet thang /u, 'hch-quan-ky'],
  [/ huy chuong vi an ninh to quoc /u, 'hch-an-ninh'],
  [/ huy chuong chien si ve vang /u, 'hch-chien-si-ve-vang-#'],
  [/ huy chuong khang chien /u, 'hch-khang-chien-#'],
  [/ huy chuong huu nghi /u, 'hch-huu-nghi'],
  [/ huy hieu(?: dang)? (?:90|85|80|75|70|65|60|55|50|45|40|30) nam(?: tuoi dang)? /u, (said) => `hhd-${/ (\d\d) nam /u.exec(said)?.[1] ?? ''}`],
  [/ me viet nam anh hung /u, 'dh-ba-me'],
  [/ tinh anh hung /u, 'dh-tinh-anh-hung'],
  [/ thanh pho anh hung /u, 'dh-thanh-pho-anh-hung'],
  [/ anh hung (?:luc luong vu trang|llvt)/u, 'dh-anh-hung-llvt'],
  [/ anh hung lao dong /u, 'dh-anh-hung-lao-dong'],
  [/ nha giao nhan dan /u, 'dh-nha-giao-nd'],
  [/ nha giao uu tu /u, 'dh-nha-giao-ut'],
  [/ thay thuoc nhan dan /u, 'dh-thay-thuoc-nd'],
  [/ thay thuoc uu tu /u, 'dh-thay-thuoc-ut'],
  [/ nghe si nhan dan /u, 'dh-nghe-si-nd'],
  [/ nghe si uu tu /u, 'dh-nghe-si-ut'],
  [/ nghe nhan nhan dan /u, 'dh-nghe-nhan-nd'],
  [/ nghe nhan uu tu /u, 'dh-nghe-nhan-ut'],
  [/ giai thuong ho chi minh /u, 'gt-ho-chi-minh'],
  [/ giai thuong nha nuoc /u, 'gt-nha-nuoc'],
  [/ ky niem chuong /u, 'knc'],
  [/ chien si thi dua (?:toan quoc|toan nganh quoc gia) /u, 'td-cstd-toan-quoc'],
  [/ chien si thi dua (?:cap )?co so /u, 'td-cstd-co-so'],
  [/ chien si thi dua (?:cap )?(?:bo|tinh|nganh|ban|toan quan|toan luc luong|thanh pho)/u, 'td-cstd-bo-tinh'],
  [/ chien si tien tien /u, 'td-cstt'],
  [/ co thi dua (?:cua )?(?:chinh phu|thu tuong)/u, 'td-co-chinh-phu'],
  [/ co (?:cua )?(?:ban thuong vu )?(?:tinh uy|thanh uy) /u, 'dang-co-tinh-uy'],
  [/ co thi dua /u, 'td-co-bo-tinh'],
  [/ tap the lao dong xuat sac /u, 'td-ttldxs'],
  [/ don vi quyet thang /u, 'td-don-vi-quyet-thang'],
  [/ tap the lao dong tien tien /u, 'td-ttldtt'],
  [/ don vi tien tien /u, 'td-don-vi-tien-tien'],
  [/ lao dong tien tien /u, 'td-ldtt'],
  [/ (?:xa|phuong)(?: phuong)?(?: thi tran)? tieu bieu /u, 'td-xa-tieu-bieu'],
  [/ gia dinh van hoa /u, 'td-gia-dinh-van-hoa'],
  [/ bang khen /u, certificate],
  [/ giay khen /u, commendation],
];

function certificate(said: string): string | null {
  if (/ uy ban thuong vu quoc hoi /u.test(said)) return 'bk-ubtvqh';
  if (/ thu tuong /u.test(said)) return 'bk-ttg';
  if (/ (?:tinh uy|thanh uy) /u.test(said)) return 'dang-bk-tinh-uy';
  if (/ (?:quan khu|quan doan|quan chung|binh chung|tong cuc chinh tri|bo tu lenh) /u.test(said)) return 'bk-quan-khu';
  if (MINISTRY.test(said)) return 'bk-bo';
  if (PROVINCE_UNION.test(said)) return 'bk-doan-the-tinh';
  return / (?:uy ban nhan dan|chu tich|cua) (?:tinh|thanh pho) | uy ban nhan dan tinh | (?:cap tinh|tinh) /u.test(said) ? 'bk-tinh' : null;
}

function commendation(said: string): string | null {
  if (/ (?:huyen uy|thi uy|quan uy|thanh uy|dang uy (?:khoi|cac co quan|ubnd|uy ban|quan su|cong an) ?|tinh uy) ?/u.test(said)) return 'dang-gk-cap-tren';
  if (/ (?:dang uy|chi bo|chi uy|dang bo) /u.test(said)) return 'dang-gk-co-so';
  if (UNION.test(said)) return 'gk-doan-the';
  if (/ (?:uy ban nhan dan|chu tich)(?: uy ban nhan dan)? (?:huyen|quan|thi xa|thanh pho|tp) /u.test(said)) return 'gk-huyen';
  if (/ (?:uy ban nhan dan|chu tich)(?: uy ban nhan dan)? (?:xa|phuong|thi tran) /u.test(said)) return 'gk-xa';
  if (/ (?:cong ty|doanh nghiep|tong cong ty|hop tac xa|tap doan) /u.test(said)) return 'gk-doanh-nghiep';
  return / (?:so|giam doc|thu truong|hieu truong|cuc|cuc truong|chi cuc|cong an|buu dien|benh vien|truong|vien|chanh an|ban|ngan hang|kho bac|bo chi huy) /u.test(said) ? 'gk-so' : null;
}

/** The key of the catalogue that a written form means; null: none, or it cannot be told (a class is missing). */
export function catalogueKeyOf(text: string): string | null {
  const said = written(text);
  for (const [pattern, key] of RULES) {
    if (!pattern.test(said)) continue;
    const found = typeof key === 'string' ? key : key(said);
    if (found === null || !found.endsWith('#')) return found;
    const grade = CLASS.find(([word]) => word.test(said))?.[1];
    return grade === undefined ? null : found.replace('#', grade);
  }
  return null;
}

/**
 * The book's form that a written one means: by its name, tones and case aside; else by the rules of the catalogue, where the book
 * still has that form. Of several forms of one name the one in force on the day counts.
 * @param on day of the decision, yyyy-mm-dd; null: not known
 */
export function matchForm(text: string, forms: readonly FormOf[], on: string | null = null): string | null {
  const said = written(text);
  if (said.trim() === '') return null;
  const named = forms.filter(({ name }) => written(name) === said);
  const inForce = named.find(({ validFrom, validTo }) => on !== null && (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo));
  const found = inForce ?? named[0];
  if (found !== undefined) return found.id;
  const key = catalogueKeyOf(text);
  const id = key === null ? null : catalogueId(key);
  return id !== null && forms.some((form) => form.id === id) ? id : null;
}

/** The form of an award of which form and giver were told apart: “Bằng khen”, “Chủ tịch UBND tỉnh”. @param on day of the decision */
export const matchAward = ({ form, issuer, on }: { readonly form: string; readonly issuer: string; readonly on: string | null }, forms: readonly FormOf[]): string | null =>
  matchForm(form, forms, on) ?? (issuer === '' || form === '' ? null : matchForm(`${form} của ${issuer}`, forms, on));
