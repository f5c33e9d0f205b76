/** Text as files outside can hold it. What the editor or a foreign file let in must not stop the press. */

/** Control characters other than tab and line ends, and two code points that are no characters. */
const UNPRINTABLE = /[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}\u{fffe}\u{ffff}]/gu;
/** Half of a surrogate pair: an emoji cut in two. */
const HALF = /\p{Surrogate}/gu;

/** Drops what has no shape, puts U+FFFD where half a character stands. */
export function wellFormed(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(HALF, '\ufffd');
}
