/** Ink on paper, pixel by pixel. Pixels are four bytes each (cyan, magenta, yellow, black), 0 no ink and 255 all of it. */

const FULL = 255;

/** %, of all four inks together where there is most of them. @param pixels four bytes a pixel */
export function mostInk(pixels: Uint8Array): number {
  let most = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const sum = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0);
    if (sum > most) most = sum;
  }
  // Multiplied first: 561 of 255 is 220 %, and not a hair more.
  return (most * 100) / FULL;
}

/** Takes cyan, magenta and yellow back in the same share until no pixel has more than `limit` %; black stays. Changes `pixels`. */
export function limitInk(pixels: Uint8Array, limit: number): void {
  const most = (limit * FULL) / 100;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const black = pixels[at + 3] ?? 0;
    const colours = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
    if (colours + black <= most) continue;
    const share = Math.max(0, most - black) / colours;
    for (let ink = 0; ink < 3; ink += 1) pixels[at + ink] = Math.floor((pixels[at + ink] ?? 0) * share);
  }
}
