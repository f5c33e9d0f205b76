/**
 * The form that units fill in ("Mẫu nộp bài"): its fields by the tags of their content controls, the words it is printed with, and what
 * comes back. Shared by what makes the form and what reads it, so that every word of the form itself is known for one. Pure.
 */
import * as z from '../schema.ts';

/** Tags of all fields begin with it. */
export const FORM_PREFIX = 'kyyeu.';
/** Photos a form has room for. */
export const FORM_PHOTOS = 6;

/** A field of one line: its tag, what stands beside it, what stands in it until it is filled in. */
export interface FormField {
  readonly tag: string;
  readonly label: string;
  readonly placeholder: string;
  readonly date?: true;
}

const field = (tag: string, label: string, placeholder: string): FormField => ({ tag: FORM_PREFIX + tag, label, placeholder });

export const FORM = {
  unit: field('unit', 'Đơn vị gửi bài', 'Tên đơn vị, ghi đầy đủ'),
  exemplar: field('exemplar', 'Điển hình', 'Họ và tên cá nhân, hoặc tên tập thể, mô hình'),
  role: field('role', 'Chức vụ, nơi công tác', 'Chức vụ và nơi công tác của cá nhân'),
  title: field('title', 'Tên bài', 'Tên bài viết'),
  sapo: field('sapo', 'Tóm tắt (sapô)', 'Hai, ba câu nêu điều đáng nhớ nhất của điển hình'),
  date: { ...field('date', 'Ngày viết', 'Ngày/tháng/năm, ví dụ 30/11/2025'), date: true },
  place: field('place', 'Nơi viết', 'Xã, huyện hoặc tỉnh'),
  author: field('author', 'Họ và tên', 'Họ và tên người viết'),
  authorRole: field('author.role', 'Chức vụ', 'Chức vụ người viết'),
  authorUnit: field('author.unit', 'Nơi công tác', 'Nơi công tác của người viết'),
  awardNumber: field('award.number', 'Số quyết định', 'Ví dụ 1234/QĐ-UBND'),
  awardDate: { ...field('award.date', 'Ngày ký', 'Ngày/tháng/năm ký quyết định'), date: true },
  awardForm: field('award.form', 'Hình thức', 'Giấy khen, Bằng khen, Huân chương…'),
  awardBody: field('award.body', 'Cơ quan tặng', 'Cơ quan ra quyết định'),
} as const satisfies Readonly<Record<string, FormField>>;

/** The article's text: as many paragraphs as one likes, headings, lists. */
export const FORM_BODY: FormField = field('body', 'Nội dung bài', 'Viết hoặc dán toàn bộ bài vào đây. Đề mục dùng kiểu Heading 1, Heading 2; ảnh đặt ở phần sau.');
/** Words that are the editors' own: for whom the form is, what was asked. */
export const FORM_NOTE = { tag: `${FORM_PREFIX}note`, label: 'Ban Biên tập' } as const;

export const photoTag = (number: number): string => `${FORM_PREFIX}photo.${String(number)}`;
export const captionField = (number: number): FormField => field(`photo.${String(number)}.caption`, `Chú thích ảnh ${String(number)}`, 'Ai, làm gì, ở đâu, khi nào');
export const creditField = (number: number): FormField => field(`photo.${String(number)}.credit`, `Người chụp ảnh ${String(number)}`, 'Họ và tên người chụp');

/** Words printed on the form that belong to no field. */
export const FORM_WORDS = {
  title: 'MẪU NỘP BÀI KỶ YẾU',
  how: 'Bấm vào chữ xám rồi viết. Ô nào không có thì để nguyên. Không cần giữ phông chữ, cỡ chữ: kỷ yếu sẽ trình bày thống nhất.',
  about: '1. Điển hình',
  article: '2. Bài viết',
  photos: '3. Ảnh',
  photosHow: 'Bấm vào khung để chọn ảnh gốc từ máy chụp hoặc điện thoại; ảnh qua Zalo thường bị nén, in không nét. Nên gửi kèm tệp ảnh gốc.',
  author: '4. Người viết',
  award: '5. Quyết định khen thưởng (nếu có)',
} as const;
/** What a word processor calls the place of a photo. */
export const photoName = (number: number): string => `Ảnh ${String(number)}`;

const FIELDS: readonly FormField[] = [
  ...Object.values(FORM),
  FORM_BODY,
  ...Array.from({ length: FORM_PHOTOS }, (_, index) => [captionField(index + 1), creditField(index + 1)]).flat(),
];

/**
 * The tag of a field by its label, which is also its control's name. No two fields share one: some word processors keep the names of
 * controls and lose their tags (LibreOffice 7.4), or lose the controls and keep the words beside them.
 */
export const TAG_OF_LABEL: ReadonlyMap<string, string> = new Map([
  ...FIELDS.map(({ label, tag }): [string, string] => [label, tag]),
  ...Array.from({ length: FORM_PHOTOS }, (_, index): [string, string] => [photoName(index + 1), photoTag(index + 1)]),
  [FORM_NOTE.label, FORM_NOTE.tag],
]);

/** What stands in a field until it is filled in, by tag. */
export const PLACEHOLDERS: ReadonlyMap<string, string> = new Map(FIELDS.map(({ tag, placeholder }) => [tag, placeholder]));

/** Every line of the form that no unit wrote, the editors' notes aside. */
export const FORM_LINES: ReadonlySet<string> = new Set([
  ...FIELDS.flatMap(({ label, placeholder }) => [label, placeholder]),
  ...Object.values(FORM_WORDS),
]);

/** True for "Label: words" of a field. */
export const isFieldLine = (line: string): boolean => FIELDS.some(({ label }) => line.startsWith(`${label}: `));

/** What a filled-in form says beside its article. Empty: not filled in. Days as yyyy-mm-dd; null: none, or none that can be read. */
export const importedForm = z.object({
  /** The unit as it is named in the form. */
  unit: z.string(),
  exemplar: z.string(),
  /** Of the exemplar. */
  role: z.string(),
  /** Where the article was written. */
  place: z.string(),
  /** Photos that came with it. */
  photos: z.int().nonnegative(),
  award: z.object({ number: z.string(), date: z.string().nullable(), form: z.string(), body: z.string() }),
});
export type ImportedForm = z.infer<typeof importedForm>;
