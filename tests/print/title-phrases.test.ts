/** Titles are broken between phrases: no line parts a word of two syllables, none ends with a word that leads to the next, none is much shorter than the others. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import type { TrimSizeId } from '../../electron/common/book/trim.ts';
import { articlePages } from '../../electron/services/print/preview.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';
import { letters, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const TITLES = [
  'Mô hình một cửa thân thiện',
  'Nhịp cầu hữu nghị nơi biên giới',
  'Trung tâm Phục vụ hành chính công xã Tri Phương',
  'Niềm tin lớn dần từ cánh thư vùng biên',
  'Câu chuyện về người giữ rừng của bản Khuổi Mỹ',
  'Chi bộ thôn bản với phong trào hiến đất làm đường trong năm năm qua',
  'Ngày mới ở trạm y tế xã vùng cao và những người ở lại',
];
/** Words of these titles as they are read. */
const WORDS = ['một cửa', 'thân thiện', 'nhịp cầu', 'hữu nghị', 'biên giới', 'trung tâm', 'phục vụ', 'hành chính', 'tri phương', 'niềm tin', 'cánh thư', 'vùng biên', 'câu chuyện', 'khuổi mỹ', 'chi bộ', 'phong trào', 'hiến đất', 'y tế', 'vùng cao'];
const LEADING = new Set(['về', 'của', 'với', 'trong', 'và', 'từ', 'ở', 'nơi', 'những']);

/** Lines of each title, in small letters. */
function titlesOf(design: DesignId, trimSize: TrimSizeId): string[][] {
  const articles = TITLES.map((name, at) => ({ id: `a${String(at)}`, document: document([title(name), paragraph('Xong.')]) }));
  const typesetter = new Typesetter(new MemoryBook({ design, trimSize, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }]), 'screen');
  try {
    const typeset = typesetter.book();
    const file = join(folder, `${design}-${trimSize}.pdf`);
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const pages = textPlaces(file);
    return articlePages(typeset).map(({ start }, at) => (pages[start - 1]?.lines ?? []).map(({ text }) => text.replaceAll('\u00a0', ' ').toLowerCase().trim()).filter((line) => letters(TITLES[at] ?? '').includes(letters(line)) && /\p{L}{2}/u.test(line)));
  } finally {
    typesetter.close();
  }
}

it.each(DESIGN_IDS.flatMap((design) => (['13x19', '14.5x20.5', '16x24', 'a4'] as const).map((trim) => [design, trim] as const)))('%s at %s', (design, trim) => {
  const titles = titlesOf(design, trim);
  // Every word is there, once.
  expect(titles.map((lines) => letters(lines.join(' ')))).toEqual(TITLES.map(letters));
  const breaks = titles.flatMap((lines) => lines.slice(1).map((line, at) => ({ lines, before: lines[at] ?? '', behind: line })));
  const parted = breaks.filter(({ before, behind }) => WORDS.includes(`${before.split(' ').at(-1) ?? ''} ${behind.split(' ')[0] ?? ''}`));
  expect(parted.map(({ lines }) => lines.join(' / '))).toEqual([]);
  expect(breaks.filter(({ before }) => LEADING.has(before.split(' ').at(-1) ?? '')).map(({ lines }) => lines.join(' / '))).toEqual([]);
  for (const lines of titles) expect(Math.min(...lines.map(({ length }) => length)), lines.join(' / ')).toBeGreaterThan(0.34 * Math.max(...lines.map(({ length }) => length)));
});

/** Lines over the name of a profile beside its portrait, in Hiện đại: what it is and its part. */
async function linesOverName(trimSize: TrimSizeId, part: string): Promise<string[]> {
  const portrait = await drawn('portrait.jpg', 600, 800, [150, 170, 160], [226, 220, 200]);
  const profile = { id: 'a', document: document([title('Lý A Sùng'), photo('portrait', 'Lý A Sùng.'), paragraph('Xong.')]) };
  const book = new MemoryBook({ design: 'hien-dai', trimSize, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: part, articles: [profile] }], new Map([['portrait', portrait]]), new Map([['a', 'profile']]));
  const typesetter = new Typesetter(book, 'screen');
  try {
    const typeset = typesetter.book();
    const file = join(folder, `over-${trimSize}-${String(part.length)}.pdf`);
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const page = textPlaces(file)[(articlePages(typeset)[0]?.start ?? 1) - 1];
    return (page?.lines ?? []).map(({ text }) => text.replaceAll('\u00a0', ' ').trim()).filter((line) => letters(`Gương mặt ${part}`).includes(letters(line)) && /\p{L}/u.test(line));
  } finally {
    typesetter.close();
  }
}

it.each(['13x19', '14.5x20.5', '16x24'] as const)('what stands over a name beside a portrait leaves no word alone on a line: %s', async (trim) => {
  for (const part of ['Những tấm gương sáng nơi biên giới', 'Giữ vững chủ quyền biên giới', 'Tuổi trẻ xung kích nơi vùng cao biên giới', 'Người tốt việc tốt nơi biên giới']) {
    const lines = await linesOverName(trim, part);
    expect(letters(lines.join(' '))).toBe(letters(`Gương mặt ${part}`));
    expect(lines.length === 1 || (lines.at(-1) ?? '').split(' ').length > 2, lines.join(' / ')).toBe(true);
  }
});
