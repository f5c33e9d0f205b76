/** A yearbook whose slides are hard: long and high titles, portraits, panoramas, no photo at all, too many words, awards instead of a box, a sapo alone. */
import { box, document, paragraph, photo, sapo, title } from '../../../electron/common/article/build.ts';
import { defaultSettings, type BookSettings } from '../../../electron/common/book/settings.ts';
import { createBook } from '../../../electron/services/store/book-file.ts';
import type { BookWriter } from '../../../electron/services/store/writer.ts';

export const LONG_TITLE = 'Từ ngọn đèn dầu của lớp học xóa mù đến ngôi trường hai tầng trên đỉnh Mẫu Sơn: mười bảy năm cô giáo Đoàn Thị Ngọc Diễm gùi chữ lên non, giữ từng học trò ở lại với lớp';
export const MARKS_NAME = 'Nguyễn Thị ỘẪỸ Ổn Ệch';
export const POINTS: readonly string[] = Array.from(
  { length: 16 },
  (_, at) => `Việc thứ ${String(at + 1)}: vận động ${String(20 + at * 3)} hộ trong xóm hiến đất, góp công làm con đường liên thôn dài ${String(2 + at)} km qua khe nước, đến nay xe máy, xe tải nhỏ đi lại được cả mùa mưa.`,
);
const ENDLESS = Array.from({ length: 420 }, (_, at) => `lời${String(at)}`).join(' ');

export interface SlidePictures {
  readonly portrait: Uint8Array<ArrayBuffer>;
  readonly landscape: Uint8Array<ArrayBuffer>;
  readonly panorama: Uint8Array<ArrayBuffer>;
}

export interface SlidesBook {
  readonly book: BookWriter;
  /** Ids of the articles by their title. */
  readonly articles: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

export async function slidesBook(file: string, pictures: SlidePictures, settings: Partial<BookSettings> = {}): Promise<SlidesBook> {
  const book = createBook(file, { ...defaultSettings('Những bông hoa đẹp trong vườn hoa làm theo lời Bác'), subtitle: 'Gương điển hình tiên tiến trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', period: 'Giai đoạn 2021–2026', organisation: 'Đảng ủy các cơ quan Đảng tỉnh Lạng Sơn', ...settings });
  const [portrait, landscape, panorama] = [(await book.addPhoto('chan-dung.jpg', pictures.portrait)).id, (await book.addPhoto('ngang.jpg', pictures.landscape)).id, (await book.addPhoto('toan-canh.jpg', pictures.panorama)).id];
  const unit = book.addRecord('unit', { name: 'Đảng bộ xã Tri Phương, huyện Tràng Định' }).id;
  const forms = ['Huân chương Lao động hạng Ba', 'Bằng khen của Thủ tướng Chính phủ', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'].map((name, rank) => book.addRecord('awardForm', { name, rank: rank + 1 }).id);
  const people = new Map<string, string>();
  const person = (name: string, more: Record<string, unknown>, awards: readonly number[] = []): string => {
    const { id } = book.addRecord('exemplar', { kind: 'individual', name, unitId: unit, ...more });
    people.set(name, id);
    for (const [at, form] of awards.entries()) book.addRecord('award', { exemplarId: id, formId: forms[form], decidedOn: `20${String(21 + at)}-05-19` });
    return id;
  };
  const articles = new Map<string, string>();
  const first = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  book.renamePart(first, 'Gương sáng giữa đời thường');
  const second = book.addPart('Ỷ Ổn, Ộ Ẫ Ỹ: tập thể vững mạnh, mô hình hay ở cơ sở', null).id;
  const add = (part: string, name: string, blocks: Parameters<typeof document>[0], about: string | null = null): void => {
    const { id } = book.addArticle(part, '');
    book.saveArticle(id, 1, document([title(name), ...blocks]));
    articles.set(name, id);
    if (about !== null) book.addRecord('exemplarArticle', { exemplarId: about, articleId: id, partPlayed: 'subject' });
  };
  add(first, 'Người giữ lửa phong trào ở bản Nà Lốc', [sapo('Nhiều năm làm trưởng bản.'), photo(landscape, 'Bà Thoa cùng bà con'), box('Tóm tắt thành tích', ['Vận động 46 hộ hiến hơn 3.200 m² đất mở đường vào bản.', 'Giữ 12 năm liền bản không có hộ sinh con thứ ba.', 'Dựng nhà văn hóa bản bằng công góp của bà con.']), paragraph('Bài.')], person('Lương Thị Thoa', { role: 'Trưởng bản Nà Lốc', portraitId: portrait }));
  add(first, 'Con kênh mang tên người đảng viên già', [photo(landscape), paragraph('Bài.')], person(MARKS_NAME, { role: 'Đảng viên 50 năm tuổi Đảng, nguyên Chủ nhiệm Hợp tác xã nông nghiệp' }, [0, 1, 2]));
  add(first, LONG_TITLE, [sapo('Mười bảy năm, một con đường dốc, và 214 học trò không em nào bỏ học giữa chừng.'), photo(panorama), paragraph('Bài.')]);
  add(first, 'Mười sáu việc của một bí thư chi bộ', [photo(landscape), box('Thành tích nổi bật', POINTS), paragraph('Bài.')], person('Vi Văn Đạt', { role: 'Bí thư Chi bộ thôn Bản Phạc' }));
  add(second, 'Hợp tác xã Hồi hương', [sapo('Từ 7 hộ ban đầu, nay hợp tác xã có 118 hộ cùng làm, bán tinh dầu hồi sang 4 nước.'), paragraph('Bài.')]);
  add(second, 'Bưu tá vùng biên', [photo(panorama), box('Tóm tắt thành tích', ['Mười năm phát 38.000 bưu phẩm, không thất lạc một lá thư.', 'Sáng kiến “Điểm hẹn thư bản” được nhân ra 9 xã.']), paragraph('Bài.')], person('Triệu Minh Ước', { role: 'Bưu tá' }));
  add(second, 'Một câu rất dài', [box('Tóm tắt thành tích', [ENDLESS]), paragraph('Bài.')]);
  return { book, articles, people };
}
