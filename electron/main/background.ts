/** Work that nobody waits for. Its failure goes to the log; whatever a person has to know of is told where it happens. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((thrown: unknown) => {
    process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  });
}
