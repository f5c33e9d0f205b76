/** Bytes of old Word and RTF text by code page. Fonts of legacy Vietnamese are always read as windows-1252. */
import { fontHint } from '../../common/text/encodings/convert.ts';

/** Character sets of Windows fonts (LOGFONT.lfCharSet) → label of the Encoding standard. */
const BY_CHARSET: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Code page numbers → label. */
const BY_CODE_PAGE: Readonly<Record<number, string>> = { 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 65001: 'utf-8' };

/** Font whose letters are signs: text in it means something in that font only. */
export const SYMBOL_CHARSET = 2;

/** Label for a font. `codePage` is that of the document. */
export function encodingOfFont(charset: number, name: string, codePage: string): string {
  if (fontHint(name) !== null) return 'windows-1252';
  return BY_CHARSET[charset] ?? codePage;
}

/** Label for a code page number; windows-1252 for one that is not known. */
export function encodingOfCodePage(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${String(page)}`;
  return BY_CODE_PAGE[page] ?? 'windows-1252';
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Decodes bytes; what is not valid there becomes U+FFFD, as Word shows it. */
export function decodeWith(label: string, bytes: Uint8Array): string {
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}
