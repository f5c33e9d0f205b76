/** The comments of a Word file: where each begins and ends, what it says, what it answers, whether it is settled. */
import { linesOf } from '../../common/article/lines.ts';
import type { TextNode } from '../../common/article/document.ts';
import { NAMESPACES, XML } from './parts.ts';
import type { WordArticle, WordComment } from './shapes.ts';
import type { WordPackage } from './package.ts';
import { textXml } from './runs.ts';
import { escapeXml, initialsOf, stamp } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Sheet {
  readonly comment: WordComment;
  readonly number: number;
}

export class CommentSheet {
  readonly #sheets: Sheet[] = [];
  /** Of comments on words: the first and the last run that carries each. */
  #first = new Map<TextNode, string[]>();
  #last = new Map<TextNode, string[]>();
  /** Comments of the article that no words carry any more, or never did. */
  #loose: string[] = [];

  /** Call before the runs of an article are written. */
  open({ document, comments }: WordArticle): void {
    this.#first = new Map();
    this.#last = new Map();
    const known = new Set(comments.map(({ id }) => id));
    const ends = new Map<string, { first: TextNode; last: TextNode }>();
    for (const node of document.blocks.flatMap(linesOf).flatMap((line) => line.children)) {
      for (const id of (node.comments ?? []).filter((one) => known.has(one))) ends.set(id, { first: ends.get(id)?.first ?? node, last: node });
    }
    // Answers stand behind what they answer, at its words.
    for (const comment of threads(comments)) {
      this.#sheets.push({ comment, number: this.#sheets.length });
      const root = rootOf(comment, comments);
      const place = ends.get(comment.id) ?? ends.get(root.id);
      if (place === undefined) this.#loose.push(comment.id);
      else {
        this.#first.set(place.first, [...(this.#first.get(place.first) ?? []), comment.id]);
        this.#last.set(place.last, [...(this.#last.get(place.last) ?? []), comment.id]);
      }
    }
  }

  /** What stands in front of a run. */
  before(node: TextNode): string {
    return (this.#first.get(node) ?? []).map((id) => `<w:commentRangeStart w:id="${this.#number(id)}"/>`).join('');
  }

  /** What stands behind a run. */
  after(node: TextNode): string {
    const ids = this.#last.get(node) ?? [];
    return `${ids.map((id) => `<w:commentRangeEnd w:id="${this.#number(id)}"/>`).join('')}${ids.map((id) => this.#reference(id)).join('')}`;
  }

  /** References of comments on no words: they stand behind the title. */
  loose(): string {
    return this.#loose.splice(0).map((id) => this.#reference(id)).join('');
  }

  #reference(id: string): string {
    return `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${this.#number(id)}"/></w:r>`;
  }

  #number(id: string): string {
    return String(this.#sheets.find(({ comment }) => comment.id === id)?.number ?? 0);
  }

  /** Puts the parts into the file; none where there are no comments. */
  finish(into: WordPackage): void {
    if (this.#sheets.length === 0) return;
    const paraOf = new Map(this.#sheets.map(({ comment, number }) => [comment.id, paraId(number)]));
    const bodies = this.#sheets.map(({ comment, number }) => {
      const lines = comment.body.split('\n');
      const paragraphs = lines.map((line, index) => {
        const mark = index === 0 ? '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' : '';
        const name = index === lines.length - 1 ? ` w14:paraId="${paraId(number)}"` : '';
        return `<w:p${name}><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${mark}<w:r>${textXml(line, false)}</w:r></w:p>`;
      });
      return `<w:comment w:id="${String(number)}" w:author="${escapeXml(comment.author)}" w:date="${stamp(comment.at)}" w:initials="${escapeXml(initialsOf(comment.author))}">${paragraphs.join('')}</w:comment>`;
    });
    const all = this.#sheets.map(({ comment }) => comment);
    const extended = this.#sheets.map(({ comment, number }) => {
      // Word knows answers to a comment, not answers to answers.
      const root = rootOf(comment, all);
      const parent = root === comment ? '' : ` w15:paraIdParent="${paraOf.get(root.id) ?? ''}"`;
      return `<w15:commentEx w15:paraId="${paraId(number)}"${parent} w15:done="${comment.resolved ? '1' : '0'}"/>`;
    });
    into.add('comments.xml', `${XML}<w:comments ${NAMESPACES}>${bodies.join('')}</w:comments>`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml', `${OFFICE}/comments`);
    into.add('commentsExtended.xml', `${XML}<w15:commentsEx ${NAMESPACES}>${extended.join('')}</w15:commentsEx>`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended');
  }
}

/** Eight hexadecimal figures below 0x80000000, as Word wants them. */
const paraId = (number: number): string => (0x10000000 + number).toString(16).toUpperCase();

function rootOf(comment: WordComment, all: readonly WordComment[]): WordComment {
  const seen = new Set<string>();
  let root = comment;
  for (;;) {
    seen.add(root.id);
    const parent = all.find(({ id }) => id === root.parentId);
    if (parent === undefined || seen.has(parent.id)) return root;
    root = parent;
  }
}

/** Every comment, its answers right behind it, oldest first. */
function threads(all: readonly WordComment[]): WordComment[] {
  const sorted = [...all].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const roots = sorted.filter((one) => rootOf(one, sorted) === one);
  return roots.flatMap((root) => [root, ...sorted.filter((one) => one !== root && rootOf(one, sorted) === root)]);
}
