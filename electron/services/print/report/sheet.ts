/** The report of the checks as data: what `resources/preflight/preflight.typ` prints. Always Vietnamese: it goes to a Vietnamese printing house. */
import { CHECK_CODES, CHECKS, countsOf, grouped, isAdvisedCode, type CheckCode, type Looked, type Severity } from '../../../common/print/checks.ts';
import type { BookCheckResult, CheckedFile } from '../../../common/contract/check-shapes.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { t } from '../../../common/i18n/index.ts';
import { sentenceOf } from '../../../common/print/sentence.ts';

export interface ReportInput {
  readonly result: BookCheckResult;
  /** Finished files; their findings. Null: none was read back. */
  readonly read: { /** They are a package: a cover and an order sheet are among them. */ readonly packaged?: boolean; readonly files: readonly CheckedFile[]; readonly findings: readonly Finding[]; /** They were handed in and read whole; of files just made that much is known without. */ readonly given: boolean } | null;
}

export interface ReportSheet {
  readonly book: { readonly title: string; readonly period: string; readonly organisation: string };
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly verdict: string;
  readonly counted: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly groups: readonly {
    readonly severity: Severity;
    readonly title: string;
    readonly count: string;
    readonly checks: readonly { readonly name: string; readonly whom: string; readonly todo: string; readonly findings: readonly { readonly page: string; readonly text: string }[] }[];
  }[];
  readonly files: readonly { readonly name: string; readonly size: string; readonly sha256: string }[];
  /** Every check that was made; 0: nothing was found. */
  readonly checks: readonly { readonly name: string; readonly severity: Severity; readonly count: number }[];
  /** What was not looked at; empty: nothing. */
  readonly unread: string;
  readonly words: typeof WORDS;
}

const WORDS = { title: 'Phiếu kiểm tra trước khi in', page: 'Trang', files: 'Tệp đã soát', checks: 'Các mục đã kiểm tra', signs: ['Người kiểm tra', 'Nhà in nhận'], signed: '(ký, ghi rõ họ tên, ngày)' } as const;
const figure = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('vi', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });

const isMade = (looked: Looked, read: ReportInput['read']): boolean => {
  if (looked === 'content' || looked === 'cover') return true;
  if (looked === 'file') return read !== null;
  return looked === 'given' ? read?.given === true : read?.packaged === true;
};

export function reportSheet({ result, read }: ReportInput): ReportSheet {
  const { book, checkedAt } = result;
  const findings = [...result.findings, ...(read?.findings ?? [])];
  const counts = countsOf(findings);
  const made = CHECK_CODES.filter((code) => isMade(CHECKS[code].looked, read));
  const count = (code: CheckCode): number => findings.filter((finding) => finding.code === code).length;
  return {
    book,
    facts: [
      { label: 'Ngày kiểm tra', value: day.format(checkedAt) },
      { label: 'Số trang', value: figure.format(book.pages) },
      { label: 'Khổ thành phẩm', value: `${figure.format(book.trim.width)} × ${figure.format(book.trim.height)} mm` },
      { label: 'Số bài', value: figure.format(book.articles) },
    ],
    verdict: counts.error > 0 ? 'Chưa in được' : counts.warning > 0 ? 'In được, còn chỗ nên xem' : 'Sẵn sàng để in',
    counted: findings.length === 0 ? `Đã soát ${String(made.length)} mục, không có gì phải sửa.` : `Đã soát ${String(made.length)} mục: ${figure.format(counts.error)} chỗ phải sửa, ${figure.format(counts.warning)} chỗ nên xem, ${figure.format(counts.note)} chỗ cần biết.`,
    counts,
    groups: severities(findings),
    files: (read?.files ?? []).map(({ name, size, sha256 }) => ({ name, size: sizeWords(size), sha256 })),
    checks: made.map((code) => ({ name: nameOf(code), severity: CHECKS[code].severity, count: count(code) })),
    unread: read === null ? 'Chưa soát tệp giao nhà in nào: phiếu này chỉ nói về nội dung, các trang và bìa của sách.' : '',
    words: WORDS,
  };
}

function severities(findings: readonly Finding[]): ReportSheet['groups'] {
  const checks = grouped(findings);
  return [...new Set(checks.map(({ severity }) => severity))].map((severity) => {
    const own = checks.filter((check) => check.severity === severity);
    return {
      severity,
      title: t('vi', `checks.severity.${severity}`),
      count: figure.format(own.reduce((sum, check) => sum + check.findings.length, 0)),
      checks: own.map(({ code, findings: found }) => ({
        name: nameOf(code),
        whom: t('vi', 'checks.awkward', { whom: CHECKS[code].whom.map((whom) => t('vi', `checks.whom.${whom}`)).join(', ') }),
        todo: todoOf(code),
        findings: found.map(({ page, printed, said }) => ({ page: page === null ? '' : printed === undefined ? t('vi', 'checks.filePage', { page }) : t('vi', 'checks.page', { page: printed }), text: sentenceOf('vi', said) })),
      })),
    };
  });
}

const nameOf = (code: CheckCode): string => t('vi', `checks.name.${code}`);

const todoOf = (code: CheckCode): string => (isAdvisedCode(code) ? t('vi', `checks.todo.${code}`) : t('vi', 'checks.todoFile'));

/** "1,2 MB" */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${figure.format(bytes / 1_000)} kB` : `${figure.format(bytes / 1_000_000)} MB`;
}
