/** Entry of the command line: the process's arguments, streams and exit code. */
import { runCli } from './run.ts';

// Set instead of exiting: what is still being written to a pipe would be cut off.
process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
});
