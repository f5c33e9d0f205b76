import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import type { ImportedArticle } from '../../../../electron/common/contract/shapes.ts';
import type { TextNode } from '../../../../electron/common/article/document.ts';
import { articleText } from '../../../../electron/common/article/read.ts';
import { inForce } from '../../../../electron/common/article/suggest.ts';
import { changeMark, settleChanges, type RawChange } from '../../../../electron/services/import/changes.ts';

const articleOf = (nodes: readonly TextNode[]): ImportedArticle => ({ document: document([title('Tên'), paragraph('Một đoạn dài ở đầu bài để chữ thêm vào là phần nhỏ của bài.'), paragraph(nodes)]), writtenOn: null, pictures: [], encoding: 'docx', leftOut: [], warnings: [] });
let number = 0;
const fresh = (): string => `s${String((number += 1))}`;
const lan = { author: 'Lan', at: 1000 };
const came: RawChange = { ...lan, removed: null };
const gone = (removed: string): RawChange => ({ ...lan, removed });

describe('tracked changes of a document', () => {
  it('a word and what takes its place are one suggestion', () => {
    const nodes = [{ text: 'Ông được ', comments: [changeMark('behind', 1)] }, { text: 'tặng', comments: [changeMark('in', 0)] }, { text: ' bằng khen.' }];
    const { articles, placed } = settleChanges([articleOf(nodes)], [came, gone('trao ')], fresh);
    const children = articles[0]?.document.blocks.at(-1)?.children ?? [];
    expect(children).toMatchObject([{ text: 'Ông được ' }, { text: 'trao ', deleted: lan }, { text: 'tặng', inserted: lan }, { text: ' bằng khen.' }]);
    const names = children.flatMap((node) => ('inserted' in node || 'deleted' in node ? [(node.inserted ?? node.deleted)?.id] : []));
    expect(new Set(names).size).toBe(1);
    expect(placed).toBe(2);
    expect(JSON.stringify(children)).not.toContain('comments');
  });

  it('a text written with tracking on is text', () => {
    const nodes = [{ text: 'Cả bài được viết khi đang bật theo dõi thay đổi, nên mọi chữ trong bài đều là chữ thêm vào.', comments: [changeMark('in', 0)] }];
    const { articles, placed } = settleChanges([articleOf(nodes)], [came], fresh);
    expect(placed).toBe(0);
    expect(articleText(inForce(articles[0]?.document ?? document([])))).toContain('Cả bài được viết');
  });

  it('nothing of the text is lost, wherever the marks are', () => {
    const where = fc.constantFrom('in' as const, 'behind' as const, 'before' as const);
    const run = fc.record({ text: fc.constantFrom('anh ', 'chị', ' em '), marks: fc.array(fc.tuple(where, fc.nat(4)), { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), fc.array(fc.constantFrom(came, gone('cũ ')), { minLength: 5, maxLength: 5 }), (runs, changes) => {
        const nodes = runs.map(({ text, marks }): TextNode => (marks.length === 0 ? { text } : { text, comments: marks.map(([place, index]) => changeMark(place, index)).sort() }));
        const { articles } = settleChanges([articleOf(nodes)], changes, fresh);
        const children = (articles[0]?.document.blocks.at(-1)?.children ?? []) as TextNode[];
        const kept = children.filter((node) => node.deleted === undefined).map(({ text }) => text).join('');
        expect(kept).toBe(runs.map(({ text }) => text).join(''));
        expect(JSON.stringify(children)).not.toContain('change ');
      }),
    );
  });
});
