/**
 * The application for a licence as data. Points of the form: Mẫu 04, Nghị định 138/2025/NĐ-CP (applicant, address, title, form, pages, trim
 * size and print run, printer, purpose, summary, attachments). Offices word the form a little differently: the .docx can be edited.
 */
import type { MatterOptions } from '../../common/book/matter.ts';
import { printedAt, printedRun } from '../../common/book/order.ts';
import { saysPeriod } from '../../common/book/period.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import { trimWords } from '../book/made/imprint.ts';
import { figure } from '../book/made/statistics.ts';

export interface LicenceSheet {
  /** The body above the applicant; empty: none. */
  readonly above: string;
  readonly applicant: string;
  readonly addressee: string;
  readonly points: readonly { readonly label: string; readonly text: string }[];
  /** One a line. */
  readonly attachments: readonly string[];
  /** Labels of the points that stand as a line for a pen. */
  readonly open: readonly string[];
  readonly signerPosition: string;
  readonly signerName: string;
}

const ADDRESSEE = 'Kính gửi';

/** The words that are the same in every application. */
export const LICENCE_WORDS = {
  form: 'Mẫu số 04',
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số: ………………',
  day: '…………, ngày …… tháng …… năm ……',
  title: 'ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP',
  subtitle: 'Xuất bản tài liệu không kinh doanh',
  to: `${ADDRESSEE}:`,
  attached: 'Kèm theo đơn này gồm có:',
  promise: 'Chúng tôi xin cam đoan nội dung đơn là đúng sự thật, chịu trách nhiệm về nội dung tài liệu và thực hiện đúng các quy định của pháp luật về xuất bản.',
  signs: 'NGƯỜI ĐỨNG ĐẦU CƠ QUAN, TỔ CHỨC',
  sealed: '(Ký, ghi rõ họ tên, đóng dấu)',
} as const;

/** Two stamped manuscripts go with every application. */
const ALWAYS_ATTACHED = 'Hai bản thảo tài liệu in trên giấy, có dấu của cơ quan, tổ chức đề nghị cấp giấy phép tại trang đầu và giáp lai giữa các trang.';
/** A line for a pen. */
export const DOTS = '…'.repeat(16);

/** @param pages of the typeset book */
export function licenceSheet({ application, printRun, printer, printerAddress }: MatterOptions['imprint'], settings: BookSettings, pages: number): LicenceSheet {
  const copies = printedRun(printRun, settings.orderRun);
  const told = (...words: readonly string[]): string => words.map((word) => word.trim()).filter((word) => word !== '').join(', ');
  const applicant = application.applicant.trim() || settings.organisation;
  const title = [settings.title, saysPeriod(settings.title, settings.period) ? '' : settings.period].filter((line) => line !== '').join(' – ');
  const points = [
    ['Tên cơ quan, tổ chức đề nghị cấp giấy phép', applicant],
    ['Địa chỉ', application.address],
    ['Số điện thoại', application.phone],
    ['Tên tài liệu', title],
    ['Hình thức tài liệu', application.form],
    ['Ngôn ngữ xuất bản', application.language],
    ['Số trang', `${figure(pages)} trang`],
    ['Khuôn khổ', trimWords(settings)],
    ['Số lượng in', copies === null ? '' : `${figure(copies)} bản`],
    ['Tên, địa chỉ cơ sở in', told(printedAt(printer, settings.orderPrinter), printerAddress)],
    ['Mục đích xuất bản', application.purpose],
    ['Phạm vi sử dụng và hình thức phát hành', application.distribution],
    ['Nội dung tóm tắt của tài liệu', application.summary],
  ] as const;
  return {
    above: application.applicantAbove.trim(),
    applicant,
    addressee: application.addressee.trim() || DOTS,
    points: points.map(([label, text]) => ({ label, text: text.trim() || DOTS })),
    open: [...(application.addressee.trim() === '' ? [ADDRESSEE] : []), ...points.flatMap(([label, text]) => (text.trim() === '' ? [label] : []))],
    attachments: [ALWAYS_ATTACHED, ...application.attachments.split('\n').map((line) => line.trim()).filter((line) => line !== '')],
    signerPosition: application.signerPosition.trim(),
    signerName: application.signerName.trim(),
  };
}
