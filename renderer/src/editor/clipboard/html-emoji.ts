/** Emoji that a site sets as small pictures, what they show as their `alt`. */
import type { HtmlNode } from './html.ts';

const EMOJI = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200d\ufe0f\u{e0020}-\u{e007f}]|[#*\d]\ufe0f?\u20e3)+$/u;
/** Longer is no one emoji, nor a few. */
const LONGEST = 40;

/** The emoji of an `<img>`; empty: it is none. */
export function emojiOf(image: HtmlNode): string {
  const alt = image.getAttribute?.('alt')?.trim() ?? '';
  return alt.length <= LONGEST && EMOJI.test(alt) ? alt : '';
}
