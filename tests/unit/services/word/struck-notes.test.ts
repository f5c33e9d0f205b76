/** A footnote behind words that are suggested to go: Word itself keeps it where the program would, and it comes in again as it went out. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import type { TextNode } from '../../../../electron/common/article/document.ts';
import { writeWord } from '../../../../electron/services/word/write.ts';
import type { WordArticle } from '../../../../electron/services/word/shapes.ts';
import { plainNames, readAgain } from '../../../fixtures/word/again.ts';

const footnote = () => ({ footnote: { id: 'a', text: 'cũ' } });
const change = { id: 's1', author: 'Lan', at: 1_720_000_000_000 };
const going = (text: string): TextNode => ({ text, deleted: change });
const coming = (text: string): TextNode => ({ text, inserted: change });

function sent(nodes: readonly TextNode[]): { xml: string; back: unknown; given: unknown } {
  const article: WordArticle = { id: '0b8a1c52-6d0f-4c3b-9a51-3f7a2f1f5e10', sha256: 'a'.repeat(32), document: document([title('A'), paragraph(nodes)]), comments: [] };
  const file = writeWord({ bookId: 'book', title: 'Kỷ yếu', author: 'Hà', madeAt: 1_720_000_000_000, articles: [article], pictures: new Map() });
  const xml = new TextDecoder().decode(unzipSync(file)['word/document.xml'] ?? new Uint8Array()).replace(/<w:rPr>.*?<\/w:rPr>/gu, '');
  return { xml, back: readAgain(file, article).document, given: plainNames(article.document) };
}

/** What becomes of the line when Word accepts or rejects everything; the number as "¹". */
const text = (xml: string, gone: 'del' | 'ins'): string =>
  xml.replace(new RegExp(`<w:${gone} .*?</w:${gone}>`, 'gu'), '').replace(/<w:footnoteReference[^>]*>/gu, '¹').replace(/<[^>]*>/gu, '');

test.each<[string, TextNode[], string, string]>([
  ['its number is not struck', [{ text: 'ỐNG ' }, { ...going('SÁU'), ...footnote() }, { text: ' xây' }], 'ỐNG ¹ xây', 'ỐNG SÁU¹ xây'],
  ['its number is struck', [{ text: 'ỐNG ' }, { ...going('SÁU'), ...footnote() }, going(' xây'), { text: ' xong' }], 'ỐNG  xong', 'ỐNG SÁU¹ xây xong'],
  ['other words come', [{ text: 'ỐNG ' }, { ...going('SÁU'), ...footnote() }, { ...coming('Bảy'), ...footnote() }, { text: ' xây' }], 'ỐNG Bảy¹ xây', 'ỐNG SÁU¹ xây'],
  ['several words come', [{ text: 'ỐNG ' }, { ...going('SÁU'), ...footnote() }, coming('số '), { ...coming('Bảy'), ...footnote() }, { text: ' xây' }], 'ỐNG số Bảy¹ xây', 'ỐNG SÁU¹ xây'],
])('%s', (_case, nodes, accepted, rejected) => {
  const { xml, back, given } = sent(nodes);
  expect(text(xml, 'del')).toContain(accepted);
  expect(text(xml, 'ins')).toContain(rejected);
  expect(back).toEqual(given);
});
