/** What ships and is no package, and where a licence text lies that a package does not bring. */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';

const text = (name) => fs.readFileSync(inRoot('build', 'licences', 'texts', name), 'utf8');
const inPackage = (...parts) => fs.readFileSync(inRoot('node_modules', ...parts), 'utf8');
const versionOf = (name) => JSON.parse(inPackage(name, 'package.json')).version;

/** The LGPL is additions to the GPL, whose text belongs to it. */
export const lesserTexts = () => [text('LGPL-3.txt'), text('GPL-3.txt')];

/** Texts of packages that bring none themselves; their own page says whose they are. */
export const TEXTS_ELSEWHERE = [
  { package: /^slate(?:-dom|-react)?$/u, texts: () => [text('slate.txt')] },
  { package: /^saxes$/u, texts: () => [text('saxes.txt')] },
  { package: /^@img\/sharp-libvips-/u, texts: (folder) => [fs.readFileSync(path.join(folder, 'README.md'), 'utf8')] },
  { package: /^@myriaddreamin\/typst-ts-node-compiler-/u, texts: () => [inPackage('@myriaddreamin', 'typst-ts-node-compiler', 'LICENSE')] },
];

/** The compiled Typst names the Rust libraries in it by the places of their sources. What their licences are it does not say. */
function rustLibraries() {
  const folder = inRoot('node_modules', '@myriaddreamin');
  const programs = fs.globSync('typst-ts-node-compiler-*/*.node', { cwd: folder });
  const names = programs.flatMap((file) => fs.readFileSync(path.join(folder, file), 'latin1').match(/(?<=[\\/]registry[\\/]src[\\/][^\\/]{1,80}[\\/])[\w-]+-\d+\.\d+\.\d+[\w.+-]*/gu) ?? []);
  return `Typst is compiled from these Rust libraries, each under the licence published with its sources:\n\n${[...new Set(names)].sort().join('\n')}\n`;
}

/** What a package holds that is another's work. `inside`: the package; it is listed only where that ships. */
const HELD = [
  { inside: 'unpdf', name: 'PDF.js', version: () => '', licence: 'Apache-2.0', texts: () => [text('Apache-2.0.txt')] },
  {
    inside: 'better-sqlite3',
    name: 'SQLite',
    version: () => /SQLITE_VERSION\s+"([\d.]+)"/u.exec(inPackage('better-sqlite3', 'deps', 'sqlite3', 'sqlite3.h'))?.[1] ?? '',
    licence: 'blessing',
    texts: () => [text('sqlite.txt')],
  },
  { inside: '@myriaddreamin/typst-ts-node-compiler', name: 'Typst', version: () => '', licence: 'Apache-2.0', texts: () => [text('Apache-2.0.txt'), rustLibraries()] },
];

const heldBy = (packages) => HELD.filter(({ inside }) => packages.has(inside)).map(({ name, version, licence, texts, inside }) => ({ name, version: version(), licence, texts: texts(), kind: 'held', inside }));

const electron = () => ({ name: 'Electron', version: versionOf('electron'), licence: 'MIT', texts: [inPackage('electron', 'LICENSE')], kind: 'held', inside: '' });

const FONTS = inRoot('resources', 'fonts');
const bare = (name) => name.toLowerCase().replaceAll('-', '');

/** One entry a family: its text is `OFL-family-name.txt`, its files `FamilyName-….ttf`. @throws Error for a font without a text */
function fonts() {
  const files = fs.readdirSync(FONTS);
  const texts = files.filter((name) => name.startsWith('OFL-'));
  const family = (file) => texts.find((name) => bare(name.slice('OFL-'.length, -'.txt'.length)) === bare(file.split('-')[0]));
  const without = files.filter((name) => /\.(?:ttf|otf|woff2)$/u.test(name) && family(name) === undefined);
  if (without.length > 0) throw new Error(`No licence text (OFL-….txt) in resources/fonts for: ${without.join(', ')}`);
  return texts.map((name) => {
    const content = fs.readFileSync(path.join(FONTS, name), 'utf8');
    return { name: /The (.+?) Project Authors/u.exec(content)?.[1] ?? name, version: '', licence: 'OFL-1.1', texts: [content], kind: 'font', inside: '' };
  });
}

/** One entry a profile, with `NAME.LICENSE.txt` beside it. @throws Error for a profile without one */
function profiles() {
  const folder = inRoot('resources', 'icc');
  return fs.readdirSync(folder).filter((name) => name.endsWith('.icc')).map((name) => {
    const content = fs.readFileSync(path.join(folder, name.replace(/\.icc$/u, '.LICENSE.txt')), 'utf8');
    const licence = /^Licence: (\w+)/mu.exec(content)?.[1] ?? '';
    return { name, version: '', licence: licence === 'zlib' ? 'Zlib' : licence, texts: [content], kind: 'profile', inside: '' };
  });
}

/**
 * Everything that is no npm package. @param {Set<string>} packages names of those that ship
 */
export const declared = (packages) => [electron(), ...heldBy(packages), ...fonts(), ...profiles()];
