/** A Word file that this program made → articles. Its styles say what is what, so nothing is guessed and nothing is left out. */
import { hasOpenSuggestions, suggestionsOf } from '../../common/article/suggest.ts';
import type { ImportedArticle } from '../../common/contract/shapes.ts';
import { pictureIds, withPictures, type ArticleDocument } from '../../common/article/document.ts';
import { normalizeDocument } from '../../common/article/normalize.ts';
import { readWord } from '../word/read/read.ts';
import { ASTERISKS, MISSING_PICTURE } from '../word/kinds.ts';
import { warning } from './warnings.ts';

export interface OwnWord {
  readonly articles: ImportedArticle[];
  /** Text of the file that is drawn in the article. */
  readonly marks: readonly string[];
}

/** null: the file is not one of ours. @throws AppError `import/damaged`, `import/too-large` */
export function ownWord(bytes: Uint8Array): OwnWord | null {
  const read = readWord(bytes, [], undefined, true);
  if (read === null) return null;
  const articles = read.articles.map(({ document, comments }): ImportedArticle => {
    const wanted = [...new Set(document.blocks.flatMap((block) => (block.type === 'photo' ? pictureIds(block) : [])))];
    const pictures = wanted.flatMap((name) => {
      const picture = read.pictures[Number(name.replace('picture:', ''))];
      return picture === undefined ? [] : [{ name, picture }];
    });
    return {
      document: renamed(document, (name) => {
        const index = pictures.findIndex((one) => one.name === name);
        return index === -1 ? null : `picture:${String(index)}`;
      }),
      writtenOn: null,
      pictures: pictures.map(({ picture }) => picture),
      encoding: 'docx',
      leftOut: [],
      warnings: hasOpenSuggestions(document) ? [warning('suggestions', suggestionsOf(document).length)] : [],
      ...(comments.length === 0 ? {} : { comments: [...comments] }),
    };
  });
  return { articles, marks: [ASTERISKS, MISSING_PICTURE] };
}

function renamed(document: ArticleDocument, name: (photoId: string) => string | null): ArticleDocument {
  return normalizeDocument({ ...document, blocks: document.blocks.map((block) => (block.type === 'photo' ? withPictures(block, name) : block)) });
}
