/** The words of an article as it is stored, and as each way out has them. Each reading is told apart from how they were written. */
import type { ArticleDocument, Block } from '../../../electron/common/article/document.ts';
import { blockLines, DASH } from '../../../electron/common/article/read.ts';
import { inForce } from '../../../electron/common/article/suggest.ts';
import { document } from '../../../electron/common/article/build.ts';
import { wellFormed } from '../../../electron/services/print/well-formed.ts';

/** Characters of C0 and C1 that no XML holds and a word processor's file leaves out. */
const wordsIn = (text: string): string[] => wellFormed(text).normalize('NFC').split(/\s+/u).filter((word) => word !== '');

/** Words in the order of the text, then those of its notes. @param dashed speech has its dash as text */
export function storedWords(stored: ArticleDocument, dashed: boolean): string[] {
  const text = inForce(stored);
  const bare = (block: Block): Block => JSON.parse(JSON.stringify(block), (key, value: unknown) => (key === 'footnote' ? undefined : value)) as Block;
  const notes: string[] = [];
  JSON.stringify(text, (key, value: unknown) => {
    if (key === 'footnote' && typeof value === 'object' && value !== null && 'text' in value && 'id' in value) {
      const note = String(value.text);
      if (notes.at(-1) !== note) notes.push(note);
    }
    return value;
  });
  const lines = document(text.blocks).blocks.map(bare).flatMap((block) => {
    const own = blockLines(block);
    return block.type === 'dialogue' && dashed ? own.map((line) => (line.trim() === '' ? '' : `${DASH} ${line}`)) : own;
  });
  return wordsIn([...lines, ...notes].join('\n'));
}

/** What a reader sees of a page of the EPUB or the web: from its title to its notes, without marks and numbers of the notes. */
export function htmlWords(html: string): string[] {
  const from = html.indexOf('<h1>');
  const to = Math.min(...['</article>', '</body>'].map((end) => html.indexOf(end)).filter((at) => at >= 0));
  const text = html
    .slice(from, to)
    .replace(/<sup class="note">.*?<\/sup>/gu, '')
    .replace(/<a href="#tham-chieu-\d+"[^>]*>\d+<\/a>/gu, '')
    .replace(/<br\/>|<\/(?:p|h\d|li|td|th|figcaption|tr)>|<span class="credit">/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
  return wordsIn(text);
}

/** Words of each stretch of a Word document that a bookmark of its table of contents opens, in order. */
export function wordStretches(xml: string): string[][] {
  return xml.split(/<w:bookmarkStart [^>]*w:name="_Toc\d+"\/>/u).slice(1).map((stretch) => wordsIn(runsText(stretch)));
}

/** Words of the footnotes of a Word document. */
export const noteWords = (xml: string): string[] => wordsIn(runsText(xml));

function runsText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>|<\/w:p>/gu)]
    .map(([, text]) => text ?? ' ')
    .join('')
    .replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
}
