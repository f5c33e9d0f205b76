/** The comments of a Word file: words, author, moment, what they answer, whether they are settled. */
import type { ReadComment } from '../../../common/contract/word-shapes.ts';
import { cleanText } from '../../import/text/decode.ts';
import { childrenOf, descendantsOf, textOf, type XmlElement } from '../../import/xml.ts';
import { momentOf } from '../xml.ts';

type Attributes = XmlElement['attributes'];

/** Without the words they stand on, which are found while the text is read. @param extended word/commentsExtended.xml, where answers and "done" are kept; null in older files */
export function readComments(root: XmlElement | null, extended: XmlElement | null): Map<string, ReadComment> {
  const marks = new Map(childrenOf(extended ?? undefined, 'w15:commentEx').map(({ attributes }): [string, Attributes] => [attributes['w15:paraId'] ?? '', attributes]));
  const byParagraph = new Map<string, string>();
  const found = childrenOf(root ?? undefined, 'w:comment').map((element) => {
    const id = element.attributes['w:id'] ?? '';
    const paragraphs = descendantsOf(element, 'w:p');
    const names = paragraphs.flatMap(({ attributes }) => attributes['w14:paraId'] ?? []);
    for (const name of names) byParagraph.set(name, id);
    const extra = names.map((name) => marks.get(name)).findLast((one) => one !== undefined);
    return { id, element, extra, body: paragraphs.map(lineOf).join('\n').trim() };
  });
  const parentOf = (parent: string | undefined): string | null => (parent === undefined ? null : (byParagraph.get(parent) ?? null));
  return new Map(
    found.map(({ id, element: { attributes }, extra, body }) => [
      id,
      {
        id,
        parentId: parentOf(extra?.['w15:paraIdParent']),
        author: cleanText(attributes['w:author'] ?? '').normalize('NFC'),
        body: body.normalize('NFC'),
        at: momentOf(attributes['w:date']),
        resolved: ['1', 'true'].includes(extra?.['w15:done'] ?? ''),
        quoted: '',
      },
    ]),
  );
}

function lineOf(paragraph: XmlElement): string {
  const walk = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (typeof child === 'string' || child.name === 'w:pPr') return '';
        if (child.name === 'w:t') return cleanText(textOf(child));
        if (child.name === 'w:tab') return '\t';
        return child.name === 'w:br' || child.name === 'w:cr' ? '\n' : walk(child);
      })
      .join('');
  return walk(paragraph);
}
