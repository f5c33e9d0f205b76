/** What a colleague does to the article of everything in LibreOffice, and what the article must then be. */
import { dialogue, document, paragraph, pullQuote, sapo } from '../../electron/common/article/build.ts';
import type { ArticleDocument, Block, Change, TextNode } from '../../electron/common/article/document.ts';
import { articleText } from '../../electron/common/article/read.ts';
import { linesOf } from '../../electron/common/article/lines.ts';
import { normalizeDocument } from '../../electron/common/article/normalize.ts';
import type { Deed } from './libreoffice.ts';

export const LAN = 'Phạm Lan';
export const QUESTION = 'Ai nói câu này?';
export const ANSWER = 'Đã đo lại: 4,2 km.';

export const DEEDS: readonly Deed[] = [
  { do: 'track', on: true },
  { do: 'insert', after: 'đi từng nhà', words: ', không sót hộ nào' },
  { do: 'delete', words: ', nhưng' },
  // In a paragraph with comments, and between the words that one stands on.
  { do: 'replace', words: 'nói', by: 'kể', within: 'Đoạn này' },
  { do: 'insert', after: 'con', words: ' dốc, con', within: 'Đoạn này' },
  { do: 'insert', after: 'Đơn vị', words: ' tính' },
  { do: 'part', before: 'theo ', within: 'Diện tích' },
  { do: 'decide', words: 'được ', how: 'accept', within: 'vận động' },
  { do: 'decide', words: 'cây cầu', how: 'reject', within: 'Đoạn này' },
  { do: 'say', on: 'việc gì', body: QUESTION },
  { do: 'answer', to: 'Kiểm lại số km.\nHỏi xã.', body: ANSWER },
  { do: 'settle', body: 'Cầu hay ngầm?' },
  // And one who forgot to track.
  { do: 'track', on: false },
  { do: 'insert', after: 'Kéo điện', words: ' lưới' },
];

/** Stands for every change of hers: the file gives names and moments anew. */
export const HERS: Change = { id: 'hers', author: LAN, at: 0 };
const inserted = (text: string, more: Omit<TextNode, 'text'> = {}): TextNode => ({ text, inserted: HERS, ...more });
const deleted = (text: string): TextNode => ({ text, deleted: HERS });

/** Lines whose words change, by how they began. Everything else has to be as it was. */
function after(block: Block): Block[] {
  const text = block.type === 'separator' ? '' : articleText(document([block]));
  if (text.startsWith('Mười năm')) return [sapo([{ text: 'Mười năm làm bí thư chi bộ, ông vẫn đi từng nhà' }, inserted(', không sót hộ nào'), { text: '.' }])];
  if (text.includes('Mệt thì mệt')) return [dialogue([{ text: 'Mệt thì mệt' }, deleted(', nhưng'), { text: ' vui.' }])];
  if (text.startsWith('Dân tin thì việc')) return [pullQuote([{ text: 'Dân tin thì ' }, { text: 'việc gì', comments: ['question'] }, { text: ' cũng xong.' }])];
  if (text.startsWith('Đoạn này')) {
    return [paragraph([{ text: 'Đoạn này ' }, deleted('nói'), inserted('kể'), { text: ' về ' }, { text: 'con', comments: ['c2'] }, inserted(' dốc, con', { comments: ['c2'] }), { text: ' đường', comments: ['c2'] }, { text: ' và ' }, { text: 'cây cầu', comments: ['c3'] }, { text: ' mới.' }])];
  }
  const lines = linesOf(block);
  if (block.type === 'paragraph' && text.startsWith('Diện tích')) {
    const at = block.children.findIndex((node) => node.text.includes('theo '));
    const [front = '', back = ''] = (block.children[at]?.text ?? '').split(/(?=theo )/u);
    return [{ ...block, children: [...block.children.slice(0, at), { text: front }] }, { ...block, break: { kind: 'inserted', ...HERS }, children: [{ text: back }, ...block.children.slice(at + 1)] }];
  }
  const copy = structuredClone(block);
  for (const [index, line] of linesOf(copy).entries()) {
    const was = lines[index]?.children ?? [];
    line.children = was.flatMap((node): TextNode[] => {
      if (node.text === 'Kéo điện') return [{ text: 'Kéo điện lưới' }];
      if (node.text === 'Đơn vị') return [node, inserted(' tính')];
      if (node.text !== 'được ') return [node];
      const { inserted: _settled, ...plain } = node;
      return [plain];
    });
  }
  return [copy];
}

/** The article as it has to come back. */
export const edited = (was: ArticleDocument): ArticleDocument => normalizeDocument({ ...was, blocks: was.blocks.flatMap(after) });

/** Every change of hers under one name, with the moments that were not known before; others' under those of `known`, told by who and when. */
export function withoutNames(found: ArticleDocument, known: readonly Change[]): { document: ArticleDocument; moments: number[] } {
  const moments: number[] = [];
  const copy = JSON.parse(JSON.stringify(found), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('author' in value) || !('at' in value)) return value;
    if (value.author !== LAN) return { ...value, id: known.find(({ author, at }) => author === value.author && at === value.at)?.id };
    moments.push(Number(value.at));
    return { ...value, id: HERS.id, at: HERS.at };
  }) as ArticleDocument;
  return { document: normalizeDocument(copy), moments };
}
