import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import * as make from '../../../../electron/common/article/build.ts';
import { FORM, FORM_BODY, FORM_LINES, PLACEHOLDERS, photoTag } from '../../../../electron/common/collect/form.ts';
import { AppError } from '../../../../electron/common/errors.ts';
import { stateOf } from '../../../../electron/common/collect/state.ts';
import * as collect from '../../../../electron/services/book/collect.ts';
import { formFor } from '../../../../electron/services/book/forms.ts';
import { makeForm } from '../../../../electron/services/forms/form.ts';
import { readSource } from '../../../../electron/services/import/read.ts';
import { task } from '../../common/collect/support.ts';
import { bodyPart, newBook } from '../store/support.ts';
import { fill, line, words, type Filling } from './fill.ts';

const TODAY = '2025-11-21';
const form = (): Uint8Array => makeForm({ book: 'Vườn hoa làm theo lời Bác', unit: 'Sở Y tế', tasks: [task('text', { dueOn: '2025-11-30' }), task('photo', { title: 'Chân dung' })], today: TODAY });
const read = (bytes: Uint8Array, name = 'bai.docx') => readSource({ name, bytes });

let photo: Uint8Array;
beforeAll(async () => {
  photo = new Uint8Array(await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } }).png().toBuffer());
});

const filling = (): Filling => ({
  fields: {
    [FORM.exemplar.tag]: words('Bác sĩ Hà Thị Vân'),
    [FORM.role.tag]: words('Phó Trưởng khoa, Trung tâm Y tế huyện'),
    [FORM.title.tag]: words('Người thầy thuốc ') + words('của bản xa', '<w:b/>'),
    [FORM.sapo.tag]: words('Mười lăm năm đi bộ đến từng nhà.'),
    [FORM.date.tag]: words('05/11/2025'),
    [FORM.place.tag]: words('Bình Gia'),
    [FORM_BODY.tag]: [
      line('Mở đầu câu chuyện.'),
      line('Những ngày đầu', 'Heading1'),
      `<w:p>${words('Chị nói ')}${words('gọn', '<w:b/>')}${words(': làm thôi.')}</w:p>`,
      '<w:p/>',
      line('Tin liên quan'),
      line('(Ảnh 1) Dòng này vẫn là lời văn.'),
    ].join(''),
    'kyyeu.photo.1.caption': words('Chị Vân khám cho cụ Hoàng Thị Mẩy'),
    'kyyeu.photo.1.credit': words('Nông Văn Khải'),
    'kyyeu.photo.2.caption': words('Đường vào bản'),
    [FORM.author.tag]: words('La Thị Nhung'),
    [FORM.authorRole.tag]: words('Chuyên viên'),
    [FORM.authorUnit.tag]: words('Sở Y tế'),
    [FORM.awardNumber.tag]: words('1234/QĐ-UBND'),
    [FORM.awardDate.tag]: words('ngày 19 tháng 5 năm 2024'),
    [FORM.awardForm.tag]: words('Bằng khen'),
    [FORM.awardBody.tag]: words('Chủ tịch UBND tỉnh'),
  },
  photos: { [photoTag(1)]: photo },
});

describe('the form', () => {
  it('holds every field once, and the unit’s name', () => {
    const xml = strFromU8(unzipSync(form())['word/document.xml'] ?? new Uint8Array());
    for (const tag of [...PLACEHOLDERS.keys(), photoTag(1), photoTag(6)]) expect(xml.split(`<w:tag w:val="${tag}"/>`)).toHaveLength(2);
    expect(xml).toContain('Sở Y tế');
    expect(xml).toContain('Đề nghị nộp: 1 bài viết và 1 ảnh (Chân dung). Mỗi bài một tệp.');
    expect(xml).toContain('Hạn nộp: 30/11/2025.');
  });

  it('is the same, byte for byte, whenever it is made', () => {
    const hash = (): string => createHash('sha256').update(form()).digest('hex');
    expect(hash()).toBe(hash());
  });

  it('does not break on names that XML would read otherwise', async () => {
    const bytes = fill(makeForm({ book: 'A & <B>', unit: 'Công ty "X" & <Y>', tasks: [], today: TODAY }), { fields: { [FORM.title.tag]: words('Bài') } });
    expect((await read(bytes)).articles[0]?.form?.unit).toBe('Công ty "X" & <Y>');
  });

  it('has no two lines of its own that could be taken for a field’s words', () => {
    expect([...FORM_LINES].every((text) => text === text.trim() && text.normalize('NFC') === text)).toBe(true);
  });
});

describe('a form that comes back', () => {
  it('gives exactly what was filled in, without a guess', async () => {
    const { articles, reports } = await read(fill(form(), filling()));
    expect(articles).toHaveLength(1);
    const [article] = articles;
    expect(article?.document).toEqual(
      make.document([
        make.title('Người thầy thuốc của bản xa'),
        make.sapo('Mười lăm năm đi bộ đến từng nhà.'),
        make.paragraph('Mở đầu câu chuyện.'),
        make.heading(1, 'Những ngày đầu'),
        make.paragraph([{ text: 'Chị nói ' }, { text: 'gọn', bold: true }, { text: ': làm thôi.' }]),
        make.paragraph('Tin liên quan'),
        make.paragraph('(Ảnh 1) Dòng này vẫn là lời văn.'),
        make.photo('picture:0', 'Chị Vân khám cho cụ Hoàng Thị Mẩy', 'Ảnh: Nông Văn Khải'),
        make.photo(null, 'Đường vào bản'),
        make.byline('La Thị Nhung, Chuyên viên, Sở Y tế'),
      ]),
    );
    expect(article?.writtenOn).toBe('2025-11-05');
    expect(article?.guesses).toEqual([]);
    expect(article?.warnings).toEqual([]);
    expect(article?.pictures.map(({ bytes }) => [...bytes])).toEqual([[...photo]]);
    expect(article?.form).toEqual({
      unit: 'Sở Y tế',
      exemplar: 'Bác sĩ Hà Thị Vân',
      role: 'Phó Trưởng khoa, Trung tâm Y tế huyện',
      place: 'Bình Gia',
      photos: 1,
      award: { number: '1234/QĐ-UBND', date: '2024-05-19', form: 'Bằng khen', body: 'Chủ tịch UBND tỉnh' },
    });
    expect(article?.leftOut).toEqual([
      'Đơn vị gửi bài: Sở Y tế',
      'Điển hình: Bác sĩ Hà Thị Vân',
      'Chức vụ, nơi công tác: Phó Trưởng khoa, Trung tâm Y tế huyện',
      'Ngày viết: 05/11/2025',
      'Nơi viết: Bình Gia',
      'Số quyết định: 1234/QĐ-UBND',
      'Ngày ký: ngày 19 tháng 5 năm 2024',
      'Hình thức: Bằng khen',
      'Cơ quan tặng: Chủ tịch UBND tỉnh',
    ]);
    expect(reports[0]).toMatchObject({ gaps: [], pictures: 1, lostPictures: [] });
  });

  it('with a title alone is an article all the same', async () => {
    const { articles } = await read(fill(form(), { fields: { [FORM.title.tag]: words('Bài chưa viết') } }));
    expect(articles[0]).toMatchObject({ document: make.document([make.title('Bài chưa viết'), make.paragraph('')]), pictures: [], leftOut: ['Đơn vị gửi bài: Sở Y tế'] });
  });

  it('that was not filled in is refused', async () => {
    await expect(read(form(), 'mau.docx')).rejects.toMatchObject(new AppError('import/empty', { name: 'mau.docx' }));
  });

  it('loses nothing that was written beside its fields, nor a photo put there', async () => {
    const beside = fill(form(), { ...filling(), behind: line('Xin gửi kèm một tấm ảnh cũ của chị Vân.') });
    const { articles, reports } = await read(beside);
    expect(articles[0]?.leftOut.at(-1)).toBe('Xin gửi kèm một tấm ảnh cũ của chị Vân.');
    expect(reports[0]?.gaps).toEqual([]);
  });

  it('whose date is no day keeps what was written', async () => {
    const { articles } = await read(fill(form(), { fields: { [FORM.title.tag]: words('Bài'), [FORM.date.tag]: words('cuối tháng 11') } }));
    expect(articles[0]).toMatchObject({ writtenOn: null, leftOut: ['Đơn vị gửi bài: Sở Y tế', 'Ngày viết: cuối tháng 11'] });
  });

  it('whose words were typed into the placeholder’s place without its mark being taken off counts as filled in', async () => {
    const kept = fill(form(), { fields: { [FORM.title.tag]: words('Bài', '<w:rStyle w:val="PlaceholderText"/>') } });
    expect((await read(kept)).articles[0]?.document.blocks[0]).toEqual(make.title('Bài'));
  });

  it('in a legacy encoding is converted like any text', async () => {
    const tcvn3 = words('Ng­êi thÇy thuèc cña b¶n xa', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>');
    const { articles } = await read(fill(form(), { fields: { [FORM.title.tag]: tcvn3 } }));
    expect(articles[0]?.document.blocks[0]).toEqual(make.title('Người thầy thuốc của bản xa'));
  });

  it('without the fields of a form is an ordinary document', async () => {
    const control = '<w:p><w:sdt><w:sdtPr><w:tag w:val="kyyeu.unit"/></w:sdtPr><w:sdtContent><w:r><w:t>Sở Y tế đi đầu</w:t></w:r></w:sdtContent></w:sdt></w:p>';
    const parts = unzipSync(form());
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<w:body>[\s\S]*<w:sectPr>/u, `<w:body>${control}<w:p><w:r><w:t>Một đoạn văn dài vừa đủ.</w:t></w:r></w:p><w:sectPr>`);
    const { zipSync, strToU8 } = await import('fflate');
    const { articles } = await read(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    expect(articles[0]?.form).toBeUndefined();
  });
});

describe('a form that is imported', () => {
  it('is its unit’s, and fulfils what was asked for, in the step of the import', async () => {
    const book = newBook();
    const { ids: [unitId = ''] } = collect.addUnits(book, [{ name: 'Sở Y tế', contactName: '', phone: '' }]);
    const wants = (['text', 'photo', 'decision'] as const).map((wanted) => ({ wanted, count: wanted === 'photo' ? 2 : 1, title: '' }));
    collect.ask(book, { unitIds: [unitId], wants, askedOn: TODAY, dueOn: null });
    const bytes = fill(formFor(book, unitId, TODAY).bytes, filling());
    const { articles, mediaType } = await read(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [summary] = await book.importSource(bodyPart(book), { name: 'bai.docx', mediaType, sha256, bytes }, articles);
    expect(summary?.warnings).toEqual([]);
    const after = collect.overviewOf(book);
    expect(after.strays).toEqual([]);
    expect(after.units[0]?.tasks.map(({ wanted, receivedOn, articleId }) => [wanted, receivedOn !== null, articleId === summary?.id])).toEqual([
      ['text', true, true],
      ['photo', true, false],
      ['photo', false, false],
      ['decision', true, false],
    ]);
    book.undo();
    expect(stateOf(collect.overviewOf(book).units[0]?.tasks ?? [], TODAY).tally.received).toBe(0);
    expect(book.check()).toEqual([]);
  });

  it('from a unit that the book does not have is nobody’s, and suggests one of a longer name', async () => {
    const book = newBook();
    const { ids: [unitId = ''] } = collect.addUnits(book, [{ name: 'Y tế', contactName: '', phone: '' }]);
    const bytes = fill(form(), filling());
    const { articles, mediaType } = await read(bytes);
    await book.importSource(bodyPart(book), { name: 'bai.docx', mediaType, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }, articles);
    expect(collect.overviewOf(book)).toMatchObject({ strays: [{ suggestion: { unitId, by: 'form' } }], units: [{ tasks: [] }] });
  });
});
