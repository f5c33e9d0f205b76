/**
 * `kyyeu tidy BOOK`: what the house style of the book would write otherwise, each in its sentence; with --apply it is written.
 * `--rule` (it may be given more than once) takes some of the rules. Exit code 3: some articles were left as they are.
 */
import type { Suggestion, TidyReport } from '../../common/contract/tidy-channels.ts';
import { TIDY_RULES, type TidyRule } from '../../common/text/tidy/rule.ts';
import { applyTidy, tidyArticle, tidyBook } from '../../services/book/tidy.ts';
import type { BookReader } from '../../services/store/reader.ts';
import { EXIT, given, printJson, printLines, UsageError, type ExitCode, type Io, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, flags, lists, json } = given(args, ['BOOK'], [], { flags: ['apply'], repeated: ['rule'] });
  const [file = ''] = positionals;
  const rules = (lists['rule'] ?? []).map(ruleNamed);
  return flags['apply'] === true ? await apply(file, rules, io, json) : await list(file, rules, io, json);
};

async function list(file: string, rules: readonly TidyRule[], io: Io, json: boolean): Promise<ExitCode> {
  const book = await openToRead(file);
  try {
    const found = await suggestions(book, rules);
    if (json) printJson(io, found);
    else {
      const total = found.reduce((sum, article) => sum + article.suggestions.length, 0);
      printLines(io, [
        ...found.flatMap(({ id, title, suggestions: all }) => [`${id}  ${title}`, ...all.map(asLine)]),
        `${String(total)} places in ${String(found.length)} articles`,
      ]);
    }
  } finally {
    book.close();
  }
  return EXIT.ok;
}

async function suggestions(book: BookReader, rules: readonly TidyRule[]): Promise<{ id: string; title: string; suggestions: Suggestion[] }[]> {
  const { articles } = await tidyBook(book);
  return articles
    .map(({ id, title }) => ({ id, title, suggestions: tidyArticle(book, id).suggestions.filter(({ rule }) => rules.length === 0 || rules.includes(rule)) }))
    .filter((article) => article.suggestions.length > 0);
}

async function apply(file: string, rules: readonly TidyRule[], io: Io, json: boolean): Promise<ExitCode> {
  const book = await openToWrite(file);
  try {
    const report: TidyReport = await applyTidy(book, { rules: rules.length === 0 ? null : [...rules], articles: null });
    if (json) printJson(io, report);
    else {
      printLines(io, [
        ...report.skipped.map(({ id, title, reason }) => `left (${reason})  ${id}  ${title}`),
        `${String(report.changes)} places in ${String(report.articles.length)} articles`,
      ]);
    }
    return report.skipped.length === 0 ? EXIT.ok : EXIT.partly;
  } finally {
    book.close();
  }
}

function asLine({ rule, before, found, replacement, after }: Suggestion): string {
  return `  ${rule.padEnd(12)} ${before}[${found} → ${replacement}]${after}`.replace(/[\n\r\v\u2028\u2029]/gu, '↵');
}

function ruleNamed(name: string): TidyRule {
  const rule = TIDY_RULES.find((each) => each === name);
  if (rule === undefined) throw new UsageError(`there is no rule "${name}"; the rules are ${TIDY_RULES.join(', ')}`);
  return rule;
}
