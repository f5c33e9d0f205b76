/** Names inside a zip: UTF-8 when they are that, else the code page of MS-DOS (437) that the format was made with. */

/** Characters 0x80–0xff of code page 437 (mapping of the Unicode consortium, CP437.TXT). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
/** Extra field of Info-ZIP that carries the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** The name of an entry, NFC, with `/`. A key, not a path: nothing is ever written by it. */
export function entryName(name: Uint8Array, extra: Uint8Array): string {
  return (fromExtra(extra) ?? utf8(name) ?? Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? '?'))).join(''))
    .replaceAll('\\', '/')
    .normalize('NFC');
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (thrown instanceof TypeError) return null;
    throw thrown;
  }
}

function fromExtra(extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH && size > 5) return utf8(extra.subarray(at + 9, at + 4 + size));
    at += 4 + size;
  }
  return null;
}
