/** How wide words are on the screen, for laying a tint under them. */

/** One canvas for all: only its measuring is used. */
const context = document.createElement('canvas').getContext('2d');

/** px in the type that sheets are drawn in; without a canvas, by the number of letters. */
export function widthOf(words: string): number {
  if (context === null) return words.length;
  context.font = '100px "Source Serif 4", "Noto Serif", Georgia, serif';
  return context.measureText(words).width;
}
