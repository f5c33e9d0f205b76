/** A short book in every pair of faces of every design: set in those faces alone, on the design's grid, no letter touching the line above. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { box, byline, dialogue, document, heading, list, paragraph, pullQuote, quote, sapo, table, title } from '../../electron/common/article/build.ts';
import type { TextNode } from '../../electron/common/article/document.ts';
import type { ArticleKind } from '../../electron/common/article/kind.ts';
import { DESIGN_IDS, FONT_PAIRS, type DesignId } from '../../electron/common/book/designs.ts';
import { CoverTypesetter } from '../../electron/services/print/cover/typeset.ts';
import { pairOf } from '../../electron/services/print/design.ts';
import { faceOf, facesOf } from '../../electron/services/print/faces.ts';
import { faults, type CraftBookFacts } from './craft/rules.ts';
import { setAndRead } from './craft/set.ts';
import { SETTINGS, STACKED } from './support/craft-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { glyphsOf, touching, type Glyph } from './support/glyphs.ts';
import { MemoryBook } from './support/memory-book.ts';
import { fonts, letters, pageTexts } from './support/readers.ts';

const folder = temporaryFolder();
const PAIRS = DESIGN_IDS.flatMap((design) => FONT_PAIRS[design].map((pair, index) => ({ design, pair, id: pair.id, own: index === 0 })));

/** The highest capitals and the deepest letters in every word, so that they come to stand under and over one another. */
const WORST = 'Gỵ KHẲNG gặp SẴN ỵẬ Ỗngy ẪYg Ộqgy ỸgỴ CẲNG jyỢ ';
const NODES: TextNode[] = [{ text: WORST.repeat(9) }, { text: WORST.repeat(5), italic: true }, { text: WORST.repeat(5), bold: true }, { text: `Ẵm gỵ Ẳ${WORST.repeat(2)}`.trim(), bold: true, italic: true }];
const PROSE = 'Ở bản Nà Ổn, cứ mỗi độ Xuân về, người dân lại nhắc chuyện cũ: con đường rộng mở, nhà nhà có điện, trẻ em được đến trường, ai cũng có việc để làm và có chuyện để kể. '.repeat(3).trim();

/** The pages must hold text alone: what they are read by knows no photo. */
function book(design: DesignId, fonts: string): MemoryBook {
  const one = [
    { id: 'worst', document: document([title(STACKED), sapo('Nhiều năm làm trưởng bản, bà Lương Thị Thoa vận động 46 hộ hiến đất để mở đường.'), paragraph(`Ấ${PROSE.slice(1)}`), paragraph(NODES), paragraph(PROSE), byline('Đỗ Ẩn')]) },
    {
      id: 'blocks',
      document: document([
        title('Nguyễn Thị Mỹ Ẩn và những lớp học không có bảng đen ở điểm trường xa nhất huyện'), paragraph(`N${PROSE}`), heading(1, 'Từ một nếp nghĩ: ẪY, Ộ, Ỹ'), paragraph(PROSE),
        pullQuote('Thư là của người ta gửi gắm, mình không được phép để chậm một ngày.'), paragraph([{ text: PROSE, footnote: { id: 'n', text: 'Theo Báo cáo ngày 26 tháng 4 năm 2025 của Đảng ủy.' } }]), list(true, ['Họp bản, để từng nhà tự chọn việc.', 'Cuối tháng chấm điểm.']),
        table(1, [['Thôn', 'Việc đã làm', 'Số hộ'], ['Nà Lốc', 'Hiến đất mở đường', '46'], ['Bản Vàng', 'Xóa nhà tạm', '1.230']]), dialogue('Cô ơi, mai cô có lên nữa không?'), quote(PROSE), paragraph([{ text: 'Chữ hoa nhỏ: ' }, { text: 'Đảng Cộng sản Việt Nam', smallCaps: true }, { text: `. ${PROSE}` }]),
        box('Tóm tắt thành tích', ['Bằng khen của Ủy ban nhân dân tỉnh năm 2019, 2021 và 2023.', 'Vận động 46 hộ hiến đất mở đường.']), byline('Hoàng Minh'),
      ]),
    },
  ];
  const kinds = new Map<string, ArticleKind>([['worst', 'feature'], ['blocks', 'feature']]);
  return new MemoryBook({ ...SETTINGS, design, fonts }, [{ id: 'one', kind: 'body', title: 'Mô hình hay, cách làm sáng tạo', articles: one }], new Map(), kinds);
}

/** "ABCDEF+EBGaramond-SemiBold" → "EBGaramond" */
const familiesIn = (file: string): string[] => [...new Set(fonts(file).map(({ name }) => name.replace(/^[A-Z]{6}\+/u, '').replace(/-.*$/u, '')))].sort();
const stem = (face: string): string => face.replaceAll(' ', '');

interface Printed {
  readonly file: string;
  readonly facts: CraftBookFacts;
  readonly glyphs: readonly (readonly Glyph[])[];
}
const made = new Map<string, Printed>();
function printed(design: DesignId, id: string): Printed {
  const key = `${design}-${id}`;
  let found = made.get(key);
  if (found === undefined) {
    const file = join(folder, `${key}.pdf`);
    const facts = setAndRead(book(design, id), file);
    found = { file, facts, glyphs: facts.pages.map((_, at) => glyphsOf(file, at + 1)) };
    made.set(key, found);
  }
  return found;
}

/** By how much letters reach into those of the line above at most, pt; below 0: they do not. */
function nearest(pages: readonly (readonly Glyph[])[], line: number): { readonly text: number; readonly display: number } {
  const most = { text: -Infinity, display: -Infinity };
  for (const [above, below] of pages.flatMap((page) => touching(page, 0.6 * line))) {
    const what = Math.abs(below.baseline - above.baseline - line) < 0.1 ? 'text' : 'display';
    most[what] = Math.max(most[what], above.bottom - below.top);
  }
  return most;
}

describe.each(PAIRS)('the design $design in $id', ({ design, pair, id, own }) => {
  it('is set in the faces of the pair and in no other, the cover as well', () => {
    const { file } = printed(design, id);
    const chosen = [...new Set([pair.text, pair.heads].map(stem))].sort();
    expect(familiesIn(file)).toEqual(chosen);
    const typesetter = new CoverTypesetter('screen');
    try {
      const cover = typesetter.cover(book(design, id).with({ coverBlurb: 'Những tấm gương bình dị mà cao quý, những việc nhỏ làm nên niềm tin.' }), 120, null);
      const front = join(folder, `${design}-${id}-cover.pdf`);
      writeFileSync(front, typesetter.pdf(cover, { standard: '1.7', tagged: false, at: 0 }));
      expect(cover.overset).toEqual([]);
      for (const family of familiesIn(front)) expect(chosen).toContain(family);
    } finally {
      typesetter.close();
    }
  });

  it('stands on the grid and on the page, and says every word', () => {
    const { file, facts } = printed(design, id);
    expect(faults(facts).filter(({ rule }) => rule !== 'near-empty' && rule !== 'short-tail')).toEqual([]);
    const said = letters(pageTexts(file).join(' '));
    for (const words of [STACKED, 'Nguyễn Thị Mỹ Ẩn và những lớp học', 'Bằng khen của Ủy ban nhân dân tỉnh', 'Mô hình hay, cách làm sáng tạo']) expect(said).toContain(letters(words));
  });

  it('has no letter that touches the line above it', () => {
    const { facts, glyphs } = printed(design, id);
    expect(glyphs.flat().length).toBeGreaterThan(3000);
    const { text, display } = nearest(glyphs, facts.block.line);
    // Words of the text are such as no text has: the face a design was drawn with may come a hair nearer in them.
    expect(text).toBeLessThanOrEqual(own ? 0.05 * facts.block.line : 0);
    // Lines of display of some designs stand closer than their own faces' worst letters ask for: others come no nearer.
    const drawn = printed(design, FONT_PAIRS[design][0].id);
    expect(display).toBeLessThanOrEqual(Math.max(0, nearest(drawn.glyphs, drawn.facts.block.line).display) + 0.1);
  });

});

describe.each(PAIRS.filter(({ design }) => design === 'co-dien' || design === 'bao-anh'))('the design $design in $id', ({ design, pair, id }) => {
  it('has its drop capital on the third line, as high as the capitals of the first', () => {
    const { facts, glyphs } = printed(design, id);
    const { start } = facts.articles.find((article) => article.id === 'blocks') ?? { start: 0 };
    const { line, scale } = facts.block;
    const page = glyphs[start - 1] ?? [];
    const initial = page.filter(({ top, baseline }) => baseline - top > 2.3 * line).toSorted((one, other) => other.baseline - one.baseline)[0];
    if (initial === undefined) throw new Error('no drop capital');
    const beside = page.filter(({ left }) => left > initial.right && left < initial.right + 6 * line);
    for (const lines of [0, 1, 2]) expect(beside.filter(({ baseline }) => Math.abs(baseline - (initial.baseline - lines * line)) < 0.1).length).toBeGreaterThan(3);
    const { grid } = facts.design;
    const capitals = faceOf(pair.text).cap * grid.size * scale * facesOf(pairOf(facts.design, ''), pair, grid).fit.text;
    expect(Math.abs(initial.baseline - initial.top - (2 * line + capitals))).toBeLessThan(1);
  });
});

it('the letters that are read are told where they touch', () => {
  const { glyphs, facts } = printed('trang-trong', 'garamond');
  const closer = glyphs.map((page) => page.map((glyph) => ({ ...glyph, top: glyph.top - 0.5 * facts.block.line })));
  expect(closer.flatMap((page) => touching(page, 0.6 * facts.block.line)).length).toBeGreaterThan(50);
});
