/** What must be readable in the file because the store said so: the last word on each title, place, setting, text and picture. */
import { createHash } from 'node:crypto';
import { articleText } from '../../electron/common/article/read.ts';
import { parseInput, parseOutput } from '../../electron/common/contract/call.ts';
import type { BookReader } from '../../electron/services/store/reader.ts';
import type { Deed } from './deeds.ts';
import type { StoreChannel } from './killable-host.ts';

interface Witness {
  /** Two witnesses of one subject: the later one counts. */
  readonly subject: string;
  /** True when the file says what was acknowledged. */
  readonly holds: (book: BookReader) => boolean;
}

/** What was acknowledged before may be otherwise after these; how exactly, the twin tells. */
const GOES_BACK: ReadonlySet<string> = new Set<StoreChannel>(['undo.undo', 'undo.redo', 'history.restoreSnapshot', 'history.restoreVersion']);

/** Lines for what was acknowledged and is not in the file. What an unanswered deed may have changed since is not asked for. */
export function missing(book: BookReader, answered: readonly Deed[], unanswered: readonly Deed[]): string[] {
  const last = new Map<string, Witness>();
  for (const deed of answered.filter(({ outcome }) => outcome.kind === 'done')) {
    if (GOES_BACK.has(deed.channel)) last.clear();
    for (const witness of witnessesOf(deed)) last.set(witness.subject, witness);
  }
  if (unanswered.some(({ channel }) => GOES_BACK.has(channel))) return [];
  for (const deed of unanswered) for (const { subject } of witnessesOf(deed)) last.delete(subject);
  return [...last.values()].filter(({ holds }) => !holds(book)).map(({ subject }) => `acknowledged, and not in the file: ${subject}`);
}

function witnessesOf(deed: Deed): Witness[] {
  const value = deed.outcome.kind === 'done' ? deed.outcome.value : undefined;
  switch (deed.channel) {
    case 'article.save': {
      const { id, document } = parseInput(deed.channel, deed.input);
      return [{ subject: `text of ${id}`, holds: (book) => articleText(book.article(id).document) === articleText(document) }];
    }
    case 'outline.renamePart': {
      const { id, title } = parseInput(deed.channel, deed.input);
      return [{ subject: `part ${id}`, holds: (book) => book.outline().parts.every((part) => part.id !== id || part.title === title) }];
    }
    case 'outline.removePart': {
      const { id } = parseInput(deed.channel, deed.input);
      // An article that is brought back brings its part with it: gone for good is not promised.
      return [{ subject: `part ${id}`, holds: () => true }];
    }
    case 'outline.renameArticle': {
      const { id, title } = parseInput(deed.channel, deed.input);
      return [{ subject: `title of ${id}`, holds: (book) => titleIn(book, id) === title || titleIn(book, id) === undefined }];
    }
    case 'outline.removeArticles':
      return parseInput(deed.channel, deed.input).ids.map((id) => ({ subject: `presence of ${id}`, holds: (book) => titleIn(book, id) === undefined }));
    case 'outline.restoreArticle': {
      const { id } = parseInput(deed.channel, deed.input);
      return [{ subject: `presence of ${id}`, holds: (book) => titleIn(book, id) !== undefined }];
    }
    case 'outline.addArticle': {
      if (value === undefined) return [];
      const { id } = parseOutput(deed.channel, value);
      return [{ subject: `presence of ${id}`, holds: (book) => titleIn(book, id) !== undefined }];
    }
    case 'book.updateSettings': {
      const { subtitle } = parseInput(deed.channel, deed.input);
      return [{ subject: 'subtitle', holds: (book) => book.settings().subtitle === subtitle }];
    }
    case 'photo.add': {
      if (value === undefined) return [];
      const { id } = parseOutput(deed.channel, value);
      const hash = sha256(parseInput(deed.channel, deed.input).bytes);
      return [{ subject: `picture ${id}`, holds: (book) => sha256(book.photoBytes(id, 'original')) === hash }];
    }
    case 'import.commit': {
      if (value === undefined) return [];
      return parseOutput(deed.channel, value).articles.map(({ id }) => ({ subject: `presence of ${id}`, holds: (book) => titleIn(book, id) !== undefined }));
    }
    default:
      return [];
  }
}

function titleIn(book: BookReader, id: string): string | undefined {
  return book.outline().parts.flatMap(({ articles }) => articles).find((article) => article.id === id)?.title;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
