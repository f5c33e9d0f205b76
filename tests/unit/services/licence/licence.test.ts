import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { addMatter } from '../../../../electron/services/book/assemble.ts';
import { licenceFormat, makeLicence, type LicenceFormat } from '../../../../electron/services/licence/make.ts';
import { wide } from '../../../../electron/services/word/columns.ts';
import { licencePdf } from '../../../../electron/services/licence/pdf.ts';
import { printSource } from '../../../../electron/services/book/made/source.ts';
import { Typesetter } from '../../../../electron/services/print/typeset.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, codeOfAsync, newBook, put } from '../store/support.ts';

const AT = Date.UTC(2026, 4, 19);

function bookWithImprint(): BookWriter {
  const book = newBook();
  put(book, bodyPart(book), article('Người giữ lửa', 'Đoạn văn về bản Pác Ngòi.'));
  book.updateSettings({ trimSize: '14.5x20.5', organisation: 'Đảng ủy Khối' });
  addMatter(book, { kind: 'imprint', options: { printRun: 1500, printer: 'Xí nghiệp In tỉnh', printerAddress: '1 Hùng Vương', application: { addressee: 'Sở Văn hóa, Thể thao và Du lịch', applicant: '', applicantAbove: 'Tỉnh ủy Lạng Sơn', address: '', phone: '', form: 'Sách', language: 'Tiếng Việt', distribution: 'Trong Đảng bộ', purpose: 'Tuyên truyền', summary: '', attachments: 'Danh sách <mẫu> & bìa', signerPosition: 'Bí thư', signerName: 'Nguyễn Văn A' } } });
  return book;
}

function newBookWithBareImprint(): BookWriter {
  const book = newBook();
  put(book, bodyPart(book), article('Bài', 'Chữ.'));
  addMatter(book, { kind: 'imprint', options: {} });
  return book;
}

async function textOf(book: BookWriter, format: LicenceFormat): Promise<string> {
  const { bytes } = await makeLicence(book, format, AT);
  if (format === 'docx') return new TextDecoder().decode(unzipSync(bytes)['word/document.xml']).replace(/<\/w:p>/gu, ' ').replace(/<[^>]+>/gu, '').replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.normalize('NFC').replace(/\s+/gu, ' ');
}

describe('the application for a licence', () => {
  test.each(['docx', 'pdf'] as const)('agrees with the book in pages, size and print run: %s', async (format) => {
    const book = bookWithImprint();
    const typesetter = new Typesetter(printSource(book), 'print');
    const pages = typesetter.book().document.numOfPages;
    typesetter.close();
    const text = await textOf(book, format);
    for (const words of [`Số trang: ${String(pages)} trang`, 'Khuôn khổ: 14,5 × 20,5 cm', 'Số lượng in: 1.500 bản', 'Tên, địa chỉ cơ sở in: Xí nghiệp In tỉnh, 1 Hùng Vương', 'Tên tài liệu: Những bông hoa đẹp', 'Kính gửi: Sở Văn hóa, Thể thao và Du lịch', 'TỈNH ỦY LẠNG SƠN', 'ĐẢNG ỦY KHỐI', 'Danh sách <mẫu> & bìa', 'Nguyễn Văn A']) expect(text).toContain(words);
    // What nobody has told is a line for a pen.
    expect(text).toMatch(/Địa chỉ: …+/u);
  });

  test('nobody signs on a page without text', async () => {
    const book = bookWithImprint();
    const { sheet, bytes } = await makeLicence(book, 'docx', AT);
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    expect(xml.slice(xml.lastIndexOf('<w:tbl>'))).toContain('<w:cantSplit/>');
    expect(xml.match(/<w:p><w:pPr><w:keepNext\/>.*?<\/w:p>/u)?.[0]).toContain('cam đoan');
    for (let times = 6; times < 20; times += 1) {
      const long = licencePdf({ ...sheet, attachments: Array.from({ length: times }, () => 'Một bản sao quyết định thành lập Ban Biên tập.') }, AT);
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(long)), { mergePages: false });
      expect(text.find((page) => page.includes('Nguyễn Văn A')), String(times)).toContain('cam đoan');
    }
  });

  test('says the print run that is ordered where the imprint has none', async () => {
    const book = newBookWithBareImprint();
    expect(await textOf(book, 'docx')).toMatch(/Số lượng in: …+/u);
    book.updateSettings({ orderRun: 1000 });
    expect(await textOf(book, 'docx')).toContain('Số lượng in: 1.000 bản');
  });

  test('names what nobody has told, which is a line for a pen', async () => {
    const book = bookWithImprint();
    expect((await makeLicence(book, 'docx', AT)).sheet.open).toEqual(['Địa chỉ', 'Số điện thoại', 'Nội dung tóm tắt của tài liệu']);
    expect([licenceFormat('/đơn.PDF'), licenceFormat('/đơn.docx'), licenceFormat('/đơn')]).toEqual(['pdf', 'docx', 'docx']);
  });

  test('says the period once, in the title or behind it', async () => {
    const book = bookWithImprint();
    const title = async (): Promise<string | undefined> => (await makeLicence(book, 'docx', AT)).sheet.points.find(({ label }) => label === 'Tên tài liệu')?.text;
    book.updateSettings({ title: 'Gương sáng Lạng Sơn 2021 – 2025', period: '2021-2025' });
    expect(await title()).toBe('Gương sáng Lạng Sơn 2021 – 2025');
    book.updateSettings({ title: 'Gương sáng Lạng Sơn' });
    expect(await title()).toBe('Gương sáng Lạng Sơn – 2021-2025');
  });

  test('has the state, its day and whoever signs on a line each, and no table at its end: .docx', async () => {
    const { bytes } = await makeLicence(newBookWithBareImprint(), 'docx', AT);
    const body = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    const right = [...body.matchAll(/<w:tc><w:tcPr><w:tcW w:w="(\d+)"[^>]*\/>.*?<\/w:tcPr>(.*?)<\/w:tc>/gu)].filter((_, index) => index % 2 === 1);
    const lines = right.flatMap(([, width = '', cell = '']) => [...cell.matchAll(/<w:sz w:val="(\d+)"\/>.*?<w:t[^>]*>(.*?)<\/w:t>/gu)].map(([, half = '', words = '']) => ({ words, room: Number(width) - wide(words, Number(half) * 10) })));
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'NGƯỜI ĐỨNG ĐẦU CƠ QUAN, TỔ CHỨC']) expect(lines.map((line) => line.words)).toContain(words);
    expect(lines.filter(({ room }) => room < 0)).toEqual([]);
    // A table's cells keep no room of their own beside the words.
    expect(body.match(/<w:tblCellMar><w:left w:w="0" w:type="dxa"\/><w:right w:w="0" w:type="dxa"\/>/gu)).toHaveLength(2);
    expect(body).not.toMatch(/<\/w:tbl><w:sectPr/u);
  });

  test('needs an imprint page to agree with', async () => {
    const book = newBook();
    put(book, bodyPart(book), article('Bài', 'Chữ.'));
    expect(await codeOfAsync(makeLicence(book, 'pdf', AT))).toBe('book/no-record');
  });
});
