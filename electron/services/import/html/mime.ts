/** Mail parts (RFC 2045–2047) as far as saved web pages (.mht) use them. */
import { AppError } from '../../../common/errors.ts';

export interface MimePart {
  readonly type: string;
  readonly charset: string | null;
  /** Address the page names the part by; null without. */
  readonly location: string | null;
  readonly id: string | null;
  readonly bytes: Uint8Array;
}

const MOST_PARTS = 2_000;
const DEEPEST = 8;

/** Parts with content, in order. @throws AppError `import/damaged`, `import/too-large` */
export function mimeParts(bytes: Uint8Array): MimePart[] {
  const parts: MimePart[] = [];
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  collect(raw, parts, 0);
  if (parts.length === 0) throw new AppError('import/damaged', { why: 'no part' });
  return parts;
}

function collect(raw: string, parts: MimePart[], depth: number): void {
  const cut = /\r?\n\r?\n/u.exec(raw);
  if (cut === null || depth > DEEPEST) return;
  const headers = headersOf(raw.slice(0, cut.index));
  const body = raw.slice(cut.index + cut[0].length);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//iu.test(type) && boundary !== null) {
    for (const piece of body.split(`--${boundary}`).slice(1)) {
      if (piece.startsWith('--')) break;
      if (parts.length >= MOST_PARTS) throw new AppError('import/too-large', { parts: parts.length });
      collect(piece.replace(/^\s*?\r?\n/u, ''), parts, depth + 1);
    }
    return;
  }
  parts.push({
    type: (type.split(';', 1)[0] ?? '').trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    location: headers.get('content-location') ?? null,
    id: headers.get('content-id')?.replace(/^<|>$/gu, '') ?? null,
    bytes: decoded(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()),
  });
}

function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function parameter(header: string, name: string): string | null {
  const quoted = new RegExp(`;\\s*${name}\\s*=\\s*"([^"]*)"`, 'iu').exec(header)?.[1];
  return quoted ?? new RegExp(`;\\s*${name}\\s*=\\s*([^;\\s]+)`, 'iu').exec(header)?.[1] ?? null;
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Uint8Array.from(Buffer.from(body, 'base64'));
  if (encoding !== 'quoted-printable') return Uint8Array.from(Buffer.from(body, 'latin1'));
  const plain = body.replace(/[ \t]+(?=\r?\n)/gu, '').replace(/=\r?\n/gu, '').replace(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Uint8Array.from(Buffer.from(plain, 'latin1'));
}
