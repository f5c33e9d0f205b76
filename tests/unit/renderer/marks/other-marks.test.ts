import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import type { PrintedPage } from '@common/contract/shapes.ts';
import { OtherMarks } from '../../../../renderer/src/marks/other-marks.ts';

const WORDS = 'Chị Thuận khám bệnh cho người già';
const BEFORE = 'Anh Khải đi bộ mười hai cây số mỗi sáng để đưa thư đến từng nhà.';
const text = document([title('Bác sĩ của bản xa'), paragraph(BEFORE), paragraph(`${WORDS}, không lấy tiền.`)]);
const anchor = { block: 2, offset: 0, before: `${BEFORE}\n`, words: WORDS, after: ', không lấy tiền.', frame: 'words', left: 0, top: 0, right: 0, bottom: 0 } as const;
const mark = { id: 'm', articleId: 'a', page: 7, block: 2, anchor, x: 20, y: 70, width: 100, height: 4 };
const TRIM = { width: 160, height: 240 };
const line = (words: string, y: number) => ({ text: words, x: 20, y, width: 100, height: 4 });
const pagesFrom = (first: number, last: string): PrintedPage[] => [{ page: first, pieces: [line('Bác sĩ của bản xa', 30), line(BEFORE, 50)], photos: [] }, { page: first + 1, pieces: [line(last, 40)], photos: [] }];

/** An article whose place in the book, revision and text a test changes. */
function told() {
  const now = { start: 6, revision: 1, document: text, last: `${WORDS}, không lấy tiền.`, asked: 0, works: [] as Promise<void>[] };
  const marks = new OtherMarks(
    () => ({
      document: () => Promise.resolve({ document: now.document, revision: now.revision }),
      placed: () => {
        now.asked += 1;
        return Promise.resolve({ pages: pagesFrom(now.start, now.last), blockPages: [now.start, now.start, now.start + 1] });
      },
    }),
    (work) => { now.works.push(work()); },
  );
  const want = async (wanted: readonly (typeof mark | (Omit<typeof mark, 'anchor'> & { anchor: null }))[] = [mark], look = ''): Promise<void> => {
    marks.want(wanted, { articles: [{ id: 'a', start: now.start, pages: 2 }] }, TRIM, look);
    await Promise.all(now.works);
  };
  return { now, marks, want };
}

describe('marks of articles that are not open', () => {
  it('tell the page on which their words stand now, asked for once for each stand of their article', async () => {
    const { now, marks, want } = told();
    await want();
    expect(marks.get().get('m')).toEqual({ now: 7, lost: false });
    await want();
    expect(now.asked).toBe(1);
    now.start = 30;
    await want();
    expect(marks.get().get('m')).toEqual({ now: 31, lost: false });
    await want([mark], 'another design');
    expect(now.asked).toBe(3);
  });

  it('tell that their words are gone, and where those without words stand by their block', async () => {
    const { now, marks, want } = told();
    now.document = document([title('Bác sĩ của bản xa'), paragraph(BEFORE)]);
    now.last = '';
    now.start = 20;
    await want([mark, { ...mark, id: 'old', anchor: null }]);
    expect(marks.get().get('m')).toEqual({ now: 21, lost: true });
    expect(marks.get().get('old')).toEqual({ now: 21, lost: false });
  });

  it('are not told from a book that was typeset again while they were looked for', async () => {
    const { now, marks } = told();
    marks.want([mark], { articles: [{ id: 'a', start: 6, pages: 2 }] }, TRIM, '');
    now.start = 40;
    marks.want([mark], { articles: [{ id: 'a', start: 40, pages: 2 }] }, TRIM, '');
    await Promise.all(now.works);
    expect(marks.get().get('m')).toEqual({ now: 41, lost: false });
    expect(now.asked).toBe(1);
  });
});
