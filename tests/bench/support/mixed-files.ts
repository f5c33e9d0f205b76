/** Two hundred documents as units send them: nine formats, four encodings, with photos and without. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docx, drawing, escapeXml, paragraph, run } from '../../fixtures/import/docx-builder.ts';
import { latin1, toTcvn3, toVni, toWindows1258 } from '../../fixtures/import/encode.ts';
import { odt } from '../../fixtures/import/odt-builder.ts';
import type { GeneratedArticle, Workload } from './workload.ts';

const linesOf = ({ title, sapo, paras, byline }: GeneratedArticle): string[] => [title, sapo, ...paras, byline];

/** RTF with its text in windows-1252 bytes, as Word 97 wrote TCVN3. */
function rtf(lines: readonly string[]): Uint8Array {
  const escaped = (text: string): string => Array.from(toTcvn3(text), (char) => (char.charCodeAt(0) > 127 ? `\\'${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char)).join('');
  return latin1(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 .VnTime;}}${lines.map((line) => `\\pard\\f0 ${escaped(line)}\\par`).join('\n')}}`);
}

function html(lines: readonly string[]): Uint8Array {
  const [title = '', ...rest] = lines.map(escapeXml);
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><nav>Trang chủ</nav><h1>${title}</h1>${rest.map((line) => `<p>${line}</p>`).join('')}<footer>Bản quyền</footer></body></html>`;
  return new TextEncoder().encode(page);
}

type Make = (lines: readonly string[], photo: () => Uint8Array) => Uint8Array;

const KINDS: readonly { readonly ending: string; readonly make: Make }[] = [
  { ending: 'docx', make: (lines) => docx({ body: lines.map((line) => paragraph(line)).join('') }) },
  {
    ending: 'docx',
    make: (lines, photo) => docx({ body: lines.map((line) => paragraph(line)).join('') + paragraph({ xml: drawing('p') }), pictures: [{ id: 'p', name: 'anh.jpg', bytes: photo() }] }),
  },
  { ending: 'docx', make: (lines) => docx({ body: lines.map((line) => paragraph({ xml: run(toTcvn3(line), { font: '.VnTime' }) })).join('') }) },
  { ending: 'odt', make: (lines) => odt({ body: lines.map((line) => `<text:p>${escapeXml(line)}</text:p>`).join('') }) },
  { ending: 'rtf', make: rtf },
  { ending: 'html', make: html },
  { ending: 'txt', make: (lines) => new TextEncoder().encode(lines.join('\r\n\r\n')) },
  { ending: 'txt', make: (lines) => latin1(toTcvn3(lines.join('\n'))) },
  { ending: 'txt', make: (lines) => latin1(toVni(lines.join('\n'))) },
  { ending: 'txt', make: (lines) => latin1(toWindows1258(lines.join('\n'))) },
];

/** Writes one file for each article of the workload. @returns their paths */
export function mixedFiles({ book, photos }: Workload, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return book.chapters
    .flatMap(({ articles }) => articles)
    .map((article, index) => {
      const { ending, make } = KINDS[index % KINDS.length] ?? { ending: 'txt', make: () => new Uint8Array() };
      const path = join(folder, `bai ${String(index + 1).padStart(3, '0')}.${ending}`);
      writeFileSync(path, make(linesOf(article), () => new Uint8Array(readFileSync(join(photos, article.photos[0]?.file ?? '')))));
      return path;
    });
}
