import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import type { ArticleDocument } from '../../../../electron/common/article/document.ts';
import { kinshipOf, likeness, sketchOf } from '../../../../electron/common/article/likeness.ts';

const words = 'sáng sớm khi sương còn phủ kín thung lũng anh Khải đã xếp xong hai túi bưu phẩm lên chiếc xe cũ tuyến thư số bảy dài sáu mươi hai cây số qua bảy thôn mười một ngầm suối mùa mưa có đoạn phải gửi xe vác túi đi bộ bà con quý anh vì thư chưa bao giờ tới muộn'.split(' ');
const article = (heading: string, text: string): ArticleDocument => document([title(heading), paragraph(text)]);
const kin = (one: ArticleDocument, other: ArticleDocument): string | null => kinshipOf(sketchOf(one), sketchOf(other));

describe('two articles', () => {
  const text = words.join(' ');

  test('are the same whatever their layout, case and punctuation', () => {
    expect(kin(article('Người đưa thư', text), document([title('NGƯỜI ĐƯA THƯ'), paragraph(words.slice(0, 20).join('  ')), paragraph(`${words.slice(20).join(' ')}.`)]))).toBe('same');
  });

  test('are not the same when one tone differs', () => {
    expect(kin(article('Người đưa thư', text), article('Người đưa thư', text.replace('muộn', 'muôn')))).toBe('alike');
  });

  test('are alike when a paragraph was added or a sentence rewritten', () => {
    expect(kin(article('Người đưa thư', text), article('Chuyện anh Khải', `${text} và năm nay anh được Chủ tịch tỉnh tặng bằng khen`))).toBe('alike');
  });

  test('are strangers when they only share a title, or a phrase', () => {
    const other = [...words].reverse().join(' ');
    expect(kin(article('Người đưa thư', text), article('Người đưa thư', other))).toBe(null);
    expect(kin(article('A', text), article('B', `${words.slice(0, 8).join(' ')} ${other}`))).toBe(null);
  });

  test('share as much whichever is asked first, all of it with themselves', () => {
    const texts = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 80 }).map((list) => sketchOf(article('Bài', list.join(' '))));
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
        expect(likeness(one, one)).toBe(1);
        expect(kinshipOf(one, one)).toBe('same');
      }),
    );
  });
});
