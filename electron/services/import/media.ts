/** What a file is, told by its bytes and never by its name. */
import { listZip } from './zip.ts';

/**
 * Kinds the product can name. Reading a kind is another matter: see `read.ts`. `ole` is a compound file of no known
 * program; `docx-encrypted` a Word file with a password; `text` anything that could be text in some encoding.
 */
export type MediaKind =
  | 'empty'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'bmp'
  | 'heic'
  | 'avif'
  | 'svg'
  | 'wmf'
  | 'emf'
  | 'docx'
  | 'docx-encrypted'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'epub'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ole'
  | 'rtf'
  | 'pdf'
  | 'html'
  | 'mhtml'
  | 'xml'
  | 'book'
  | 'text'
  | 'binary';

const KINDS: Readonly<Record<MediaKind, { mediaType: string; label: string }>> = {
  empty: { mediaType: 'application/x-empty', label: '' },
  jpeg: { mediaType: 'image/jpeg', label: 'JPEG' },
  png: { mediaType: 'image/png', label: 'PNG' },
  gif: { mediaType: 'image/gif', label: 'GIF' },
  webp: { mediaType: 'image/webp', label: 'WebP' },
  tiff: { mediaType: 'image/tiff', label: 'TIFF' },
  bmp: { mediaType: 'image/bmp', label: 'BMP' },
  heic: { mediaType: 'image/heic', label: 'HEIC' },
  avif: { mediaType: 'image/avif', label: 'AVIF' },
  svg: { mediaType: 'image/svg+xml', label: 'SVG' },
  wmf: { mediaType: 'image/wmf', label: 'WMF' },
  emf: { mediaType: 'image/emf', label: 'EMF' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', label: 'DOCX' },
  'docx-encrypted': { mediaType: 'application/x-ole-storage', label: 'Word (mật khẩu)' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', label: 'XLSX' },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', label: 'PPTX' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', label: 'ODT' },
  epub: { mediaType: 'application/epub+zip', label: 'EPUB' },
  zip: { mediaType: 'application/zip', label: 'ZIP' },
  doc: { mediaType: 'application/msword', label: 'DOC' },
  xls: { mediaType: 'application/vnd.ms-excel', label: 'XLS' },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', label: 'PPT' },
  ole: { mediaType: 'application/x-ole-storage', label: 'OLE' },
  rtf: { mediaType: 'application/rtf', label: 'RTF' },
  pdf: { mediaType: 'application/pdf', label: 'PDF' },
  html: { mediaType: 'text/html', label: 'HTML' },
  mhtml: { mediaType: 'multipart/related', label: 'MHTML' },
  xml: { mediaType: 'application/xml', label: 'XML' },
  book: { mediaType: 'application/vnd.sqlite3', label: 'SQLite' },
  text: { mediaType: 'text/plain', label: 'TXT' },
  binary: { mediaType: 'application/octet-stream', label: 'binary' },
};

/** IANA media type of a kind. */
export const mediaTypeOf = (kind: MediaKind): string => KINDS[kind].mediaType;
/** Short name of a kind for people ("JPEG", "DOC"), the same in every language. */
export const labelOf = (kind: MediaKind): string => KINDS[kind].label;

/** Pictures that every later step (store, screen, print) can decode. */
export const DRAWABLE: ReadonlySet<MediaKind> = new Set<MediaKind>(['jpeg', 'png', 'gif', 'webp', 'tiff']);

/** Bytes looked at for the kinds of text; a signature stands further in front. */
const HEAD = 65_536;

/** Tells what the bytes are. Never throws; reads a zip's directory but inflates nothing. */
export function sniff(bytes: Uint8Array): MediaKind {
  if (bytes.length === 0) return 'empty';
  return bySignature(bytes) ?? byText(bytes.subarray(0, HEAD));
}

function bySignature(bytes: Uint8Array): MediaKind | null {
  const at = (offset: number, ascii: string): boolean => {
    for (let i = 0; i < ascii.length; i += 1) if (bytes[offset + i] !== ascii.charCodeAt(i)) return false;
    return true;
  };
  if (at(0, '\xff\xd8\xff')) return 'jpeg';
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'gif';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'webp';
  if (at(0, 'II*\0') || at(0, 'MM\0*')) return 'tiff';
  if (at(0, 'BM') && at(6, '\0\0\0\0')) return 'bmp';
  if (at(4, 'ftyp')) {
    if (at(8, 'avif') || at(8, 'avis')) return 'avif';
    if (['heic', 'heix', 'hevc', 'mif1', 'msf1', 'heim', 'heis'].some((brand) => at(8, brand))) return 'heic';
    return 'binary';
  }
  if (at(0, '\xd7\xcd\xc6\x9a') || at(0, '\x01\0\x09\0\0\x03')) return 'wmf';
  if (at(0, '\x01\0\0\0') && at(40, ' EMF')) return 'emf';
  if (at(0, 'PK\x03\x04') || at(0, 'PK\x05\x06')) return zipKind(bytes);
  if (at(0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(bytes);
  if (at(0, '{\\rtf')) return 'rtf';
  if (at(0, '%PDF-')) return 'pdf';
  if (at(0, 'SQLite format 3\0')) return 'book';
  return null;
}

function zipKind(bytes: Uint8Array): MediaKind {
  let names: Set<string>;
  try {
    names = new Set(listZip(bytes).map((entry) => entry.name.toLowerCase()));
  } catch {
    // A cut-off zip has no directory; its local headers still tell what it was, and the reader then says it is damaged.
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1 << 20));
    return raw.includes('[Content_Types].xml') || raw.includes('word/') ? 'docx' : 'zip';
  }
  const under = (folder: string): boolean => [...names].some((name) => name.startsWith(folder));
  if (names.has('word/document.xml') || (names.has('[content_types].xml') && under('word/'))) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('ppt/presentation.xml')) return 'pptx';
  if (names.has('content.xml') && names.has('mimetype')) return 'odt';
  if (names.has('meta-inf/container.xml')) return 'epub';
  // A Word document may keep its main part elsewhere; its relationships say where.
  return names.has('_rels/.rels') && names.has('[content_types].xml') ? 'docx' : 'zip';
}

/** Streams of a compound file are named in UTF-16 LE in its directory, which may stand anywhere. */
function oleKind(bytes: Uint8Array): MediaKind {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (name: string): boolean => raw.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'docx-encrypted';
  if (has('WordDocument')) return 'doc';
  if (has('Workbook')) return 'xls';
  if (has('PowerPoint Document')) return 'ppt';
  return 'ole';
}

/** So many zero bytes are a text's accident. */
const MOST_ZEROS = 2;

function byText(head: Uint8Array): MediaKind {
  const wide = head[0] === 0xff && head[1] === 0xfe ? 'le' : head[0] === 0xfe && head[1] === 0xff ? 'be' : looksWide(head);
  if (wide !== null) return markup(new TextDecoder(`utf-16${wide}`).decode(head.subarray(0, 4096)));
  let controls = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 11 && byte !== 12 && byte !== 13) controls += 1;
  }
  // A stray one got into a text on its way through an old program or a mail; what is no text is full of them.
  if (zeros > MOST_ZEROS || controls > 2 + head.length / 100) return 'binary';
  return markup(Buffer.from(head.subarray(0, 4096)).toString('latin1'));
}

/** Elements that the text of a page may begin with. */
const PAGE_START = /^<(?:!doctype html|html|head|body|table|div|p|meta|title|style|script|link|center|font|span|article|section|main|h[1-6]|ul|ol|b|i|br)[\s>/]/;

/** Kinds of text that their first characters tell. */
function markup(opening: string): MediaKind {
  const start = opening.replace(/^(?:\ufeff|\xef\xbb\xbf)/, '').trimStart().toLowerCase();
  if (start.startsWith('<?xml') || start.startsWith('<!--')) {
    if (start.includes('<svg')) return 'svg';
    return start.includes('<html') ? 'html' : 'xml';
  }
  if (start.startsWith('<svg')) return 'svg';
  if (PAGE_START.test(start)) return 'html';
  if (/^(?:mime-version:|(?:from|subject|date|snapshot-content-location|x-[\w-]+):[^\n]*\r?\n)/.test(start) && /^content-type:\s*multipart\/related/m.test(start)) return 'mhtml';
  return start.startsWith('mime-version:') ? 'mhtml' : 'text';
}

/**
 * UTF-16 without its mark: nearly every second byte of Latin-script text is zero or (for Vietnamese letters) 1 or 0x1e.
 * Returns which byte comes first, or null when it is not UTF-16.
 */
export function looksWide(head: Uint8Array): 'le' | 'be' | null {
  const pairs = Math.min(head.length, 4096) >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  let zeros = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (isHighByte(head[i])) even += 1;
    if (isHighByte(head[i + 1])) odd += 1;
    if (head[i] === 0 || head[i + 1] === 0) zeros += 1;
  }
  // Without zeros it is a row of signs and spaces ("* * *"): the spaces and plain letters of any text have them.
  if (zeros < pairs * 0.2) return null;
  if (odd > pairs * 0.9 && even < pairs * 0.3) return 'le';
  if (even > pairs * 0.9 && odd < pairs * 0.3) return 'be';
  return null;
}

const isHighByte = (byte: number | undefined): boolean => byte === 0 || byte === 1 || byte === 0x1e || byte === 0x20;
