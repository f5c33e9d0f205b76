/** What ships: packages in the bundles, the tree of dependencies that is shipped as it is, and what is no package. */
import fs from 'node:fs';
import path from 'node:path';
import { SetupError } from '../lib/log.mjs';
import { dist, inRoot } from '../lib/paths.mjs';
import { declared, lesserTexts, TEXTS_ELSEWHERE } from './declared.mjs';
import { faultOf, idsOf } from './policy.mjs';

const MODULES = 'node_modules/';
const nameIn = (rest) => rest.split('/').slice(0, rest.startsWith('@') ? 2 : 1).join('/');

/**
 * The package that a module of a bundle is from, as its place in the checkout ("node_modules/zod"); null: one of ours.
 * A module that a bundler adds itself bears the bundler's name ("\0vite/preload-helper.js").
 * @param {string} id
 */
export function packageOf(id) {
  const file = id.replaceAll('\\', '/').split('?')[0];
  const last = file.lastIndexOf(MODULES);
  if (last < 0) {
    const made = id.startsWith('\0') ? nameIn(id.slice(1)) : '';
    return made !== '' && fs.existsSync(inRoot('node_modules', made, 'package.json')) ? `${MODULES}${made}` : null;
  }
  return file.slice(file.indexOf(MODULES), last + MODULES.length) + nameIn(file.slice(last + MODULES.length));
}

/** Where a part of the build says which packages it put into its bundles. */
const record = (part) => path.join(dist, '.packages', `${part}.json`);

/** Keeps the packages of a part's modules for `readShipped`. @param {string} part @param {Iterable<string>} modules ids */
export function recordPackages(part, modules) {
  const packages = [...new Set([...modules].map(packageOf))].filter((place) => place !== null).sort();
  fs.mkdirSync(path.dirname(record(part)), { recursive: true });
  fs.writeFileSync(record(part), JSON.stringify(packages, null, 1));
}

/** @returns {string[]} places of the packages that the bundles hold */
const bundled = (parts) => parts.flatMap((part) => JSON.parse(fs.readFileSync(record(part), 'utf8')));

const packageJson = (place) => JSON.parse(fs.readFileSync(inRoot(place, 'package.json'), 'utf8'));
const isThere = (place) => fs.existsSync(inRoot(place, 'package.json'));

/** Places of everything that `dependencies` lead to, as Node finds them. Packages of other platforms are not here. */
function runtimeTree() {
  const found = new Set();
  const visit = (from, name, optional) => {
    let base = from;
    while (base !== '' && !isThere(`${base}/${MODULES}${name}`)) base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')));
    const place = `${base === '' ? '' : `${base}/`}${MODULES}${name}`;
    if (!isThere(place)) {
      if (optional) return;
      throw new Error(`${name} is not installed`);
    }
    if (found.has(place)) return;
    found.add(place);
    const { dependencies = {}, optionalDependencies = {} } = packageJson(place);
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) visit(place, each, each in optionalDependencies);
  };
  for (const name of Object.keys(JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')).dependencies)) visit('', name, false);
  return [...found];
}

/** Licence files of a package: LICENSE, License.md, NOTICE, COPYING. */
function textsIn(folder, name) {
  const files = fs.readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying|copyright)/iu.test(file) && fs.statSync(path.join(folder, file)).isFile());
  const elsewhere = TEXTS_ELSEWHERE.find((entry) => entry.package.test(name));
  return files.length > 0 || elsewhere === undefined ? files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8')) : elsewhere.texts(folder);
}

function entryOf(place) {
  const { name, version, license } = packageJson(place);
  const licence = typeof license === 'string' ? license : '';
  const lesser = idsOf(licence).some((id) => id.startsWith('LGPL')) ? lesserTexts() : [];
  return { name, version, licence, texts: [...textsIn(inRoot(place), name), ...lesser], kind: 'package', inside: '' };
}

/**
 * Everything with a licence that the packaged application holds, by name.
 * @returns {{name: string, version: string, licence: string, texts: string[], kind: 'package' | 'held' | 'font' | 'profile', inside: string}[]}
 *   `licence`: SPDX; `inside`: the package that holds it
 * @throws SetupError when something may not ship, with every fault a line
 */
export function readShipped() {
  // esbuild's own helpers are in every bundle, and it does not call them modules.
  const places = new Set([...bundled(['programs', 'renderer', 'manual']), ...runtimeTree(), `${MODULES}esbuild`]);
  const packages = [...new Map([...places].map(entryOf).map((entry) => [`${entry.name} ${entry.version}`, entry])).values()];
  const all = [...packages, ...declared(new Set(packages.map(({ name }) => name)))];
  const faults = all.map(faultOf).filter((fault) => fault !== null);
  if (faults.length > 0) {
    throw new SetupError({
      vi: 'Có thành phần không được phép phát hành, hoặc thiếu giấy phép.',
      en: 'Something may not ship, or brings no licence.',
      remedy: 'build/licences/README.md',
      output: faults.join('\n'),
    });
  }
  return all.sort((one, other) => one.name.localeCompare(other.name, 'en', { sensitivity: 'base' }) || one.version.localeCompare(other.version));
}
