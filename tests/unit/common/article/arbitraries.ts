/** Random articles and random edits of them, for the properties of comparing and merging. */
import fc from 'fast-check';
import { box, cell, dialogue, document, heading, list, paragraph, photo, photoGroup, pullQuote, quote, separator, table, title, verse } from '../../../../electron/common/article/build.ts';
import type { ArticleDocument, Block, Footnote, TableBlock, TextNode } from '../../../../electron/common/article/document.ts';
import { cellAt, gridOf, tableOf, withColumn, withoutColumn, withoutRow, withRow } from '../../../../electron/common/article/table.ts';
import { normalizeDocument } from '../../../../electron/common/article/normalize.ts';
import { atLevel, levelNear } from '../../../../electron/common/article/levels.ts';
import { noteOf } from '../../../../electron/common/article/note.ts';
import { withKind } from '../../../../electron/common/article/list-kinds.ts';
import { beginning, startNear } from '../../../../electron/common/article/list-numbers.ts';
import { isLine } from '../../../../electron/common/article/lines.ts';
import { articleText, inlineText } from '../../../../electron/common/article/read.ts';

const VOCABULARY = ['anh', 'chị', 'Đảng', 'bộ', 'Khối', 'năm', '2021', 'được', 'khen', 'thưởng', 'của', 'và', 'bản', 'xã'];

/** Where an edit's words come from: few words that often meet, or words that occur nowhere else. */
export type Words = (seed: number) => string;
export const common: Words = (seed) => VOCABULARY[seed % VOCABULARY.length] ?? 'anh';
export function unique(prefix: string): Words {
  let next = 0;
  return () => `${prefix}${String((next += 1))}`;
}

export interface Edit {
  readonly kind: 'word' | 'insert' | 'delete' | 'bold' | 'block' | 'drop' | 'move' | 'type' | 'picture' | 'item' | 'note' | 'note-look' | 'row' | 'column' | 'less' | 'look' | 'break' | 'group' | 'level' | 'kind' | 'start';
  readonly block: number;
  readonly place: number;
  readonly seeds: readonly number[];
}

const number = fc.nat({ max: 999 });
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind']>('word', 'word', 'insert', 'insert', 'delete', 'bold', 'block', 'drop', 'move', 'type', 'picture', 'item', 'note', 'note', 'note-look', 'row', 'column', 'less', 'look', 'look', 'break', 'group', 'level', 'level', 'kind', 'start'),
    block: number,
    place: number,
    seeds: fc.array(number, { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 6 },
);

const sentence = fc.array(number, { minLength: 0, maxLength: 12 });
export const shape = fc.array(fc.tuple(fc.constantFrom('p', 'p', 'p', 'n', 'n', 'h', 'q', 'v', 'l', 'o', 'o', 't', 't', 'm', 'f', 'd', 'u', 'x', 's', 'g'), fc.array(sentence, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 7 });
export type Shape = readonly (readonly [string, readonly (readonly number[])[]])[];

export function made(plan: Shape, words: Words): ArticleDocument {
  const line = (seeds: readonly number[]): string => (seeds.length === 0 ? '' : `${seeds.map(words).join(' ')}.`);
  const blocks = plan.map(([kind, lines], index): Block => {
    const first = line(lines[0] ?? []);
    if (kind === 'h') return heading(2, first);
    if (kind === 'q') return quote(first);
    if (kind === 'n') return paragraph(noted(first, lines.slice(1).map(line), String(index)));
    if (kind === 'v') return verse(lines.map(line).join('\n'));
    // A plain grid of two columns, and one with merged cells.
    if (kind === 't') return table(lines.length > 1 ? 1 : 0, lines.map((seeds) => [line(seeds), line(seeds.slice(1))]));
    if (kind === 'm') return table(0, [[cell(first, { colspan: 2 }), cell('', { rowspan: 2 })], [line(lines[1] ?? []), line(lines[2] ?? [])]]);
    if (kind === 'l') return list(false, lines.map(line), lines.map((seeds) => levelNear(1 + ((seeds[0] ?? 0) % 3))));
    if (kind === 'o') return list(true, lines.map(line), [], startNear(1 + ((lines[0]?.[0] ?? 0) % 4)) ?? ((lines[0]?.[1] ?? 0) % 2 === 0 ? 'continued' : undefined));
    if (kind === 'f') return photo(`p${String(index)}`, first, line(lines[1] ?? []));
    if (kind === 'd') return dialogue(first, first.length % 2 === 0 ? '– ' : undefined);
    if (kind === 'u') return pullQuote(first);
    if (kind === 'x') return box(first, lines.map(line));
    if (kind === 's') return separator();
    if (kind === 'g') return photoGroup(`p${String(index)}`, [`q${String(index)}`], first);
    return paragraph(first);
  });
  return normalizeDocument(document([title('Tên bài đầu tiên'), ...blocks]));
}

export function edited(content: ArticleDocument, list: readonly Edit[], words: Words): ArticleDocument {
  return list.reduce((state, edit) => normalizeDocument({ ...state, blocks: apply(state.blocks, edit, words) }), content);
}

function apply(blocks: readonly Block[], edit: Edit, words: Words): Block[] {
  const out = [...blocks];
  const index = edit.block % out.length;
  const block = out[index];
  const behindTitle = 1 + (edit.place % out.length);
  if (block === undefined) return out;
  switch (edit.kind) {
    case 'block':
      out.splice(behindTitle, 0, paragraph(edit.seeds.map(words).join(' ')));
      return out;
    case 'drop':
      if (index > 0) out.splice(index, 1);
      return out;
    case 'move':
      if (index === 0) return out;
      out.splice(index, 1);
      out.splice(behindTitle, 0, block);
      return out;
    case 'type':
      if (index > 0 && isLine(block)) out[index] = heading(edit.place % 2 === 0 ? 1 : 3, block.children);
      return out;
    case 'picture':
      if (block.type === 'photo') out[index] = { ...block, photoId: `n${String(edit.place % 3)}` };
      return out;
    case 'group':
      if (block.type === 'photo') out[index] = { ...block, more: [`n${String(edit.place % 3)}`] };
      return out;
    case 'break':
      if (index > 1 && isLine(block) && block.type !== 'title') out[index] = { ...block, break: { kind: edit.place % 2 === 0 ? 'inserted' : 'deleted', ...by(edit) } };
      return out;
    case 'item':
      if (block.type === 'list') out[index] = { ...block, children: [...block.children, { type: 'list-item', children: [{ text: edit.seeds.map(words).join(' ') }] }] };
      return out;
    case 'level':
      if (block.type === 'list') out[index] = { ...block, children: block.children.map((item, at) => (at === edit.place % block.children.length ? atLevel(item, levelNear(1 + ((edit.seeds[0] ?? 0) % 3))) : item)) };
      return out;
    case 'kind':
      if (block.type === 'list') out[index] = withKind(block, levelNear(1 + (edit.place % 3)), (edit.seeds[0] ?? 0) % 2 === 0);
      return out;
    case 'start':
      if (block.type === 'list') out[index] = beginning(block, edit.place % 2 === 0 ? 'continued' : startNear(edit.place % 5));
      return out;
    case 'row':
      if (block.type === 'table') out[index] = filledIn(tableOf(withRow(gridOf(block), edit.place % (block.children.length + 1))), edit, words);
      return out;
    case 'column':
      if (block.type === 'table') out[index] = tableOf(withColumn(gridOf(block), edit.place % (gridOf(block).columns + 1)));
      return out;
    case 'less':
      if (block.type === 'table') out[index] = lessOf(block, edit.place);
      return out;
    case 'word':
    case 'insert':
    case 'delete':
    case 'bold':
    case 'look':
    case 'note':
    case 'note-look':
      out[index] = inLine(block, edit, words);
      return out;
  }
}

/** Whose suggestion. */
const by = (edit: Edit): { id: string; author: string; at: number } => ({ id: `s${String(edit.place % 4)}`, author: edit.place % 2 === 0 ? 'Lan' : 'Tâm', at: edit.block });

/** Something that a run can carry beside bold and italic. */
function lookOf(edit: Edit): Partial<TextNode> {
  const all: Partial<TextNode>[] = [{ smallCaps: true }, { superscript: true }, { subscript: true }, { link: `https://bienphong.vn/${String(edit.block % 3)}` }, { comments: [`k${String(edit.block % 3)}`] }, { inserted: by(edit) }, { deleted: by(edit) }];
  return all[(edit.seeds[0] ?? 0) % all.length] ?? {};
}

/** Words in the first empty cell. */
function filledIn(block: TableBlock, edit: Edit, words: Words): TableBlock {
  let done = false;
  const children = block.children.map((row) => ({
    ...row,
    children: row.children.map((one) => {
      if (done || inlineText(one.children) !== '') return one;
      done = true;
      return { ...one, children: [{ text: edit.seeds.map(words).join(' ') }] };
    }),
  }));
  return { ...block, children };
}

function lessOf(block: TableBlock, place: number): TableBlock {
  const grid = gridOf(block);
  const left = place % 2 === 0 ? withoutRow(grid, place % grid.rows) : withoutColumn(grid, place % grid.columns);
  return left === null ? block : tableOf(left);
}

function inLine(block: Block, edit: Edit, words: Words): Block {
  if (block.type === 'list') {
    const at = edit.place % block.children.length;
    return { ...block, children: block.children.map((item, index) => (index === at ? { ...item, children: inRuns(item.children, edit, words) } : item)) };
  }
  if (block.type === 'photo') {
    const [caption, credit] = block.children;
    return { ...block, children: [{ ...caption, children: inRuns(caption.children, edit, words) }, credit] };
  }
  if (block.type === 'table') {
    const grid = gridOf(block);
    const wanted = cellAt(grid, edit.place % grid.rows, (edit.seeds[0] ?? 0) % grid.columns);
    return tableOf({ ...grid, cells: grid.cells.map((one) => (one === wanted ? { ...one, children: inRuns(one.children, edit, words) } : one)) });
  }
  if (block.type === 'separator') return block;
  if (block.type === 'box') {
    const at = edit.place % block.children.length;
    return { ...block, children: block.children.map((line, index) => (index === at ? { ...line, children: inRuns(line.children, edit, words) } : line)) };
  }
  return { ...block, children: inRuns(block.children, edit, words) };
}

/** A note behind one word, the others kept. */
function notedAt(nodes: readonly TextNode[], place: number, footnote: Footnote): TextNode[] {
  const index = place % nodes.length;
  return nodes.flatMap((node, at) => {
    if (at !== index || node.text.trim() === '') return [node];
    const words = node.text.split(/(?<= )/u);
    const wanted = place % words.length;
    return words.map((word, which) => (which === wanted ? { ...node, text: word, footnote } : { ...node, text: word }));
  });
}

/** The text with a note behind each of its first words, as far as there are notes with words. */
function noted(text: string, notes: readonly string[], id: string): TextNode[] {
  return text.split(/(?<= )/u).map((word, index) => {
    const note = notes[index] ?? '';
    return note.trim() === '' || word.trim() === '' ? { text: word } : { text: word, footnote: { id: `${id}-${String(index)}`, text: note } };
  });
}

function inRuns(nodes: readonly TextNode[], edit: Edit, words: Words): TextNode[] {
  const bold = nodes.some((node) => node.bold === true);
  const pieces = inlineText(nodes).split(' ');
  const at = edit.place % pieces.length;
  const run = edit.seeds.map(words);
  if (edit.kind === 'note') return notedAt(nodes, edit.place, { id: `e${String(edit.place)}`, text: run.join(' ') });
  if (edit.kind === 'note-look') return nodes.map((node) => (node.footnote === undefined ? node : { ...node, footnote: noteOf(node.footnote.id, [{ text: node.footnote.text.slice(0, edit.place % 9) }, { text: node.footnote.text.slice(edit.place % 9), ...(edit.seeds.length % 2 === 0 ? { italic: true as const } : { bold: true as const }) }]) ?? node.footnote }));
  if (edit.kind === 'word') pieces.splice(at, 1, ...run.slice(0, 2));
  if (edit.kind === 'insert') pieces.splice(at, 0, ...run);
  if (edit.kind === 'delete') pieces.splice(at, 1 + (edit.seeds[0] ?? 0) % 3);
  return [
    { text: pieces.slice(0, at).join(' ') },
    { text: at === 0 ? '' : ' ' },
    { text: pieces[at] ?? '', ...(edit.kind === 'bold' || bold ? { bold: true as const } : {}), ...(edit.kind === 'look' ? lookOf(edit) : {}) },
    { text: pieces.slice(at + 1).length === 0 ? '' : ` ${pieces.slice(at + 1).join(' ')}` },
  ];
}

/** How often each word stands in these texts. */
export function wordCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export const blocksText = (blocks: readonly Block[]): string => articleText(document(blocks));
