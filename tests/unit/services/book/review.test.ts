import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { articleText } from '../../../../electron/common/article/read.ts';
import type { ImportReport } from '../../../../electron/common/contract/shapes.ts';
import { LANGUAGES } from '../../../../electron/common/i18n/index.ts';
import { commitImport } from '../../../../electron/services/book/commit-import.ts';
import { importFiles } from '../../../../electron/services/book/import-files.ts';
import { importReportHtml } from '../../../../electron/services/book/import-report.ts';
import { acceptIntake, putReread, rejectIntake, replaceTwin, setVerdict } from '../../../../electron/services/book/review.ts';
import { readSource } from '../../../../electron/services/import/read.ts';
import { readSourceFile } from '../../../../electron/services/source-file.ts';
import type { BookWriter } from '../../../../electron/services/store/book-file.ts';
import { latin1, toTcvn3 } from '../../../fixtures/import/encode.ts';
import { article, bodyPart, codeOf, newBook, temporaryFolder, titles } from '../store/support.ts';

const TEXT = [
  'Bưu tá tận tụy Nông Văn Khải',
  'Mỗi ngày hơn sáu mươi cây số đường đèo, anh Nông Văn Khải mang thư, báo và lương hưu đến tận tay người già ở bảy thôn vùng cao.',
  'Năm giờ sáng, khi sương còn phủ kín thung lũng Khuổi Mươi, anh đã xếp xong hai túi bưu phẩm lên chiếc xe máy cũ. Tuyến thư số 7 dài 62 km, qua bảy thôn, mười một ngầm suối.',
  'Mùa mưa có đoạn anh phải gửi xe, vác túi đi bộ. Bà con quý anh vì thư chưa bao giờ tới muộn, và năm nào anh cũng được chi bộ bình là đảng viên hoàn thành xuất sắc nhiệm vụ.',
];

let book: BookWriter;
let folder: string;
beforeEach(() => {
  book = newBook();
  folder = temporaryFolder();
});

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  fs.writeFileSync(full, content);
  return full;
}

type Read = Awaited<ReturnType<typeof readSource>>;

const bring = (...files: string[]): Promise<ImportReport> => bringAs((read) => read, ...files);

function bringAs(as: (read: Read) => Read, ...files: string[]): Promise<ImportReport> {
  return importFiles({
    partId: bodyPart(book),
    files,
    read: async (from) => {
      const { name, bytes, sha256 } = await readSourceFile(from);
      return { ...as(await readSource({ name, bytes })), sha256 };
    },
    commit: (input) => commitImport(book, input),
    finish: (batch) => {
      book.finishBatch(batch);
      return Promise.resolve();
    },
  });
}

const textOf = (id: string): string => articleText(book.article(id).document);
const tcvn3 = latin1(toTcvn3(TEXT.join('\n')));

describe('what came in', () => {
  test('waits to be looked through, with its source, its guesses and what was left out; accepting is a step', async () => {
    const { articles } = await bring(file('bai.txt', TEXT.join('\n')));
    const { batches, entries } = book.intake();
    expect(batches).toMatchObject([{ files: 1, stopped: false, failed: [], known: [] }]);
    expect(entries).toMatchObject([{ articleId: articles[0]?.id, title: TEXT[0], file: 'bai.txt', encoding: 'utf-8', twin: null, accepted: false }]);
    const id = entries[0]?.id ?? '';
    const view = book.intakeView(id);
    expect(view.lines.map(({ text }) => text)).toEqual(TEXT);
    expect(view).toMatchObject({ untouched: true, leftOut: [], report: { format: 'TXT', gaps: [] } });
    acceptIntake(book, [id]);
    expect(book.intakeView(id).entry.accepted).toBe(true);
    book.undo();
    expect(book.intakeView(id).entry.accepted).toBe(false);
    expect(book.check()).toEqual([]);
  });

  test('of a file that holds two articles, each says which lines went into the other', async () => {
    const [first = '', second = '', ...rest] = TEXT;
    const parted = (read: Read): Read => ({ ...read, articles: read.articles.flatMap((each) => [{ ...each, document: article(first, second) }, { ...each, document: article('Tuyến thư số 7', ...rest) }]) });
    await bringAs(parted, file('hai-bai.txt', TEXT.join('\n')));
    const views = book.intake().entries.map(({ id }) => book.intakeView(id));
    expect(views.map(({ sisters }) => sisters)).toEqual([[{ title: 'Tuyến thư số 7', lines: [2, 3] }], [{ title: first, lines: [0, 1] }]]);
    book.removeArticle(views[1]?.entry.articleId ?? '');
    expect(book.intakeView(views[0]?.entry.id ?? '').sisters).toEqual([]);
  });

  test('a batch is one step to take back, whatever its files', async () => {
    await bring(file('a.txt', TEXT.join('\n')), file('b.txt', [...TEXT].reverse().join('\nMột dòng khác hẳn của bài thứ hai.\n')), file('hong.docx', 'PK\x03\x04 hỏng'));
    expect(book.intake().entries).toHaveLength(2);
    expect(book.undoState().undo).toMatchObject({ kind: 'import', count: 2 });
    book.undo();
    expect([book.intake().entries, titles(book)['Phần một']]).toEqual([[], []]);
    book.redo();
    expect(book.intake().entries).toHaveLength(2);
    expect(book.check()).toEqual([]);
  });

  test('a file that is here already is not taken in again, until its article was taken out', async () => {
    const { articles } = await bring(file('a.txt', TEXT.join('\n')));
    const again = await bring(file('ban sao.txt', TEXT.join('\n')));
    expect([again.articles, again.known]).toEqual([[], [{ file: 'ban sao.txt', articleId: articles[0]?.id, title: TEXT[0] }]]);
    book.removeArticle(articles[0]?.id ?? '');
    expect((await bring(file('a.txt', TEXT.join('\n')))).articles).toHaveLength(1);
  });

  test('the same text in another file is known, so is a newer state, which can take the old one’s place', async () => {
    const first = await bring(file('a.txt', TEXT.join('\n')));
    const old = first.articles[0]?.id ?? '';
    await bring(file('b.txt', `\ufeff${TEXT.join('\r\n\r\n')}`));
    await bring(file('c.txt', [...TEXT, 'Năm 2024, anh được Chủ tịch Ủy ban nhân dân tỉnh tặng bằng khen vì thành tích phục vụ nhân dân.'].join('\n')));
    const [, same, newer] = book.intake().entries;
    expect([same?.twin?.kind, newer?.twin?.kind]).toEqual(['same', 'alike']);
    rejectIntake(book, [same?.id ?? '']);
    // What is approved is not replaced, and nothing else of the step is done either.
    book.setStage([newer?.twin?.id ?? ''], 'approved', '');
    expect(codeOf(() => replaceTwin(book, newer?.id ?? ''))).toBe('article/locked');
    expect(book.article(newer?.articleId ?? '').stage).toBe('draft');
    book.setStage([newer?.twin?.id ?? ''], 'draft', 'Có bản mới hơn');
    expect(replaceTwin(book, newer?.id ?? '')).toEqual({ articleId: newer?.twin?.id });
    const kept = newer?.twin?.id ?? '';
    expect(textOf(kept)).toContain('tặng bằng khen');
    expect(book.intake().entries.map(({ articleId }) => articleId).includes(old)).toBe(true);
    expect(book.versions(kept)).toHaveLength(1);
    book.undo();
    expect(textOf(kept)).not.toContain('tặng bằng khen');
    expect(book.check()).toEqual([]);
  });

  test('taking an article out again leaves its document in the file', async () => {
    await bring(file('a.txt', TEXT.join('\n')));
    const id = book.intake().entries[0]?.id ?? '';
    rejectIntake(book, [id]);
    expect(book.intake().entries).toEqual([]);
    expect(Buffer.from(book.intakeSource(id).bytes).toString('utf8')).toBe(TEXT.join('\n'));
    expect(codeOf(() => book.intakeView('không có'))).toBe('book/no-intake');
  });
});

describe('a verdict on the encoding', () => {
  test('of a paragraph: as the file holds it, and back; each is a step', async () => {
    await bring(file('cu.txt', tcvn3));
    const entry = book.intake().entries[0];
    const id = entry?.id ?? '';
    const right = textOf(entry?.articleId ?? '');
    expect(entry?.encoding).toBe('tcvn3');
    setVerdict(book, id, 1, 'unicode');
    const held = textOf(entry?.articleId ?? '');
    expect(held).not.toBe(right);
    setVerdict(book, id, 1, 'tcvn3');
    expect(textOf(entry?.articleId ?? '')).toBe(right);
    book.undo();
    expect(textOf(entry?.articleId ?? '')).toBe(held);
    book.undo();
    expect(textOf(entry?.articleId ?? '')).toBe(right);
    expect(book.check()).toEqual([]);
  });

  test('of the whole file: read again, with its source beside it', async () => {
    await bring(file('cu.txt', tcvn3));
    const entry = book.intake().entries[0];
    const id = entry?.id ?? '';
    const right = textOf(entry?.articleId ?? '');
    const { articles, pages } = await readSource({ name: 'cu.txt', bytes: tcvn3, encoding: 'vni' });
    const [article, page] = [articles[0], pages[0]];
    if (article === undefined || page === undefined) throw new Error('nothing read');
    await putReread(book, id, article, page);
    expect(textOf(entry?.articleId ?? '')).not.toBe(right);
    expect(book.intakeView(id)).toMatchObject({ untouched: true, lines: page.lines });
    book.undo();
    expect(textOf(entry?.articleId ?? '')).toBe(right);
    expect(book.check()).toEqual([]);
  });
});

test('the report of a batch tells remarks in the language it is asked for in', async () => {
  const { batchId } = await bring(file('a.txt', TEXT.join('\u0007\n')));
  const [vi, en] = LANGUAGES.map((language) => importReportHtml(book, batchId ?? '', language));
  expect(vi).toMatch(/<li lang="vi">Đã bỏ \d+ ký tự điều khiển không in được/u);
  expect(en).toMatch(/<li lang="en">(?:One|\d+) control characters? that cannot be printed/u);
  expect(en).not.toContain('ký tự điều khiển');
});

test('the report of a batch names every file, what failed with words, and nothing can run in it', async () => {
  const named = file('a<script>.txt', TEXT.join('\n'));
  const { batchId } = await bring(named, file('hong.docx', 'PK\x03\x04 hỏng'));
  const html = importReportHtml(book, batchId ?? '', 'vi');
  expect(html).toContain('a&#60;script&#62;.txt');
  expect(html).not.toContain('<script');
  expect(html).toContain('hong.docx');
  expect(html).toContain(TEXT[0]);
  expect(codeOf(() => importReportHtml(book, 'không có', 'vi'))).toBe('book/no-intake');
});
