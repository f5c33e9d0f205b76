/** Two proofs are compared in a process that is ended when a file keeps it, when the person stops, and when it is done. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { forkHost } from '../../../electron/hosts/fork.ts';
import { compareProofFiles } from '../../../electron/hosts/proof-reader.ts';
import { kyyeu } from '../cli/support.ts';

vi.setConfig({ testTimeout: 90_000 });

const folder = fs.mkdtempSync(path.join(process.env['TMPDIR'] ?? '/tmp', 'kyyeu-proofs-'));
const [before, after, broken] = ['trước.pdf', 'sau.pdf', 'hỏng.pdf'].map((name) => path.join(folder, name)) as [string, string, string];
const slow = fileURLToPath(new URL('./slow-proof-host.ts', import.meta.url));
const never = new AbortController().signal;

async function write(file: string, texts: readonly string[]): Promise<void> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of texts) document.addPage([450, 680]).drawText(text, { x: 50, y: 600, size: 11, font });
  fs.writeFileSync(file, await document.save());
}

beforeAll(async () => {
  await write(before, ['one page of words', 'the last of them']);
  await write(after, ['one page of songs', 'quite new here', 'the last of them']);
  fs.writeFileSync(broken, '%PDF-1.7\nnothing');
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('two proofs', () => {
  test('are compared in a process of their own, which tells how far it is and is gone afterwards', async () => {
    const phases = new Set<string>();
    let ended = 0;
    const start = (): ReturnType<typeof forkHost<'import'>> => {
      const host = forkHost('import');
      return { ...host, call: host.call.bind(host), dispose: () => { ended += 1; host.dispose(); } };
    };
    const { comparison } = await compareProofFiles(start, { before, after }, { signal: never, onProgress: ({ phase }) => { phases.add(phase); } });
    expect(comparison.pages.map(({ state }) => state)).toEqual(['text', 'added', 'same']);
    expect([...phases]).toEqual(['before', 'after', 'compare']);
    expect(ended).toBe(1);
  });

  test('a file that never comes to an end is told, with its name, and the process is gone', async () => {
    await expect(compareProofFiles(() => forkHost('import', { entry: slow }), { before, after }, { signal: never, onProgress: () => undefined, limitMs: 3_000 })).rejects.toMatchObject({ code: 'proof/too-slow', message: expect.stringContaining('trước.pdf') as string });
  });

  test('stopping ends a process that hears nothing', async () => {
    const stop = new AbortController();
    await expect(compareProofFiles(() => forkHost('import', { entry: slow }), { before, after }, { signal: stop.signal, onProgress: () => { stop.abort(); } })).rejects.toMatchObject({ code: 'job/cancelled' });
  });

  test('are compared on the command line: 3 = something differs', async () => {
    const ran = await kyyeu('compare-proofs', before, after);
    expect(ran).toMatchObject({ code: 3, err: [] });
    expect(ran.out).toBe('p. 1  text changed\n  “words” → “songs”\np. 2  only in the second\n2 and 3 pages, 2 differ\n');
    expect((await kyyeu('compare-proofs', before, before)).code).toBe(0);
    const failed = await kyyeu('compare-proofs', before, broken);
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err[0]).toContain('hỏng.pdf');
  });
});
