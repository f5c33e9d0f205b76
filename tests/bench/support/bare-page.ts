/** Makes the program of the bare page: an Electron main file, a page with the texts in it, its script. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkout } from './workload.ts';

const MAIN = `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('index.html'));
`;
/** The face, the measure and the care for what is not seen are the product's: only its work is left out. */
const STYLE = `body { margin: 0; font: 17px/1.65 serif; } #root { height: 100vh; overflow: auto; } [role=textbox] { max-width: 640px; margin: 0 auto; }
.block { position: relative; margin: 0 0 12px; } .chunk { content-visibility: auto; contain-intrinsic-size: auto 1600px; }`;

/** @returns the folder to start Electron with */
export async function barePage(folder: string, texts: readonly string[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), MAIN);
  const data = JSON.stringify(texts).replaceAll('<', '\\u003c');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>bare</title><style>${STYLE}</style><div id="root"></div><script type="application/json" id="texts">${data}</script><script src="page.js"></script>`,
  );
  await build({
    entryPoints: [join(checkout, 'tests', 'bench', 'support', 'bare', 'page.tsx')],
    outfile: join(folder, 'page.js'),
    bundle: true,
    minify: true,
    jsx: 'automatic',
    format: 'iife',
    target: 'chrome130',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return folder;
}
