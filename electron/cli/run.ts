/** Finds the command, runs it, turns what it throws into one line and an exit code. */
import { toErrorShape } from '../common/errors.ts';
import { errorLine } from '../common/i18n/index.ts';
import { EXIT, UsageError, type Command, type ExitCode, type Io } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { version } from './version.ts';

/** Runs `kyyeu` with its arguments. Never rejects. */
export async function runCli(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) return misused(io, 'no command', undefined);
  if (name === '--version') return printed(io, version());
  if (name === '--help' || name === '-h' || name === 'help') return printed(io, help());
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return misused(io, `unknown command "${name}"`, undefined);
  if (rest.includes('--help')) return printed(io, `kyyeu ${name} ${command.usage} [--json]\n${command.summary}`);
  try {
    const { run } = await command.load();
    return await run(rest, io);
  } catch (thrown) {
    if (thrown instanceof UsageError) return misused(io, thrown.message, `kyyeu ${name} ${command.usage}`);
    const shape = toErrorShape(thrown);
    io.err(shape.code === 'app/internal' ? `${shape.message} (${shape.code})` : errorLine('en', shape));
    return EXIT.failed;
  }
}

function misused(io: Io, what: string, usage: string | undefined): ExitCode {
  io.err(`kyyeu: ${what.replace(/\s+/g, ' ')}; usage: ${usage ?? 'kyyeu COMMAND, see kyyeu --help'}`);
  return EXIT.usage;
}

function printed(io: Io, text: string): ExitCode {
  io.out(`${text}\n`);
  return EXIT.ok;
}

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, { usage, summary }]: [string, Command]) => `  ${`${name} ${usage}`.padEnd(42)} ${summary}`);
  return [
    'Kỷ Yếu: the desk on which a yearbook of exemplars is made. Without a window:',
    '',
    ...lines,
    '',
    '  --json      print JSON alone on stdout',
    '  --help      this list; kyyeu COMMAND --help for one command',
    '  --version   the version',
    '',
    'Exit codes: 0 done, 1 failed (one line on stderr says why), 2 misused, 3 some of it was not done (files of a batch, articles),',
    '4 export --strict made the files, but the preflight found errors in them.',
  ].join('\n');
}
