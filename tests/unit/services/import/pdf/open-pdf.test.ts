/** A PDF that is damaged where nobody looks yet ends no process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kyyeu-pdf-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

/** Two pages of words, both damaged: while the first is found to be, the second is fetched ahead. */
async function damagedTwice(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const words of ['some words', 'more words']) document.addPage([450, 680]).drawText(words, { x: 50, y: 600, size: 11, font });
  const whole = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
  const [first = 0, second = 0] = document.getPages().map(({ ref }) => ref.objectNumber);
  const damaged = whole.replace(`\n${String(first)} 0 obj\n<`, `\n${String(first)} 0 obj\nA`).replace(`\n${String(second)} 0 obj`, `\n${String(second)} 0 obx`);
  return Buffer.from(damaged, 'latin1');
}

test.each([
  ['an import', '../../../../../electron/services/import/pdf/read-pdf.ts', 'readPdf', 'import/damaged'],
  ['a proof', '../../../../../electron/services/proofs/read-proof.ts', 'readProof', 'proof/damaged'],
])('%s is told to be damaged, and the process goes on to the next file', async (_name, module, reader, code) => {
  const file = join(folder, 'a.pdf');
  writeFileSync(file, await damagedTwice());
  const script = `
    import { readFileSync } from 'node:fs';
    import { ${reader} } from ${JSON.stringify(new URL(module, import.meta.url).href)};
    const bytes = readFileSync(${JSON.stringify(file)});
    const said = await ${reader}(bytes, { name: 'a.pdf' }).then(() => 'read', (thrown) => thrown.code);
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.log('said', said);
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], { encoding: 'utf8' });
  expect({ status, stdout: stdout.trim(), stderr }).toEqual({ status: 0, stdout: `said ${code}`, stderr: '' });
});
