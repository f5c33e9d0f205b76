/** The yearbook that is shown: the sample, with what an editorial office has after some weeks. */
import { makeSample } from '../../electron/services/book/sample.ts';
import { openBook } from '../../electron/services/store/book-file.ts';

/** Names of the sample's articles and of people in them. */
export const OPEN_ARTICLE = 'Người đảng viên già và con kênh 30 tháng 4';

/** Makes it at `file`, closed. */
export async function makeShownBook(file: string): Promise<void> {
  await makeSample(file);
  const book = openBook(file);
  try {
    const unit = (name: string, parentId: string | null = null): string => book.addRecord('unit', { name, parentId }).id;
    const committee = unit('Đảng bộ Khối các cơ quan tỉnh');
    const [health, post, district] = [unit('Đảng bộ Sở Y tế', committee), unit('Đảng bộ Bưu điện tỉnh', committee), unit('Đảng bộ huyện Phong Thổ')];
    unit('Chi bộ Trung tâm Y tế dự phòng', health);
    unit('Chi bộ bản Nà Lốc', district);
    const form = (name: string, rank: number, level: string): string => book.addRecord('awardForm', { name, rank, givenTo: 'both', level, family: 'Bằng khen' }).id;
    const forms = [form('Bằng khen của Thủ tướng Chính phủ', 1, 'Nhà nước'), form('Bằng khen của Chủ tịch UBND tỉnh', 2, 'Tỉnh'), form('Giấy khen của Đảng ủy Khối', 3, 'Cơ sở')];
    const people = [
      ['Nông Văn Khải', post, 'Bưu tá tuyến thư số 7', 'male', 1979],
      ['Hoàng Thị Thuận', health, 'Bác sĩ chuyên khoa I', 'female', 1984],
      ['Vi Văn Quyết', health, 'Trưởng khoa Dược', 'male', 1976],
      ['Lương Thị Thoa', district, 'Trưởng bản Nà Lốc', 'female', 1968],
      ['Lò Văn Ỏn', district, 'Bí thư chi bộ', 'male', 1959],
      ['Đỗ Thị Ngọc Ánh', committee, 'Chuyên viên', 'female', 1991],
    ] as const;
    people.forEach(([name, unitId, role, gender, birthYear], index) => {
      const { id: exemplarId } = book.addRecord('exemplar', { kind: 'individual', name, unitId, role, gender, birthYear });
      for (let award = 0; award <= index % 3; award += 1) {
        const year = String(2017 + ((index + award) % 5));
        book.addRecord('award', { exemplarId, formId: forms[(index + award) % forms.length] ?? null, issuer: 'Chủ tịch UBND tỉnh', decisionNumber: `${String(700 + index * 13 + award)}/QĐ-UBND`, decidedOn: `${year}-05-19` });
      }
    });
    book.addRecord('exemplar', { kind: 'collective', name: 'Đảng bộ Sở Y tế', unitId: health });
    book.addRecord('exemplar', { kind: 'model', name: '“Con đường hoa”', unitId: district, field: 'Dân vận khéo' });
    book.addRecord('exemplar', { kind: 'individual', name: 'Hoàng Thị Thuân', unitId: health, role: 'Bác sĩ' });
  } finally {
    book.close();
  }
}
