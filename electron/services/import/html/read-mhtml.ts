/** Web page saved as one file (.mht, .mhtml) → raw document. Pictures come from the file itself, never from their address. */
import { AppError } from '../../../common/errors.ts';
import type { RawDocument } from '../raw.ts';
import { mimeParts } from './mime.ts';
import { readHtml } from './read-html.ts';

const MAX_BYTES = 200 * 1024 * 1024;

/** @throws AppError `import/damaged`, `import/too-large`, `import/encoding` */
export function readMhtml(bytes: Uint8Array): RawDocument {
  if (bytes.length > MAX_BYTES) throw new AppError('import/too-large', { bytes: bytes.length });
  const parts = mimeParts(bytes);
  const page = parts.find((part) => part.type === 'text/html' || part.type === 'application/xhtml+xml');
  if (page === undefined) throw new AppError('import/damaged', { why: 'no page' });
  const byAddress = new Map<string, Uint8Array>();
  for (const part of parts) {
    if (part.location !== null) byAddress.set(part.location, part.bytes);
    if (part.id !== null) byAddress.set(`cid:${part.id}`, part.bytes);
  }
  return readHtml(page.bytes, (address) => byAddress.get(address) ?? byAddress.get(absolute(address, page.location)) ?? null, page.charset);
}

/** An address as the page means it; itself when it cannot be put together. */
function absolute(address: string, base: string | null): string {
  if (base === null || !URL.canParse(address, base)) return address;
  return new URL(address, base).href;
}
