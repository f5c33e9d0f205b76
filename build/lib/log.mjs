/**
 * What the scripts say to the person at the terminal: Vietnamese first,
 * English second. Quiet mode moves everything to stderr, so that stdout stays
 * free for the program's own output.
 */

let quiet = false;
const started = Date.now();

/** From now on messages go to stderr. */
export function setQuiet() {
  quiet = true;
}

function write(text) {
  (quiet ? process.stderr : process.stdout).write(`${text}\n`);
}

/** One plain line. */
export function say(vietnamese, english) {
  write(english ? `${vietnamese}\n    ${english}` : vietnamese);
}

/** A line of progress, with the seconds since the script started. */
export function step(vietnamese, english) {
  const seconds = Math.round((Date.now() - started) / 1000);
  write(`[${String(seconds).padStart(3)} s] ${vietnamese} · ${english}`);
}

/**
 * A failure the person can do something about. `remedy` is what to do, in one
 * or two lines of each language; `output` the tail of what the failed command
 * printed.
 */
export class SetupError extends Error {
  constructor({ vi, en, remedy, output = '' }) {
    super(`${vi} · ${en}`);
    this.name = 'SetupError';
    this.vi = vi;
    this.en = en;
    this.remedy = remedy;
    this.output = output;
  }
}

/** Prints an error as a person wants it and returns the exit code. */
export function report(error) {
  if (error instanceof SetupError) {
    const tail = error.output.trim().split('\n').slice(-12).join('\n');
    if (tail) process.stderr.write(`\n${tail}\n`);
    process.stderr.write(`\n✗ ${error.vi}\n  ${error.en}\n`);
    for (const line of [error.remedy ?? []].flat()) process.stderr.write(`→ ${line}\n`);
  } else {
    process.stderr.write(`\n${error?.stack ?? error}\n`);
  }
  return 1;
}

/** Runs a script's main function, reports a failure, sets the exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.exitCode = report(error);
  }
}
