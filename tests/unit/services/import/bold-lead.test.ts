/** A bold paragraph under the title is the standfirst where nothing else can be meant. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sapoOf } from '../../../../electron/common/article/read.ts';
import { understand } from '../../../../electron/services/import/anatomy/anatomy.ts';
import { plainParagraph, type RawParagraph } from '../../../../electron/services/import/raw.ts';
import { docx, NUMBERING, paragraph as p } from '../../../fixtures/import/docx-builder.ts';
import { pageNames, readPage } from '../../../fixtures/import/page.ts';
import { importBytes, outline } from './support.ts';

const TITLE = p('Người bí thư chi bộ tận tụy với dân', { bold: true, align: 'center', size: 16 });
/** Begins as a text does: by its words alone nobody would take it for a summary. */
const LEAD = 'Sáng 12/5, tại thôn Nà Lốc, bà con đến nhà ông Páo từ rất sớm. Con đường bê tông dài 2,4 km vừa thông. Ai cũng muốn đi thử một lượt. Ông Páo thì đứng cười.';
const TEXT = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu.';
const MORE = 'Từ năm 2019 đến nay, thôn có thêm ba mô hình trồng hồi và một tổ hợp tác chăn nuôi dê của các hộ trẻ.';

const imported = async (...body: string[]): Promise<string[]> => outline((await importBytes(docx({ body: TITLE + body.join(''), numbering: NUMBERING }), 'bai.docx'))[0]).slice(1);

describe('is the standfirst', () => {
  it.each([
    ['bold', { bold: true }],
    ['bold and slanted', { bold: true, italic: true }],
    ['bold in the middle', { bold: true, align: 'center' as const }],
    ['bold by its style', { paragraphStyle: 'Dam' }],
  ])('%s', async (_what, look) => {
    expect(await imported(p(LEAD, look), p(TEXT), p(MORE))).toEqual([`sapo: ${LEAD}`, `paragraph: ${TEXT}`, `paragraph: ${MORE}`]);
  });

  it('under the byline, without its bold, and nobody need look again', async () => {
    const [article] = await importBytes(docx({ body: TITLE + p('Tác giả: Hoàng Thị Mai', { italic: true }) + p(LEAD, { bold: true }) + p(TEXT) + p(MORE) }), 'bai.docx');
    expect(article?.document.blocks[1]).toEqual({ type: 'sapo', children: [{ text: LEAD }] });
    expect(outline(article).at(-1)).toBe('byline: Hoàng Thị Mai');
    expect((article?.guesses ?? []).filter(({ kind }) => kind === 'sapo')).toEqual([]);
  });

  it('of an interview, whose questions are bold', async () => {
    const asked = 'Ông đã nói với bà con thế nào để nhà nào cũng hiến đất, thưa ông?';
    expect((await imported(p(LEAD, { bold: true }), p(asked, { bold: true }), p(TEXT), p(MORE)))[0]).toBe(`sapo: ${LEAD}`);
  });
});

describe('stays what it is', () => {
  it.each([
    ['where all is bold', [p(LEAD, { bold: true }), p(TEXT, { bold: true }), p(MORE, { bold: true })]],
    ['where another paragraph is bold', [p(LEAD, { bold: true }), p(TEXT), p(MORE, { bold: true }), p(TEXT)]],
    ['in regular weight', [p(LEAD), p(TEXT), p(MORE)]],
    ['of a list', [p(LEAD, { bold: true, list: { id: 1 } }), p(TEXT, { list: { id: 1 } }), p(MORE)]],
    ['of a form', [p('Họ và tên: Nông Văn Páo, sinh năm 1958, dân tộc Tày. Quê quán thôn Nà Lốc, xã Yên Khoái, huyện Lộc Bình, tỉnh Lạng Sơn. Chức vụ bí thư chi bộ. Trình độ văn hóa 10/10.', { bold: true }), p(TEXT), p(MORE)]],
    ['behind other text', [p(TEXT), p(LEAD, { bold: true }), p(MORE)]],
  ])('%s', async (_what, body) => {
    expect((await imported(...body)).filter((line) => line.startsWith('sapo'))).toEqual([]);
  });

  it('a bold heading', async () => {
    expect(await imported(p('Những việc làm có lợi cho dân ở thôn Nà Lốc', { bold: true }), p(TEXT), p(MORE))).toEqual(['heading2: Những việc làm có lợi cho dân ở thôn Nà Lốc', `paragraph: ${TEXT}`, `paragraph: ${MORE}`]);
  });
});

describe('the labelled pages as Word would have them', () => {
  const code = /^([TSH])\|/u;
  /** Titles, summaries and headings in bold; `more`: something else is, too. */
  const bolded = (name: string, more: (code: string) => boolean = () => false): string => {
    const rows = readFileSync(new URL(`../../../fixtures/import/pages/${name}.page`, import.meta.url), 'utf8').split('\n').filter((row) => /^[^#+ ]\|/u.test(row));
    const items = rows.map((row): RawParagraph => {
      const plain = plainParagraph(row.slice(2).replace(/\{\{|\}\}|\[\[|\]\]/gu, ''));
      return { ...plain, runs: plain.runs.map((run) => ({ ...run, bold: code.test(row) || more(row.slice(0, 1)) })) };
    });
    const [article] = understand({ items, pictures: [], encoding: 'docx', plain: false, warnings: [], aside: [], rawText: [] }, name).articles;
    return article === undefined ? '' : sapoOf(article.document);
  };
  const pages = pageNames().map(readPage).filter(({ articles }) => articles.length === 1);

  it('a bold summary is found on every page, and no heading is taken for one', () => {
    const told = pages.filter(({ source }) => !/^\S{0,3}\+/mu.test(source)).map(({ name, articles }) => [name, bolded(name), articles[0]?.sapo ?? '']);
    expect(told.length).toBeGreaterThan(250);
    // A summary broken by hand over several lines is put together by other means.
    expect(told.filter(([, found = '', right = '']) => (right === '') !== (found === '') || !right.startsWith(found))).toEqual([]);
  });

  it('in bold all over nothing changes', () => {
    const changed = pages.filter(({ name }) => bolded(name, () => true) !== bolded(name));
    const dressed = changed.filter(({ articles }) => articles[0]?.sapo === '');
    expect(dressed.map(({ name }) => name)).toEqual([]);
  });
});
