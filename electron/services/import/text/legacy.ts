/**
 * Text in a Vietnamese 8-bit encoding (TCVN3, VNI, windows-1258) that was stored as if its bytes were Latin-1: it decodes
 * without an error and reads "Häc tËp". It must not reach the book like that.
 */

/** Latin-1 letters that Vietnamese uses itself. */
const VIETNAMESE_LATIN1 = /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý]/;
/** A Latin-1 character (letter or sign) that leans on a letter: inside a word, as legacy letters stand. */
const LEANING = /(?<=\p{L})[\u00a1-\u00ff\u0192\u02c6\u2020-\u2022\u2030]|[\u00a1-\u00ff](?=[a-zA-Z])/gu;
const VIETNAMESE_ONLY = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/g;
const ASCII_LETTER = /[a-zA-Z]/g;

/** Fewest strange characters before anything is concluded: "façade" or "20 °C" are no evidence. */
const LEAST_STRANGE = 6;
/** Share of strange characters among the ASCII letters: TCVN3 and VNI give 15–40 %, French and German prose under 6 %. */
const LEAST_SHARE = 0.1;

/** True when one paragraph is in a legacy encoding. A paragraph with as many real Vietnamese letters as strange ones is not. */
export function isLegacy(text: string): boolean {
  let strange = 0;
  for (const match of text.matchAll(LEANING)) if (!VIETNAMESE_LATIN1.test(match[0])) strange += 1;
  if (strange < LEAST_STRANGE) return false;
  const real = text.match(VIETNAMESE_ONLY)?.length ?? 0;
  const letters = text.match(ASCII_LETTER)?.length ?? 0;
  return strange > real * 2 && strange > letters * LEAST_SHARE;
}
