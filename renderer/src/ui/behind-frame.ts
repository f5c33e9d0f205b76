/** Work that a key brings about and that may wait until its letter is on the screen. */

type Work = () => void;

/** In the order it was asked for. */
const waiting = new Set<Work>();
let asked = false;
let channel: MessageChannel | null = null;

/**
 * Runs `work` right behind the next frame: the letter is on the screen then, and reading the layout costs nothing. A window that nobody
 * sees draws no frames; there it is run in the next task. What is asked for again before it has run is run once.
 * @returns takes it back, if it has not begun
 */
export function behindFrame(work: Work): () => void {
  waiting.add(work);
  if (!asked) ask();
  return () => { waiting.delete(work); };
}

function ask(): void {
  asked = true;
  channel ??= made();
  const { port2 } = channel;
  if (document.hidden) port2.postMessage(null);
  else requestAnimationFrame(() => { port2.postMessage(null); });
}

function made(): MessageChannel {
  const fresh = new MessageChannel();
  fresh.port1.onmessage = runAll;
  // The frame that was asked for does not come any more.
  document.addEventListener('visibilitychange', () => { if (document.hidden && asked) runAll(); });
  return fresh;
}

function runAll(): void {
  asked = false;
  const works = [...waiting];
  waiting.clear();
  runEach(works);
}

/** One that throws keeps none of the others from being run, and is heard of as ever. */
function runEach([work, ...others]: readonly Work[]): void {
  if (work === undefined) return;
  try {
    work();
  } finally {
    runEach(others);
  }
}
