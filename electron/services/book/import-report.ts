/** What became of every file of a batch, as one page of HTML that any browser shows and prints. It asks for nothing from outside. */
import type { ImportBatch, IntakeView } from '../../common/contract/intake-shapes.ts';
import { ERROR_CODES } from '../../common/errors.ts';
import { errorText, t, type Language } from '../../common/i18n/index.ts';
import { remarkLanguage, remarkText } from '../../common/intake/remark.ts';
import type { BookReader } from '../store/reader.ts';

/** @throws AppError book/no-intake when there is no such batch */
export function importReportHtml(book: BookReader, batchId: string, language: Language): string {
  const { batch, entries } = book.intakeBatch(batchId);
  const views = entries.map(({ id }) => book.intakeView(id));
  const say = (key: Parameters<typeof t>[1], values?: Parameters<typeof t>[2]): string => escaped(t(language, key, values));
  const failed = batch.failed.map(({ file, code }) => ({ file, words: errorWords(language, code) }));
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(batch.beganAt);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${say('intake.reportTitle')}</title><style>${STYLE}</style></head><body>
<h1>${say('intake.reportTitle')}</h1>
<p class="book" lang="vi">${escaped(book.settings().title)}</p>
<p>${escaped(when)} · ${say('intake.reportFiles', { count: batch.files })} · ${say('intake.reportArticles', { count: views.length })}${batch.stopped ? ` · ${say('intake.reportStopped')}` : ''}</p>
${failed.length === 0 ? '' : `<h2>${say('intake.reportFailed', { count: failed.length })}</h2><ul>${failed.map(({ file, words }) => `<li><b>${escaped(file)}</b><br>${escaped(words)}</li>`).join('')}</ul>`}
${batch.known.length === 0 ? '' : `<h2>${say('intake.reportKnown', { count: batch.known.length })}</h2><ul>${knownLines(batch).join('')}</ul>`}
<h2>${say('intake.reportCame', { count: views.length })}</h2>
<table><thead><tr><th>${say('intake.reportFile')}</th><th>${say('intake.reportArticle')}</th><th>${say('intake.reportNotes')}</th></tr></thead>
<tbody>${views.map((view) => row(view, language)).join('\n')}</tbody></table>
</body></html>
`;
}

function row(view: IntakeView, language: Language): string {
  const { entry } = view;
  const place = entry.member === '' || entry.member === '.' ? '' : `<br><small>${escaped(entry.member)}</small>`;
  const kind = [entry.format, entry.encoding].filter((part) => part !== '').join(', ');
  const remarks = view.warnings.map((warning) => [remarkText(language, warning), remarkLanguage(language, warning)] as const);
  const notes = new Map<string, Language>([...foundIn(view, language).map((note) => [note, language] as const), ...remarks]);
  return `<tr><td>${escaped(entry.file)}${place}<br><small>${escaped(kind)}</small></td><td lang="vi">${escaped(entry.title)}</td>
<td><ul>${[...notes].map(([note, of]) => `<li lang="${of}">${escaped(note)}</li>`).join('')}</ul></td></tr>`;
}

/** What the source held beside running text, each in words. */
function foundIn({ report }: IntakeView, language: Language): string[] {
  if (report === null) return [];
  const { added, removed, moved } = report.trackedChanges;
  const counts = [
    ['intake.foundTracked', added + removed + moved],
    ['intake.foundComments', report.comments.length],
    ['intake.foundBoxes', report.textBoxes],
    ['intake.foundNotes', report.notes],
    ['intake.foundEquations', report.equations],
    ['intake.foundMerged', report.mergedCells],
    ['intake.foundTables', report.tables],
    ['intake.foundPictures', report.pictures],
    ['intake.foundLost', report.lostPictures.length],
    ['intake.foundHidden', report.hiddenTexts.length],
    ['intake.foundGaps', report.gaps.length],
  ] as const;
  return counts.filter(([, count]) => count > 0).map(([key, count]) => t(language, key, { count }));
}

const knownLines = ({ known }: ImportBatch): string[] => known.map(({ file, title }) => `<li><b>${escaped(file)}</b> → <span lang="vi">${escaped(title)}</span></li>`);

function errorWords(language: Language, code: string): string {
  const known = ERROR_CODES.find((each) => each === code) ?? 'app/internal';
  const { title, body } = errorText(language, { code: known, detail: {} });
  return `${title}. ${body}`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (char) => `&#${String(char.charCodeAt(0))};`);

const STYLE = `body{font:15px/1.55 "Be Vietnam Pro","Segoe UI",sans-serif;max-width:60rem;margin:2.5rem auto;padding:0 1.5rem;color:#1a1f26}
h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .5rem}.book{color:#434b56;margin:.2rem 0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid #d8dde3}
th{font-weight:600;border-bottom-color:#7f8894}td ul{margin:0;padding-left:1.1rem}small{color:#5a636f}tr{break-inside:avoid}`;
