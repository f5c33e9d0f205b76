/** A finished file that somebody hands in is read in a process that is ended when the file keeps it, when the person stops, and when it is done. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BookExpected } from '../../../electron/common/contract/check-shapes.ts';
import { forkHost } from '../../../electron/hosts/fork.ts';
import { readGivenInHost } from '../../../electron/hosts/given-reader.ts';
import { resourcePath } from '../../../electron/services/resources.ts';

vi.setConfig({ testTimeout: 90_000 });

const folder = fs.mkdtempSync(path.join(process.env['TMPDIR'] ?? '/tmp', 'kyyeu-given-'));
const at = (name: string): string => path.join(folder, name);
const slow = fileURLToPath(new URL('./slow-check-host.ts', import.meta.url));
const never = { signal: new AbortController().signal, onProgress: () => undefined };
const expected: BookExpected = {
  trimWidth: 160, trimHeight: 240, bleed: 3, pages: 2, title: 'Gương sáng', press: { standard: 'x4', header: '1.6', ink: 300, grey: false }, photoInk: 0,
  profile: resourcePath('icc', 'ISOcoated_v2_300_bas.icc'),
  book: [{ words: '', all: '', pictures: 0 }, { words: 'Anh', all: 'Anh', pictures: 1 }],
};

beforeAll(async () => {
  const document = await PDFDocument.create();
  for (let page = 0; page < 2; page += 1) document.addPage([450, 680]).drawLine({ start: { x: 50, y: 300 }, end: { x: 300, y: 300 }, thickness: 0.05 });
  fs.writeFileSync(at('ruột.pdf'), await document.save());
  fs.writeFileSync(at('thư.pdf'), 'Kính gửi ban biên tập');
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('a finished file', () => {
  test('is read in a process of its own, which tells how far it is, names the file’s sum and is gone afterwards', async () => {
    const told: string[] = [];
    let ended = 0;
    const start = (): ReturnType<typeof forkHost<'import'>> => {
      const host = forkHost('import');
      return { ...host, call: host.call.bind(host), dispose: () => { ended += 1; host.dispose(); } };
    };
    const { file, findings } = await readGivenInHost(start, { path: at('ruột.pdf'), expected }, { ...never, onProgress: ({ phase, done, total, label }) => { told.push(`${phase} ${String(done)}/${String(total)} ${label}`); } });
    const bytes = fs.readFileSync(at('ruột.pdf'));
    expect(file).toEqual({ name: 'ruột.pdf', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(findings.map(({ code, page }) => `${code} ${String(page)}`)).toEqual(expect.arrayContaining(['output-intent null', 'box-missing 1', 'hairline 2', 'page-words 2', 'page-pictures 2']));
    expect(told).toEqual(['file 0/0 ruột.pdf', 'file 1/2 ruột.pdf', 'file 2/2 ruột.pdf']);
    expect(ended).toBe(1);
  });

  test('that is no PDF, or is gone, is told with its name', async () => {
    await expect(readGivenInHost(() => forkHost('import'), { path: at('thư.pdf'), expected }, never)).rejects.toMatchObject({ code: 'print/file-not-pdf', detail: { name: 'thư.pdf' } });
    await expect(readGivenInHost(() => forkHost('import'), { path: at('mất.pdf'), expected }, never)).rejects.toMatchObject({ code: 'file/not-found', detail: { name: 'mất.pdf' } });
  });

  test.each([['never comes to an end', 'ruột.pdf', 2_000], ['brings the process down', 'bom.pdf', 60_000]])('that %s is told, and the process is gone', async (_, name, limitMs) => {
    fs.copyFileSync(at('thư.pdf'), at('bom.pdf'));
    await expect(readGivenInHost(() => forkHost('import', { entry: slow }), { path: at(name), expected }, { ...never, limitMs })).rejects.toMatchObject({ code: 'print/file-heavy', detail: { name } });
  });

  test('is let go at once when the person stops, also before the process is there', async () => {
    const stop = new AbortController();
    const stopping = readGivenInHost(() => forkHost('import', { entry: slow }), { path: at('ruột.pdf'), expected }, { signal: stop.signal, onProgress: () => { stop.abort(); } });
    await expect(stopping).rejects.toMatchObject({ code: 'job/cancelled' });
    let started = 0;
    const late = readGivenInHost(() => { started += 1; return forkHost('import', { entry: slow }); }, { path: at('ruột.pdf'), expected }, { ...never, signal: stop.signal });
    await expect(late).rejects.toMatchObject({ code: 'job/cancelled' });
    expect(started).toBe(0);
  });
});
