/** Bytes of a web page → text, by mark, by what is valid, by what the page says of itself, and by its words. */
import { detectEncoding } from '../../../common/text/encodings/detect.ts';
import { decodeText, decodeUnicode } from '../text/decode.ts';

/** Where a page names its encoding. */
const HEAD = 4096;
/** Encodings in which legacy Vietnamese was saved: programs knew no better name for it. */
const ONE_BYTE = /^(?:windows-125[28]|iso-8859-1|latin-?1|us-ascii|x-user-defined|cp125[28])$/iu;

export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
}

/**
 * `stated`: the encoding that the mail part around the page names. Bytes that are sound UTF-8 are UTF-8, whatever the page says.
 * @throws AppError `import/encoding`, `import/unsupported`
 */
export function decodePage(bytes: Uint8Array, stated: string | null = null): DecodedPage {
  const named = stated ?? namedIn(bytes);
  if (named !== null && !ONE_BYTE.test(named) && !/^utf-?(?:8|16)/iu.test(named)) {
    const other = decodeNamed(bytes, named);
    if (other !== null) return other;
  }
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) return unicode;
  // The page says so and its words say nothing else.
  if (named !== null && ONE_BYTE.test(named)) {
    const text = new TextDecoder('windows-1252').decode(bytes);
    const plain = withoutTags(text);
    if (detectEncoding(plain).encoding === 'unicode' && !/1258/u.test(named)) return { text, encoding: 'windows-1252' };
    if (/1258/u.test(named) && !['tcvn3', 'vni'].includes(detectEncoding(plain).encoding)) return { text: new TextDecoder('windows-1258').decode(bytes), encoding: 'windows-1258' };
    return { text, encoding: 'windows-1252' };
  }
  return decodeText(bytes);
}

function namedIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1] ?? /<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/iu.exec(head)?.[1] ?? null;
}

function decodeNamed(bytes: Uint8Array, label: string): DecodedPage | null {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: label.toLowerCase() };
  } catch (thrown) {
    // Not a name that is known, or not what the bytes are: the other ways are tried.
    if (thrown instanceof RangeError || thrown instanceof TypeError) return null;
    throw thrown;
  }
}

/** Words of a page without its tags and entities, roughly; for telling the encoding only. */
function withoutTags(text: string): string {
  return text.replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, ' ').replace(/<[^>]*>/gu, ' ');
}
