/** Scrolling in a text whose far stretches get their true height only when they are near, some frames later. */

/** What stayed where it is for so many frames is at rest; frames until it is left where it is. */
const RESTED = 6;
const MOST_FRAMES = 40;

/** Takes a step now and in every frame until none is needed any more. @param step true when it had to scroll */
export function untilRested(step: () => boolean): void {
  const again = (frames: number, rested: number): void => {
    if (frames === 0 || rested === RESTED) return;
    requestAnimationFrame(() => {
      again(frames - 1, step() ? 0 : rested + 1);
    });
  };
  step();
  again(MOST_FRAMES, 0);
}
