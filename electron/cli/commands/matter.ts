/**
 * `kyyeu matter BOOK`: the pages made from the book's data, where they stand. `kyyeu matter BOOK add KIND` adds one:
 * `--title T`, `--part NAME` ("-": behind the last part), `--options JSON` (fields as in `common/book/matter.ts`; a name of a file that
 * holds them begins with "@"). `kyyeu matter BOOK remove ID` takes one out.
 */
import { readFileSync } from 'node:fs';
import { matterKind, MATTER_KINDS } from '../../common/book/matter.ts';
import { addMatter, matterNamed, matterOf, removeMatter } from '../../services/book/assemble.ts';
import type { BookReader, BookWriter } from '../../services/store/book-file.ts';
import { EXIT, given, printJson, printLines, UsageError, type ExitCode, type Io, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK', '[list|add|remove]', '[KIND|ID]'], ['title', 'part', 'options']);
  const [file = '', what = 'list', which] = positionals;
  if (what === 'list') return await reading(file, (book) => list(book, io, json));
  if (what !== 'add' && what !== 'remove') throw new UsageError(`matter ${what}: list, add KIND or remove ID`);
  if (which === undefined) throw new UsageError(what === 'add' ? `KIND is missing: ${MATTER_KINDS.join(', ')}` : 'ID is missing');
  const book = await openToWrite(file);
  try {
    if (what === 'remove') {
      removeMatter(book, which);
      return EXIT.ok;
    }
    const kind = matterKind.safeParse(which);
    if (!kind.success) throw new UsageError(`there is no kind "${which}": ${MATTER_KINDS.join(', ')}`);
    const { id } = addMatter(book, { kind: kind.data, title: values['title'], partId: partOf(book, values['part']), options: optionsOf(values['options']) });
    const made = matterNamed(book, id);
    if (json) printJson(io, made);
    else printLines(io, [`${id}  ${made.kind}  ${made.title}`]);
    return EXIT.ok;
  } finally {
    book.close();
  }
};

async function reading(file: string, work: (book: BookReader) => ExitCode): Promise<ExitCode> {
  const book = await openToRead(file);
  try {
    return work(book);
  } finally {
    book.close();
  }
}

function list(book: BookReader, io: Io, json: boolean): ExitCode {
  const matter = matterOf(book);
  if (json) {
    printJson(io, matter);
    return EXIT.ok;
  }
  const { parts, back } = book.outline();
  const line = ({ id, kind, title }: { readonly id: string; readonly kind: string; readonly title: string }): string => `  ${id}  ${kind.padEnd(10)} ${title}`;
  const placed = parts.filter((part) => part.matter.length > 0);
  printLines(io, [...placed.flatMap((part) => [part.title, ...part.matter.map((each) => `${line(each)}  (behind ${String(each.at)} of ${String(part.articles.length)})`)]), ...(back.length > 0 ? ['behind the last part', ...back.map(line)] : [])]);
  return EXIT.ok;
}

function partOf(book: BookWriter, title: string | undefined): string | null | undefined {
  if (title === undefined) return undefined;
  if (title === '-') return null;
  const part = book.outline().parts.find((each) => each.title === title);
  if (part === undefined) throw new UsageError(`there is no part "${title}"`);
  return part.id;
}

function optionsOf(said: string | undefined): Record<string, unknown> | undefined {
  if (said === undefined) return undefined;
  const text = said.startsWith('@') ? readFileSync(said.slice(1), 'utf8') : said;
  const value: unknown = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError('--options is no JSON object');
  return value as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new UsageError(`--options is no JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}
