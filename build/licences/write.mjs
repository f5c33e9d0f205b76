/** Writes the page of licences, in both languages, and the list as data. */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { licencesPage } from './page.mjs';
import { readShipped } from './shipped.mjs';

/** The window's own font, colours and sizes. */
function style() {
  const face = (file, weight) => `@font-face { font-family: 'Be Vietnam Pro'; font-weight: ${weight}; font-display: block; src: url('/fonts/${file}') format('truetype'); }`;
  const sheets = [['renderer', 'src', 'ui', 'tokens.css'], ['build', 'licences', 'licences.css']];
  return [face('BeVietnamPro-Regular.ttf', 400), face('BeVietnamPro-SemiBold.ttf', 600), ...sheets.map((parts) => fs.readFileSync(inRoot(...parts), 'utf8'))].join('\n');
}

/**
 * Writes `vi.html`, `en.html`, `licences.css` and `licences.json` into `folder`, which is made when it is missing.
 * @param {string} folder
 * @returns {{files: string[]}} names of the files, relative to `folder`
 * @throws SetupError when something may not ship (shipped.mjs); then nothing has been written
 */
export function writeLicences(folder) {
  const entries = readShipped();
  const own = fs.readFileSync(inRoot('LICENSE'), 'utf8');
  const list = entries.map(({ name, version, licence, kind }) => ({ name, version, licence, kind }));
  const files = { 'vi.html': licencesPage({ language: 'vi', entries, own }), 'en.html': licencesPage({ language: 'en', entries, own }), 'licences.css': style(), 'licences.json': JSON.stringify(list, null, 1) };
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, `${name}.part`), content);
    fs.renameSync(path.join(folder, `${name}.part`), path.join(folder, name));
  }
  return { files: Object.keys(files) };
}
