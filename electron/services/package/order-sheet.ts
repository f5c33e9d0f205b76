/** The order sheet as data: what `resources/order/order.typ` prints. Always Vietnamese: it goes to a Vietnamese printing house. What is not known is an empty value. */
import { caliperOf, wrapOf, type Binding } from '../../common/book/cover.ts';
import { finishOf } from '../../common/book/finish.ts';
import type { MatterOptions } from '../../common/book/matter.ts';
import { copiesOf, FOLDED, isAskedFirst, JOININGS, orderBlanks, sectionsOf, type ImprintSays } from '../../common/book/order.ts';
import { PAPERS } from '../../common/book/paper.ts';
import { profileOfOtherPaper, STANDARD_NAMES } from '../../common/book/press.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import { trimSize } from '../../common/book/trim.ts';
import type { CheckedFile } from '../../common/contract/check-shapes.ts';
import type { Finding } from '../../common/contract/shapes.ts';
import { t } from '../../common/i18n/index.ts';
import { blanksAtEnd, countsOf, SIGNATURES } from '../../common/print/checks.ts';
import { say } from '../../common/print/say.ts';
import { printedDay } from '../book/made/commended.ts';
import { trimWords } from '../book/made/imprint.ts';
import { figure } from '../book/made/statistics.ts';
import { licenceOf, printerOf, saysOf } from '../licence/stored.ts';
import { sizeWords } from '../print/report/sheet.ts';

export interface OrderInput {
  readonly settings: BookSettings;
  /** Null: the book has no imprint. */
  readonly imprint: MatterOptions['imprint'] | null;
  /** Of the typeset book. */
  readonly pages: number;
  /** Name of the printing condition that the files are made for. */
  readonly condition: string;
  /** What its ICC profile calls itself. */
  readonly profile: string;
  readonly files: readonly OrderedFile[];
  readonly findings: readonly Finding[];
  /** ms since 1970 */
  readonly at: number;
}

/** @param what "Ruột sách" */
export type OrderedFile = CheckedFile & { readonly what: string };

interface Row {
  readonly label: string;
  /** Empty: a line for a pen. */
  readonly value: string;
  /** Where the value is empty: what a pen has to tick instead of writing. */
  readonly ticks: readonly string[];
  /** In small letters under it; empty: none. */
  readonly note: string;
}

interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface OrderSheet {
  readonly book: { readonly title: string; readonly period: string; readonly organisation: string };
  readonly day: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Two columns of groups. */
  readonly pairs: readonly (readonly Group[])[];
  readonly note: string;
  /** Who orders, who prints. */
  readonly sides: readonly Group[];
  readonly files: readonly { readonly what: string; readonly name: string; readonly size: string; readonly sha256: string }[];
  readonly verdict: string;
  readonly counted: string;
  /** What the sheet does not say, in words; empty: it is complete. */
  readonly open: string;
  readonly words: typeof WORDS;
}

const WORDS = {
  title: 'Phiếu đặt in',
  number: 'Số',
  day: 'Ngày lập',
  page: 'Trang',
  note: 'Ghi chú',
  files: 'Tệp giao kèm',
  sums: 'Tệp SHA256SUMS.txt trong gói có mã của mọi tệp; đối chiếu bằng lệnh “sha256sum -c SHA256SUMS.txt”.',
  signs: ['Bên đặt in', 'Nhà in nhận'],
  signed: '(ký, ghi rõ họ tên, ngày)',
} as const;

const decimals = new Intl.NumberFormat('vi', { maximumFractionDigits: 3 });
const day = new Intl.DateTimeFormat('vi', { day: 'numeric', month: 'numeric', year: 'numeric' });
const row = (label: string, value: string, note = '', ticks: readonly string[] = []): Row => ({ label, value: value.trim(), note, ticks });

export function orderSheet(input: OrderInput): OrderSheet {
  const { settings, imprint, pages, findings } = input;
  const copies = copiesOf(settings.orderRun, imprint?.printRun ?? null);
  const counts = countsOf(findings);
  const { title, period, organisation } = settings;
  return {
    book: { title, period, organisation },
    day: day.format(input.at),
    facts: [
      { label: 'Khổ thành phẩm', value: trimWords(settings) },
      { label: 'Số trang ruột', value: figure(pages) },
      { label: 'Số lượng', value: copies === null ? '' : `${figure(copies)} bản` },
      { label: 'Giao hàng', value: printedDay(settings.orderDelivery) },
    ],
    pairs: [[textOf(input)], [coverOf(settings, pages), bindingOf(settings)]],
    note: settings.orderNote.trim(),
    sides: [orderedBy(settings, imprint), printedBy(settings, imprint)],
    files: input.files.map(({ what, name, size, sha256 }) => ({ what, name, size: sizeWords(size), sha256 })),
    verdict: counts.error > 0 ? 'Còn chỗ phải sửa, bên đặt in biết và vẫn giao' : counts.warning > 0 ? 'In được, còn chỗ nên xem' : 'Đã soát, sẵn sàng để in',
    counted: `Phiếu kiểm tra kèm theo: ${figure(counts.error)} chỗ phải sửa, ${figure(counts.warning)} chỗ nên xem, ${figure(counts.note)} chỗ cần biết.`,
    open: openWords(settings, imprint),
    words: WORDS,
  };
}

function openWords(settings: BookSettings, imprint: OrderInput['imprint']): string {
  const blanks = orderBlanks(settings, imprint === null ? null : saysOf(imprint));
  return blanks.length === 0 ? '' : `Phiếu chưa ghi: ${blanks.map((blank) => t('vi', `order.blankNames.${blank}`)).join(', ')}. Hai bên thống nhất và ghi vào các dòng kẻ trước khi in.`;
}

/**
 * What a printing house asks back about before it begins, in the book's own findings; none: the sheet says all of it.
 * @param imprint null: the book has none
 * @param today yyyy-mm-dd
 */
export function orderFindings(settings: BookSettings, imprint: ImprintSays | null, today: string): Finding[] {
  const nowhere = { articleId: null, block: null, page: null };
  const asked = orderBlanks(settings, imprint).filter(isAskedFirst);
  const { orderDelivery } = settings;
  return [
    ...(asked.length === 0 ? [] : [{ code: 'order-gap', said: say('findings.orderGap', { blanks: asked.map((blank) => say(`order.blankNames.${blank}`)) }), ...nowhere }]),
    ...(orderDelivery !== null && orderDelivery < today ? [{ code: 'order-past', said: say('findings.orderPast', { day: printedDay(orderDelivery) }), ...nowhere }] : []),
  ];
}

function textOf({ settings, pages, condition, profile }: OrderInput): Group {
  const { pressColours, pressStandard, pressMarks, pressInk, bleed, orderSection, coverBinding } = settings;
  const sections = sectionsOf(pages, orderSection, coverBinding);
  const other = profileOfOtherPaper(settings);
  const otherPaper = other === null ? '' : ` Giấy ruột không cùng loại (${other === 'coated' ? 'tráng phủ' : 'không tráng'}): xem lại.`;
  const said = (): readonly [string, string] => {
    if (coverBinding === 'saddle') return [`${figure(Math.ceil(pages / FOLDED))} tờ gấp lồng nhau`, blankWords(blanksAtEnd(pages, FOLDED))];
    if (sections === null) return ['', `Nhà in ghi mấy tay. ${figure(pages)} trang: ${foldWords(pages)}.`];
    const { full, rest, blanks } = sections;
    const parts = [...(full === 0 ? [] : [`${figure(full)} tay ${figure(orderSection)} trang`]), ...(rest === 0 ? [] : [`1 tay ${figure(rest)} trang`])];
    return [parts.join(', '), blankWords(blanks)];
  };
  return {
    title: 'Ruột sách',
    rows: [
      row('Số trang', `${figure(pages)} trang`, `${figure(Math.ceil(pages / 2))} tờ`),
      row('Tay sách', ...said(), SIGNATURES.map((signature) => `tay ${figure(signature)}`)),
      row('Mực in', pressColours === 'four' ? '4/4: bốn màu, hai mặt' : '1/1: một màu đen, hai mặt'),
      row('Giấy ruột', textPaper(settings), coverBinding === 'saddle' ? `Một tờ dày ${decimals.format(caliperOf(settings))} mm.` : `Gáy bìa tính với một tờ dày ${decimals.format(caliperOf(settings))} mm.`),
      row('Tệp in', STANDARD_NAMES[pressStandard], `Tràn lề ${decimals.format(bleed)} mm, ${pressMarks ? 'có' : 'không có'} dấu xén; mực phủ nhiều nhất ${figure(pressInk)} %.`),
      row('Hồ sơ màu ICC', profile, `${condition === profile ? 'Nhúng' : `${condition}; nhúng`} trong tệp ruột và tệp bìa.${otherPaper}`),
    ],
  };
}

/** What the last sheet has more than the book. */
const blankWords = (blanks: number): string => (blanks === 0 ? '' : `Cuối sách có thêm ${figure(blanks)} trang trắng cho đủ tờ gấp.`);

/** How many blank pages each usual section leaves at the end. */
function foldWords(pages: number): string {
  return SIGNATURES.map((signature) => {
    const blanks = blanksAtEnd(pages, signature);
    return `tay ${figure(signature)} ${blanks === 0 ? 'vừa đủ' : `thừa ${figure(blanks)} trang trắng`}`;
  }).join(', ');
}

/** "Couche mờ 120 g"; empty: nobody has named it. */
export function textPaper({ coverPaper, orderTextPaper }: Pick<BookSettings, 'coverPaper' | 'orderTextPaper'>): string {
  if (coverPaper === 'own') return orderTextPaper.trim();
  const { kind, grammage } = PAPERS[coverPaper];
  return t('vi', `cover.papers.${kind}`, { grammage });
}

function coverOf(settings: BookSettings, pages: number): Group {
  const { coverBinding, coverFlap, coverBoard, coverJoint, coverTurnIn, bleed } = settings;
  const { width, height, spine } = wrapOf(settings, pages, trimSize(settings.trimSize));
  const mm = (value: number): string => `${decimals.format(value)} mm`;
  const more: Readonly<Record<Binding, string>> = {
    soft: '',
    flaps: `Tay gấp rộng ${mm(coverFlap)}.`,
    hard: `Bìa các-tông dày ${mm(coverBoard)}, rãnh gáy ${mm(coverJoint)}, mép gấp ${mm(coverTurnIn)}.`,
    saddle: '',
  };
  return {
    title: 'Bìa',
    rows: [
      row('Kiểu bìa', t('vi', `cover.bindings.${coverBinding}`), more[coverBinding]),
      row('Khổ trải phẳng', `${decimals.format(width)} × ${decimals.format(height)} mm`, `${coverBinding === 'saddle' ? 'Không có gáy' : `Gáy ${mm(spine.width)}`}; chưa kể tràn lề ${mm(bleed)}.`),
      coverInks(settings),
      row('Giấy bìa', settings.orderCoverPaper),
      row('Cán màng', settings.orderLamination === '' ? '' : t('vi', `order.laminations.${settings.orderLamination}`), '', ['mờ', 'bóng', 'không cán']),
    ],
  };
}

/** Four inks on the outside; foil and an ink of its own by the name of their plate. */
function coverInks(settings: BookSettings): Row {
  const finish = finishOf(settings);
  if (finish === null) return row('Mực in', '4/0: bốn màu, một mặt');
  const { kind, name } = finish;
  if (kind === 'ink') return row('Mực in', `5/0: bốn màu + màu pha ${name}, một mặt`, `Kẽm riêng “${name}” trong tệp bìa.`);
  const stamped = t('vi', `cover.finishes.${settings.coverFinish}`);
  return row('Mực in', `4/0: bốn màu, một mặt + ${stamped.charAt(0).toLowerCase()}${stamped.slice(1)}`, `Khuôn ép là kẽm riêng “${name}” trong tệp bìa, đè lên nền in liền.`);
}

function bindingOf({ coverBinding, orderJoining, orderFinishing }: BookSettings): Group {
  const joined = coverBinding === 'saddle' ? 'Đóng ghim lồng' : orderJoining === '' ? '' : t('vi', `order.joinings.${orderJoining}`);
  return { title: 'Đóng sách và gia công', rows: [row('Đóng sách', joined, '', JOININGS.flatMap((joining) => (joining === '' ? [] : [t('vi', `order.joinings.${joining}`)]))), row('Gia công khác', orderFinishing)] };
}

function orderedBy({ organisation, orderContact, orderPhone, orderEmail, orderPlace }: BookSettings, imprint: OrderInput['imprint']): Group {
  return {
    title: 'Bên đặt in',
    rows: [
      row('Đơn vị', organisation),
      row('Địa chỉ', imprint?.application.address ?? ''),
      row('Người liên hệ', orderContact),
      row('Điện thoại', orderPhone.trim() === '' ? (imprint?.application.phone ?? '') : orderPhone),
      row('Thư điện tử', orderEmail),
      row('Nơi giao sách', orderPlace),
    ],
  };
}

function printedBy({ orderPrinter }: BookSettings, imprint: OrderInput['imprint']): Group {
  const named = imprint === null ? '' : printerOf(imprint);
  return { title: 'Nhà in', rows: [row('Cơ sở in', orderPrinter.trim() === '' ? named : orderPrinter), row(imprint?.issued === 'publisher' ? 'Quyết định xuất bản' : 'Giấy phép xuất bản', licenceWords(imprint)), row('Người nhận', ''), row('Điện thoại', ''), row('Giá một bản', ''), row('Thành tiền', '')] };
}

/** What a printing house must see before it prints: the licence of a document, or the publisher's decision. */
function licenceWords(imprint: OrderInput['imprint']): string {
  if (imprint === null) return '';
  const { number, date } = licenceOf(imprint);
  return number === '' ? '' : [`Số ${number}`, ...(date === null ? [] : [`ngày ${printedDay(date)}`])].join(' ');
}
