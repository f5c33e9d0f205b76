/** Finished PDFs, read with other programs than the one that wrote them. */
import { execFileSync } from 'node:child_process';

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });

/** @throws Error with what qpdf says when the file is not sound */
export function checkPdf(file: string): void {
  run('qpdf', '--check', file);
}

/** Facts as pdfinfo names them: "Pages", "Page size" … */
export function pdfInfo(file: string): Record<string, string> {
  const lines = run('pdfinfo', '-box', file).split('\n');
  return Object.fromEntries(lines.flatMap((line) => {
    const [, name, value] = /^([^:]+):\s+(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  }));
}

/** Text of every page in reading order, NFC, each run of white space one space. */
export function pageTexts(file: string): string[] {
  return run('pdftotext', file, '-').split('\f').slice(0, -1).map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
}

/** Lines of one page (1 = the first) as they stand on the paper. */
export function pageLines(file: string, page: number): string[] {
  const lines = run('pdftotext', '-layout', '-f', String(page), '-l', String(page), file, '-').normalize('NFC').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
