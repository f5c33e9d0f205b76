/** Chromium, as Electron has it, from nothing to a PDF: its own printing, or pages that a script has laid out in the window. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, type Workload } from '../workload.ts';
import { asHtml } from './html.ts';
import { runLimited, type Ran } from './limited.ts';

const MAIN = `import { app, BrowserWindow } from 'electron';
import { writeFileSync } from 'node:fs';
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false } });
  await window.loadFile('book.html');
  if (process.env.LAID_OUT === '1') {
    while (window.getTitle() !== 'laid out') await new Promise((resolve) => setTimeout(resolve, 100));
    process.stdout.write('first page ' + await window.webContents.executeJavaScript('window.firstPageAt') + '\\n');
  }
  writeFileSync('book.pdf', await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
  app.quit();
}).catch((thrown) => { process.stderr.write(String(thrown)); app.exit(1); });
`;

const PAGED = join(checkout, 'node_modules', 'pagedjs', 'dist', 'paged.polyfill.min.js');

export interface Printed extends Ran {
  readonly file: string;
  /** s after the start; null: there is none before all pages. */
  readonly firstPage: number | null;
}

/** How Electron is started here: of `electronRuntime`. */
export interface Runtime {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}

/** @param limit s. @throws Error with what Electron said */
export async function printWithChromium({ executable, args, env }: Runtime, load: Workload, by: 'chromium' | 'pagedjs', folder: string, limit: number): Promise<Printed> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: by, version: '1.0.0', type: 'module', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), MAIN);
  writeFileSync(join(folder, 'book.html'), asHtml(load, by === 'pagedjs' ? PAGED : null));
  const began = Date.now();
  const ran = await runLimited(executable, [...args, `--user-data-dir=${join(folder, 'profile')}`, folder], { cwd: folder, limit, env: { ...env, LAID_OUT: by === 'pagedjs' ? '1' : '0' } });
  const [, first] = /first page ([\d.]+)/.exec(ran.said) ?? [];
  return { ...ran, file: join(folder, 'book.pdf'), firstPage: first === undefined ? null : (Number(first) - began) / 1000 };
}
