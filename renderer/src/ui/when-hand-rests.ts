/** Waits for a pause between keys: what takes longer to draw than a key may wait, and what nobody looks at while typing, is drawn then. */

/** A pause, ms: longer than between two letters of one word, shorter than one looks up. */
const REST = 300;

let lastKey = Number.NEGATIVE_INFINITY;
let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  window.addEventListener('keydown', ({ timeStamp }) => { lastKey = timeStamp; }, { capture: true, passive: true });
}

/** Calls `run` once no key was pressed for a while: at once when that is so already. @returns gives it up */
export function whenHandRests(run: () => void): () => void {
  listen();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const left = lastKey + REST - performance.now();
    if (left <= 0) run();
    else timer = setTimeout(look, left);
  };
  look();
  return () => { clearTimeout(timer); };
}
