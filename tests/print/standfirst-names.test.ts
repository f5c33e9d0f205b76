/** Names in a standfirst stay whole, and a line of display text does not begin with a dash. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { document, paragraph, sapo, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const LEADS = ['Ở xã vùng cao', 'Ở một xã vùng cao', 'Giữa xã vùng cao ấy', 'Ở hai xã vùng cao giáp ranh', 'Ở thôn xa nhất của một xã'];

test.each(DESIGN_IDS)('in %s', (design) => {
  const articles = LEADS.map((lead, at) => ({
    id: `a${String(at)}`,
    document: document([title(`Người đảng viên già ${'và con kênh '.repeat(at + 1)}– câu chuyện về ý chí`), sapo(`${lead}, bác sĩ Hoàng Văn Ngưỡng và chị Lương Thị Uyên cùng bà con mở lớp học chữ, học nghề, học cách giữ rừng suốt mười năm.`), paragraph('Bà con cùng bàn.')]),
  }));
  const typesetter = new Typesetter(new MemoryBook({ design, title: 'Kỷ yếu thử', trimSize: '13x19' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }]), 'screen');
  try {
    const file = join(folder, `${design}.pdf`);
    writeFileSync(file, typesetter.pdf(typesetter.book(), { standard: '1.7', tagged: false, at: 0 }));
    const lines = textPlaces(file).flatMap((page) => page.lines).map(({ text }) => text.replaceAll('\u00a0', ' '));
    for (const name of ['Hoàng Văn Ngưỡng', 'Lương Thị Uyên']) expect(lines.filter((line) => line.includes(name)).length, name).toBe(LEADS.length);
    expect(lines.filter((line) => /^– câu/u.test(line))).toEqual([]);
  } finally {
    typesetter.close();
  }
});
