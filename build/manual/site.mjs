/** Writes the manual as a folder of static pages: for the app (dist/manual) or to be put on a site. */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { PICTURES, readManual } from './chapters.mjs';
import { pagesOf, searchIndex } from './page.mjs';

const FONTS = ['BeVietnamPro-Regular.ttf', 'BeVietnamPro-Medium.ttf', 'BeVietnamPro-SemiBold.ttf'];
const FONT_LICENCE = 'OFL-be-vietnam-pro.txt';
const WEIGHTS = [400, 500, 600];

/** The window's own colours and sizes, and what the manual does with them. `fonts`: address of the folder of fonts. */
function style(fonts) {
  const faces = FONTS.map((file, index) => `@font-face { font-family: 'Be Vietnam Pro'; font-weight: ${WEIGHTS[index]}; font-display: block; src: url('${fonts}/${file}') format('truetype'); }`);
  return [...faces, fs.readFileSync(inRoot('renderer', 'src', 'ui', 'tokens.css'), 'utf8'), fs.readFileSync(inRoot('build', 'manual', 'manual.css'), 'utf8')].join('\n');
}

/** The script that the app's pages have: search, back and forth, print. */
async function script() {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: inRoot(),
    entryPoints: [inRoot('renderer', 'src', 'manual', 'manual.ts')],
    alias: { '@common': inRoot('electron', 'common') },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome130',
    logLevel: 'silent',
  });
  return { text: outputFiles[0].text, modules: Object.keys(metafile.inputs) };
}

/**
 * Writes the manual into `folder`, which is made when it is missing. A file that is there under the name of one of the manual's is replaced;
 * nothing else in the folder is touched.
 * @param {string} folder
 * @param {{app?: boolean}} options `app`: for the application's window, which serves the fonts itself and has a script; otherwise for a site
 * @returns {Promise<{pages: number, files: string[], modules: string[]}>} names of the files, relative to `folder`, and of the modules that the script is made of
 * @throws Error when the manual says what is not so (markdown.mjs); then nothing has been written
 */
export async function writeManual(folder, { app = false } = {}) {
  const manual = await readManual();
  const pages = pagesOf(manual, { app });
  const modules = [];
  const files = new Map([...pages, ['manual.css', style(app ? '/fonts' : 'fonts')]]);
  for (const name of fs.readdirSync(PICTURES).filter((file) => file.endsWith('.webp'))) files.set(`pictures/${name}`, fs.readFileSync(path.join(PICTURES, name)));
  if (app) {
    const { text, modules: bundled } = await script();
    files.set('manual.js', text);
    modules.push(...bundled);
    files.set('search.json', JSON.stringify(searchIndex(manual)));
  } else for (const name of [...FONTS, FONT_LICENCE]) files.set(`fonts/${name}`, fs.readFileSync(inRoot('resources', 'fonts', name)));
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(`${file}.part`, content);
    fs.renameSync(`${file}.part`, file);
  }
  return { pages: pages.size, files: [...files.keys()], modules };
}

