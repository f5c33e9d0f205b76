/** What a command of the command line is. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type * as z from 'zod';

/** Where a command writes: the process's own streams, or a test's. */
export interface Io {
  out(text: string): void;
  /** For errors only: whole lines. */
  err(text: string): void;
  /** Long work asks for this once: aborted when somebody stops the command (Ctrl+C), which then ends without leaving half of anything. Absent: nobody can. */
  stopped?(): AbortSignal;
}

/** Exit codes: a script can rely on them. */
export const EXIT = { ok: 0, failed: 1, usage: 2, partly: 3, unready: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Command {
  /** What follows the command's name. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** It typesets the whole book. */
  readonly typesets?: true;
  /** Loaded only when it is the one that runs: typesetting and pictures are heavy. */
  load(): Promise<{ run: Run }>;
}

/** @throws UsageError, AppError */
export type Run = (args: readonly string[], io: Io) => Promise<ExitCode>;

/** The command was called in a way that makes no sense: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The option's value as the book takes it. @throws UsageError that says what it does not take */
export function fitting<T>(option: string, schema: z.ZodType<T>, value: string): T {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  throw new UsageError(`--${option}: ${found.error.issues.map(({ message }) => message).join(', ')}`);
}

export interface Given {
  readonly positionals: readonly string[];
  /** Options with a value, by name. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Options without a value: true where they were given. */
  readonly flags: Readonly<Record<string, boolean>>;
  /** Options that may be given more than once, by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly json: boolean;
}

/**
 * Reads a command's arguments; every command knows `--json`.
 * @param names what the positional arguments are called; a last name ending in "..." takes one or more, one in brackets any number
 * @param options names of options that take a value
 * @param flags names of options without one
 * @param repeated names of options that take a value and may be given more than once
 * @throws UsageError
 */
export function given(
  args: readonly string[],
  names: readonly string[],
  options: readonly string[] = [],
  { flags = [], repeated = [] }: { readonly flags?: readonly string[]; readonly repeated?: readonly string[] } = {},
): Given {
  const config: ParseArgsOptionsConfig = { json: { type: 'boolean' } };
  for (const option of options) config[option] = { type: 'string' };
  for (const flag of flags) config[flag] = { type: 'boolean' };
  for (const option of repeated) config[option] = { type: 'string', multiple: true };
  const { values, positionals } = parsed(args, config);
  const open = /\.\.\.\]?$/u.test(names.at(-1) ?? '');
  const missing = names[positionals.length];
  if (missing !== undefined && !missing.startsWith('[')) throw new UsageError(`${missing.replace('...', '')} is missing`);
  if (!open && positionals.length > names.length) throw new UsageError(`too many arguments: ${positionals.slice(names.length).join(' ')}`);
  const strings = Object.fromEntries(options.map((option) => [option, asText(values[option])]));
  const lists = Object.fromEntries(repeated.map((option) => [option, [values[option] ?? []].flat().map((value) => asText(value) ?? '')]));
  return { positionals, values: strings, flags: Object.fromEntries(flags.map((flag) => [flag, values[flag] === true])), lists, json: values['json'] === true };
}

function parsed(args: readonly string[], options: ParseArgsOptionsConfig): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.normalize('NFC') : undefined;
}

/** One JSON value and nothing else. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines(io: Io, lines: readonly string[]): void {
  if (lines.length > 0) io.out(`${lines.join('\n')}\n`);
}
