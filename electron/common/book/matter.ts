/**
 * Matter: pages made from the book's own data. Every kind with its options: type, validator, defaults and version in one place.
 * Options are kept as JSON; what is stored is read through `matterOptions`, which puts the default in the place of what is missing
 * or is no value of its field, so that a book of an earlier version of the program prints.
 */
import * as z from '../schema.ts';
import { day } from '../records/record.ts';
import { periodYears } from './period.ts';

/** Grows when a field changes its meaning; a new field with a default needs no new version. */
export const MATTER_VERSION = 1;

export const MATTER_KINDS = ['boards', 'portraits', 'plates', 'commended', 'statistics', 'index', 'imprint'] as const;
export const matterKind = z.enum(MATTER_KINDS);
export type MatterKind = z.infer<typeof matterKind>;

const line = z.string().max(500);
const lines = z.string().max(20_000);
const id = z.string().min(1).max(100);
const exemplarKind = z.enum(['individual', 'collective', 'model']);

/** Listed in mục lục. */
const contents = z.boolean();
const version = z.literal(MATTER_VERSION);

export const boardGroup = z.strictObject({
  /** "Ban Chỉ đạo", "Ban Biên tập". */
  title: line,
  people: z.array(z.strictObject({ name: line, role: line })).max(200),
});
export type BoardGroup = z.infer<typeof boardGroup>;

/** Ban chỉ đạo, ban biên tập: people with their role. */
const boards = z.strictObject({ version, contents, columns: z.union([z.literal(1), z.literal(2)]), groups: z.array(boardGroup).max(20) });

/** Portraits with names, flowed by unit. `units` empty: all; a unit stands for those beneath it. With days: whoever has an award within them or an article of the book. */
const portraits = z.strictObject({
  version,
  contents,
  perPage: z.union([z.literal(12), z.literal(20)]),
  kinds: z.array(exemplarKind).min(1),
  units: z.array(id),
  /** A heading for each unit; else one flow. */
  unitHeadings: z.boolean(),
  from: day,
  to: day,
});

/** Pages of photos, in this order, so many to a page. */
const plates = z.strictObject({
  version,
  contents,
  arrangement: z.enum(['full', 'two', 'four', 'six']),
  photoIds: z.array(id).max(500),
  captions: z.boolean(),
  credits: z.boolean(),
});

/** Lists of who was commended. Empty lists of forms and levels: all. Days are those of the decision. */
const commended = z.strictObject({
  version,
  contents,
  /** In this order. */
  kinds: z.array(exemplarKind).min(1),
  formIds: z.array(id),
  levels: z.array(line),
  from: day,
  to: day,
});

export const STATISTIC_SECTIONS = ['overview', 'awards', 'units', 'years', 'fields'] as const;
/**
 * Figures of the book as tables and charts. With days, what counts are the awards within them, and whoever has one of those or an article
 * of the book.
 */
const statistics = z.strictObject({ version, contents, sections: z.array(z.enum(STATISTIC_SECTIONS)).min(1), charts: z.boolean(), from: day, to: day });

/** Names with page numbers. */
const index = z.strictObject({
  version,
  contents,
  kinds: z.array(exemplarKind).min(1),
  /** Pages where the name stands in texts and captions, beside those of articles of its own. */
  mentions: z.boolean(),
  /** Pages of lists, portraits, plates and boards as well. */
  lists: z.boolean(),
});

/** The application for a licence (Mẫu 04 of Nghị định 138/2025); what the book itself tells (pages, size) is not asked for. */
const application = z.strictObject({
  /** The office that gives the licence: "Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn". */
  addressee: line,
  applicant: line,
  applicantAbove: line,
  address: line,
  phone: line,
  /** "Sách", "Kỷ yếu". */
  form: line,
  language: line,
  /** Where it is given out. */
  distribution: line,
  purpose: lines,
  summary: lines,
  attachments: lines,
  signerPosition: line,
  signerName: line,
});

/** The imprint of the last page, and the application for its licence. Title, publisher, pages and trim size come from the book. */
const imprint = z.strictObject({
  version,
  contents,
  /** licence: a document not for sale, with a licence; publisher: a publisher's book. */
  issued: z.enum(['licence', 'publisher']),
  /** "Chịu trách nhiệm xuất bản", "Biên tập", "Trình bày", "Sửa bản in". */
  responsible: z.array(z.strictObject({ role: line, name: line })).max(50),
  publisherAddress: line,
  /** Copies. */
  printRun: z.int().min(1).max(10_000_000).nullable(),
  printer: line,
  printerAddress: line,
  licenceNumber: line,
  licenceDate: day,
  licenceIssuer: line,
  registrationNumber: line,
  decisionNumber: line,
  decisionDate: day,
  isbn: line,
  /** "quý II năm 2021" */
  deposited: line,
  /** "Tài liệu không kinh doanh", "Sách không bán"; empty: nothing is said. */
  notForSale: line,
  note: lines,
  application,
});

/** The options of each kind. */
export const MATTER_OPTIONS = { boards, portraits, plates, commended, statistics, index, imprint } as const satisfies Record<MatterKind, z.ZodObject>;
export type MatterOptions = { readonly [K in MatterKind]: z.infer<(typeof MATTER_OPTIONS)[K]> };

/** A matter's title where the person gives none, as it is printed: the book is Vietnamese. */
export const MATTER_TITLES: Readonly<Record<MatterKind, string>> = {
  boards: 'Ban Chỉ đạo và Ban Biên tập',
  portraits: 'Chân dung điển hình tiên tiến',
  plates: 'Hình ảnh tư liệu',
  commended: 'Danh sách khen thưởng',
  statistics: 'Số liệu thống kê',
  index: 'Bảng tra tên',
  imprint: 'Thông tin xuất bản',
};

export const DEFAULT_MATTER: MatterOptions = {
  boards: {
    version: MATTER_VERSION,
    contents: false,
    columns: 1,
    groups: [
      { title: 'Ban Chỉ đạo', people: [] },
      { title: 'Ban Biên tập', people: [] },
    ],
  },
  portraits: { version: MATTER_VERSION, contents: true, perPage: 12, kinds: ['individual'], units: [], unitHeadings: false, from: null, to: null },
  plates: { version: MATTER_VERSION, contents: true, arrangement: 'two', photoIds: [], captions: true, credits: true },
  commended: { version: MATTER_VERSION, contents: true, kinds: ['collective', 'individual'], formIds: [], levels: [], from: null, to: null },
  statistics: { version: MATTER_VERSION, contents: true, sections: ['overview', 'awards', 'units', 'years'], charts: true, from: null, to: null },
  index: { version: MATTER_VERSION, contents: true, kinds: ['individual'], mentions: true, lists: true },
  imprint: {
    version: MATTER_VERSION,
    contents: false,
    issued: 'licence',
    responsible: [
      { role: 'Chịu trách nhiệm xuất bản', name: '' },
      { role: 'Chịu trách nhiệm nội dung', name: '' },
      { role: 'Biên tập', name: '' },
      { role: 'Trình bày', name: '' },
      { role: 'Sửa bản in', name: '' },
    ],
    publisherAddress: '',
    printRun: null,
    printer: '',
    printerAddress: '',
    licenceNumber: '',
    licenceDate: null,
    licenceIssuer: '',
    registrationNumber: '',
    decisionNumber: '',
    decisionDate: null,
    isbn: '',
    deposited: '',
    notForSale: 'Tài liệu không kinh doanh',
    note: '',
    application: {
      addressee: '',
      applicant: '',
      applicantAbove: '',
      address: '',
      phone: '',
      form: 'Sách (kỷ yếu)',
      language: 'Tiếng Việt',
      distribution: '',
      purpose: '',
      summary: '',
      attachments: '',
      signerPosition: '',
      signerName: '',
    },
  },
};

/** Kinds that a new matter of is put behind the last part; the others stand in a part. */
export const STANDS_LAST: ReadonlySet<MatterKind> = new Set<MatterKind>(['index', 'imprint']);

/** What may be given to change the options of a kind: any of its fields. */
export function matterPatch(kind: MatterKind): z.ZodObject {
  const { version: _version, ...fields } = MATTER_OPTIONS[kind].shape;
  const shape: Readonly<Record<string, z.ZodType>> = fields;
  return z.strictObject(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, field.optional()])));
}

/**
 * Options as they were stored, made whole: a field that is missing or is no value of its kind has the default.
 * @param stored what the file has
 */
export function matterOptions<K extends MatterKind>(kind: K, stored: unknown): MatterOptions[K] {
  const given = isRecord(stored) ? stored : {};
  const fallback: Readonly<Record<string, unknown>> = DEFAULT_MATTER[kind];
  const shape: Readonly<Record<string, z.ZodType>> = MATTER_OPTIONS[kind].shape;
  const fields = Object.entries(shape).map(([name, field]): [string, unknown] => {
    const parsed = field.safeParse(given[name]);
    return [name, parsed.success ? parsed.data : fallback[name]];
  });
  return MATTER_OPTIONS[kind].parse(Object.fromEntries(fields)) as MatterOptions[K];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A matter with its options made whole, for one kind or any. */
export type Matter = { readonly [K in MatterKind]: MatterOf<K> }[MatterKind];
export interface MatterOf<K extends MatterKind> {
  readonly id: string;
  /** Null: behind the last part. */
  readonly partId: string | null;
  readonly kind: K;
  readonly title: string;
  readonly options: MatterOptions[K];
}

/** Photos that a matter's options name, in their order. */
export function photosOfMatter(matter: Matter): readonly string[] {
  return matter.kind === 'plates' ? matter.options.photoIds : [];
}

/** What of a matter is another in every book: it is emptied when the next one is begun. */
const ITS_OWN = {
  portraits: ['from', 'to'],
  plates: ['photoIds'],
  commended: ['from', 'to'],
  statistics: ['from', 'to'],
  imprint: ['printRun', 'licenceNumber', 'licenceDate', 'registrationNumber', 'decisionNumber', 'decisionDate', 'isbn', 'deposited'],
} as const satisfies { readonly [K in MatterKind]?: readonly (keyof MatterOptions[K])[] };

/** Fields that were emptied for the next book, as the list of what is to be filled in anew names them. */
export const EMPTIED = ['photoIds', 'from', 'to', 'printRun', 'licenceNumber', 'licenceDate', 'registrationNumber', 'decisionNumber', 'decisionDate', 'isbn', 'deposited'] as const;
export type Emptied = (typeof EMPTIED)[number];

/**
 * The options with what is true of one book only put back to the default. Honours of the last period are not those of this one: lists, portraits and
 * figures begin with the first day of the new period. They have no last day, for what is given for its last year is decided after it.
 */
export function optionsForNext({ kind, options }: Matter, period: string): { readonly options: object; readonly emptied: readonly Emptied[] } {
  const own: readonly Emptied[] = kind === 'portraits' || kind === 'plates' || kind === 'commended' || kind === 'statistics' || kind === 'imprint' ? ITS_OWN[kind] : [];
  const years = periodYears(period);
  const begins = (kind === 'portraits' || kind === 'commended' || kind === 'statistics') && years !== null ? { from: `${String(years.from)}-01-01` } : {};
  const [now, fresh] = [new Map<string, unknown>(Object.entries(options)), new Map<string, unknown>(Object.entries(DEFAULT_MATTER[kind]))];
  const emptied = own.filter((field) => JSON.stringify(now.get(field)) !== JSON.stringify(fresh.get(field)));
  return { options: { ...options, ...Object.fromEntries(emptied.map((field) => [field, fresh.get(field)])), ...begins }, emptied: emptied.filter((field) => !(field in begins)) };
}
