/** .docx → raw document. */
import { AppError } from '../../../common/errors.ts';
import type { ImportWarning } from '../../../common/contract/shapes.ts';
import type { RawDocument } from '../raw.ts';
import { cleanText } from '../text/decode.ts';
import { warning } from '../warnings.ts';
import { readBlocks } from './body.ts';
import { CommentPlaces } from './comment-places.ts';
import { isForm, readForm } from './form.ts';
import { readNumbering } from './numbering.ts';
import { DocxPackage, type Relationship } from './package.ts';
import { paragraphTexts } from './rawtext.ts';
import { Reading } from './reading.ts';
import { Styles } from './styles.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';

/** @throws AppError `import/damaged`, `import/too-large` */
export function readDocx(bytes: Uint8Array): RawDocument {
  const source = new DocxPackage(bytes);
  const main = source.mainPart();
  const relationships = source.relationships(main);
  const warnings: ImportWarning[] = [];
  const side = (type: string): XmlElement[] => sideParts(source, relationships, type, warnings);

  const body = childOf(source.xml(main), 'w:body') ?? EMPTY;
  const reading = new Reading({
    package: source,
    styles: new Styles(side('styles')[0] ?? null, side('theme')[0] ?? null),
    numbering: readNumbering(side('numbering')[0] ?? null),
    relationships,
    comments: new CommentPlaces(side('comments')[0] ?? null, side('commentsExtended')[0] ?? null),
    notes: { footnote: side('footnotes')[0] ?? null, endnote: side('endnotes')[0] ?? null },
  });
  const form = isForm(body) ? readForm(body, reading) : null;
  const items = form?.items ?? readBlocks(body, reading, 'body');
  const remarks: string[] = [];

  for (const comments of side('comments')) {
    for (const comment of childrenOf(comments, 'w:comment')) {
      const author = comment.attributes['w:author'] ?? '';
      const text = paragraphTexts(comment).join(' ').trim();
      if (text !== '') remarks.push(author === '' ? text : `${author}: ${text}`);
    }
  }
  const margins = [...side('header'), ...side('footer')].flatMap(paragraphTexts).map((text) => cleanText(text).trim());
  return {
    items,
    pictures: form?.pictures ?? reading.pictures.list,
    encoding: 'docx',
    plain: false,
    warnings: [...reading.warnings(), ...warnings],
    // Page numbers alone tell nobody anything.
    aside: [...new Set(margins.filter((text) => /\p{L}/u.test(text)))],
    rawText: paragraphTexts(body).map(cleanText).filter((text) => form?.isOwn(text) !== true),
    found: reading.found(remarks),
    ...(form === null ? {} : { form: true }),
  };
}

const EMPTY: XmlElement = { name: 'w:body', attributes: {}, children: [] };

/** Parts beside the main one. A broken one costs what it holds and a remark, not the article. */
function sideParts(
  source: DocxPackage,
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
  warnings: ImportWarning[],
): XmlElement[] {
  const found: XmlElement[] = [];
  for (const one of relationships.values()) {
    if (one.type !== type || one.external) continue;
    try {
      found.push(source.xml(one.target));
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'import/damaged') throw thrown;
      warnings.push(warning('part-unreadable', one.target));
    }
  }
  return found;
}

