import { describe, expect, it } from 'vitest';
import { document, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import { svgPages } from '../../../../electron/services/print/svg-pages.ts';
import { Typesetter } from '../../../../electron/services/print/typeset.ts';
import { MemoryBook } from '../../../print/support/memory-book.ts';
import { drawn } from '../../../print/support/pictures.ts';

/** An article of several pages with a photo, as the typesetter gives it. */
async function typesetArticle(): Promise<{ svg: string; pages: number }> {
  const text = 'Người đảng viên già và con kênh xanh, “việc nhỏ mà ngày nào cũng làm thì thành việc lớn” & một dấu < trong câu. '.repeat(12);
  const article = document([title('Bài thử'), ...Array.from({ length: 6 }, () => paragraph(text)), photo('1', 'Chú thích'), paragraph(text)]);
  const pictures = new Map([['1', await drawn('ảnh.jpg', 300, 200, [200, 60, 40], [40, 60, 200])]]);
  const typesetter = new Typesetter(new MemoryBook({}, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: article }] }], pictures), 'screen');
  try {
    const typeset = typesetter.article('a', article, 3);
    return { svg: typesetter.svg(typeset), pages: typeset.document.numOfPages };
  } finally {
    typesetter.close();
  }
}

const { svg, pages: count } = await typesetArticle();
const pages = svgPages(svg, 453.543, 680.315);

const defined = (page: string): string[] => [...page.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1] ?? '');
const referenced = (page: string): string[] => [...page.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map((match) => match[1] ?? '');

describe('pages of an SVG', () => {
  it('are as many as were typeset', () => {
    expect(count).toBeGreaterThan(2);
    expect(pages).toHaveLength(count);
  });

  it('each define every glyph and shape they use', () => {
    // A space has no outline: the typesetter refers to it and defines nothing.
    const outlines = new Set(defined(svg));
    const without = new Set(referenced(svg).filter((id) => !outlines.has(id)));
    expect(without.size).toBeLessThanOrEqual(2);
    for (const page of pages) {
      const here = new Set(defined(page));
      expect(referenced(page).length).toBeGreaterThan(20);
      expect(referenced(page).filter((id) => !here.has(id) && !without.has(id))).toEqual([]);
    }
  });

  it('carry nothing they do not use', () => {
    const shared = defined(svg).length;
    for (const page of pages) expect(defined(page).length).toBeLessThan(shared);
  });

  it('hold neither foreign content nor scripts nor anything from elsewhere', () => {
    for (const page of pages) {
      expect(page).not.toMatch(/foreignObject|<script|<style|javascript:|\son\w+=/i);
      for (const [, target] of page.matchAll(/href="([^"]{0,24})/g)) expect(target).toMatch(/^(#|data:image\/jpeg;base64,)/);
    }
  });

  it('are whole documents of the true page size', () => {
    for (const page of pages) {
      expect(page).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*viewBox="0 0 453\.543 680\.315" width="453\.543" height="680\.315"/);
      expect(page.match(/<svg\b/g)).toHaveLength(1);
      const opened = page.match(/<(?!\/)[a-zA-Z][^>]*(?<!\/)>/g)?.length;
      expect(page.match(/<\/[a-zA-Z]+>/g)).toHaveLength(opened ?? -1);
    }
  });

  it('show the photo on one of them', () => {
    expect(pages.filter((page) => page.includes('data:image/jpeg')).length).toBe(1);
  });

  it('of nothing are none', () => {
    expect(svgPages('<svg></svg>', 10, 10)).toEqual([]);
  });
});
