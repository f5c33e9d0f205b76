/** Entry of the command line: the process's arguments, streams and exit code. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { withLargePages } from './allocator.ts';
import { COMMANDS } from './commands/index.ts';
import { cacheFolder } from './folders.ts';
import { runCli } from './run.ts';

const [command = ''] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, command) && COMMANDS[command]?.typesets === true) withLargePages();

/** Two signals within this time (ms) are one: a terminal's, and the same passed on by the program that started this one. */
const SAME_MS = 500;

/** From now on the first signal asks the work to stop, a later one ends the process. */
function stopped(): AbortSignal {
  const asked = new AbortController();
  let at = 0;
  const stop = (): void => {
    if (asked.signal.aborted && performance.now() - at > SAME_MS) process.exit(130);
    if (asked.signal.aborted) return;
    at = performance.now();
    asked.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return asked.signal;
}

// The program's own code, compiled: kept from one run to the next, by the processes that it starts as well. A folder that cannot be written is no fault.
const compiled = path.join(cacheFolder(), 'code');
enableCompileCache(compiled);
process.env['NODE_COMPILE_CACHE'] ??= compiled;

// Whoever reads may have heard enough (`kyyeu list … | head`): the work goes on, only nobody is told of it any more.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'EPIPE') throw thrown;
  });
}

// Set instead of exiting: what is still being written to a pipe would be cut off.
process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
  stopped,
});
