/** A book of headings of one, two and three lines, whose letters are the hardest: what of them meets. */
import { box, document, heading, paragraph, title } from '../../../electron/common/article/build.ts';
import type { DesignId } from '../../../electron/common/book/designs.ts';
import { faults, type Fault } from '../craft/rules.ts';
import { setAndRead } from '../craft/set.ts';
import { SETTINGS } from './craft-book.ts';
import { glyphsOf, touching } from './glyphs.ts';
import { MemoryBook } from './memory-book.ts';

/** The deepest letters and the highest marks, so that they come to stand over one another wherever the line ends. */
const HARD = 'Ộng Ẫmgỵ và Ỹ ộp: những tiêu đề Ẳng ỵg ẪY rất dài để xem nó xuống dòng thế nào ở khổ sách này gỵ Ẫ ỵ ';
const PROSE = 'Ở bản Nà Ổn, cứ mỗi độ Xuân về, người dân lại nhắc chuyện cũ: con đường rộng mở, nhà nhà có điện, trẻ em được đến trường, ai cũng có việc để làm. '.repeat(2).trim();

function headed(design: DesignId, fonts: string): MemoryBook {
  const headings = ([1, 2, 3] as const).flatMap((level) => [1, 1.5, 2].flatMap((times) => [heading(level, HARD.repeat(2).slice(0, Math.round(HARD.length * times)).trim()), paragraph(PROSE)]));
  return new MemoryBook({ ...SETTINGS, design, fonts }, [{ id: 'one', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document([title('Bài'), paragraph(PROSE), ...headings, box(HARD, ['Bằng khen của Ủy ban nhân dân tỉnh.']), paragraph(PROSE)]) }] }]);
}

export interface HeadingsSet {
  /** pt by which a letter reaches into one of the line above it: in lines that stand as the text's do, and in all others. */
  readonly asText: number;
  readonly display: number;
  /** pt, a line of text. */
  readonly line: number;
  readonly faults: readonly Fault[];
}

/** @param fonts of the design; '': its own */
export function headingsSet(design: DesignId, fonts: string, file: string): HeadingsSet {
  const facts = setAndRead(headed(design, fonts), file);
  const { line } = facts.block;
  const met = facts.articles.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, at) => touching(glyphsOf(file, start + at), 0.6 * line)).flat());
  const into = (pairs: typeof met): number => Math.max(0, ...pairs.map(([above, below]) => above.bottom - below.top));
  const asText = met.filter(([above, below]) => Math.abs(below.baseline - above.baseline - line) < 0.1);
  return { asText: into(asText), display: into(met.filter((pair) => !asText.includes(pair))), line, faults: faults(facts).filter(({ rule }) => rule === 'off-grid' || rule === 'overflow') };
}
