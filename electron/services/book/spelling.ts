/** Doubts about the text of an article as the whole book sees it: its house style, its dictionary, its other articles. */
import { FOOTNOTE, notesIn } from '../../common/article/find-document.ts';
import { walk, type Passage } from '../../common/article/passages.ts';
import { titleOf } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import { houseStyleOf } from '../../common/book/settings.ts';
import { dictionaryOf, DOUBT_KINDS, doubtsIn, keepsIndent, namesToAsk, type Doubt } from '../../common/text/doubts.ts';
import { contextOf, type Context } from '../../common/text/tidy/context.ts';
import type { BookReader } from '../store/reader.ts';
import { nameDoubts } from './names.ts';

export interface DoubtAt {
  /** Indices from the document's blocks down to the element that holds the text. */
  readonly path: readonly number[];
  /** Which of the line's footnotes holds it, from 0; null: the line itself. */
  readonly note: number | null;
  /** Type of that element; "footnote" for a footnote's words. */
  readonly where: string;
  readonly around: Context;
  readonly doubt: Doubt;
}

export interface ArticleDoubts {
  readonly id: string;
  readonly title: string;
  readonly doubts: readonly DoubtAt[];
}

/** @throws AppError book/no-article */
export async function articleDoubts(book: BookReader, id: string): Promise<ArticleDoubts> {
  const { document } = book.article(id);
  const passages: (Passage & Pick<DoubtAt, 'note'>)[] = [];
  // A word half suggested and half not is no word: what is checked is the text in force.
  walk(inForce(document).blocks, [], (passage, children) => {
    passages.push({ ...passage, note: null }, ...notesIn(children).map(({ note }, index) => ({ path: passage.path, kind: FOOTNOTE, text: note.text, note: index })));
  });
  const names = passages.flatMap(({ text }) => namesToAsk(text));
  const others = new Map((await nameDoubts(book, id, names)).map((doubt) => [doubt.name, doubt]));
  const options = {
    kinds: new Set(DOUBT_KINDS),
    style: houseStyleOf(book.settings()),
    knows: dictionaryOf(book.records('term').flatMap(({ fields }) => (typeof fields['text'] === 'string' ? [fields['text']] : []))),
    otherName: (name: string) => others.get(name),
  };
  const doubts = passages.flatMap(({ path, note, kind, text }) =>
    doubtsIn(text, { ...options, keepsIndent: keepsIndent(kind) }).map((doubt) => ({ path, note, where: kind, around: contextOf(text, doubt.start, doubt.end), doubt })),
  );
  return { id, title: titleOf(document), doubts };
}
