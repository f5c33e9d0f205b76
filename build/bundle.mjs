/**
 * Builds dist/: esbuild for what runs in Node and Electron, Vite for the
 * renderer, the manual's pages. A part is skipped while its sources are what they were.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onProjectNode } from './lib/dependencies.mjs';
import { locked } from './lib/lock.mjs';
import { main, SetupError, step } from './lib/log.mjs';
import { dist, inRoot } from './lib/paths.mjs';
import { fingerprint, isStamped, writeStamp } from './lib/stamp.mjs';
import { recordPackages } from './licences/shipped.mjs';

/** The Node of the stand-in Electron, the oldest that has to run this. */
const NODE = 'node20.18';

const SHARED = ['package.json', 'package-lock.json', 'build/bundle.mjs', 'build/vite.config.mjs', 'electron/common'];
const packageJson = () => JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));

/** Bundled CommonJS libraries still ask for `require`, which modules lack. */
const REQUIRE = "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);";

/** The command line, [entry, output]. */
const COMMAND_LINE = ['electron/cli/main.ts', 'cli/cli'];

/** One bundle per program of the application: [entry, output]. A missing entry is an error, a missing host is not a host. */
function programs() {
  const hosts = fs
    .readdirSync(inRoot('electron', 'hosts'))
    .filter((name) => name.endsWith('-host.ts'))
    .map((name) => [`electron/hosts/${name}`, `hosts/${name.replace(/\.ts$/, '')}`]);
  return [['electron/main/main.ts', 'main/main'], ...hosts];
}

/**
 * Writes a file through a temporary name: a program that starts meanwhile sees
 * the old one or the new one. Files that did not change are left alone.
 */
function replaceFile(file, contents) {
  if (fs.existsSync(file) && fs.readFileSync(file).equals(contents)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.part`, contents);
  fs.renameSync(`${file}.part`, file);
}

/** Removes what an earlier build left and this one did not write. */
function removeOthers(folder, kept) {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(file)) fs.rmSync(file);
  }
}

/** Modules of which something is in what esbuild made. */
const modulesIn = ({ metafile }) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([id]) => id));

async function bundlePrograms() {
  const { build } = await import('esbuild');
  const shared = {
    absWorkingDir: inRoot(),
    outdir: dist,
    bundle: true,
    write: false,
    metafile: true,
    sourcemap: true,
    // Every process reads its program anew when it starts: half the letters are half that time. Names stay, for the traces of errors.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    platform: 'node',
    target: NODE,
    logLevel: 'silent',
    // What package.json calls a dependency is shipped as it is (native
    // packages); everything else is part of the bundle.
    external: ['electron', ...Object.keys(packageJson().dependencies)],
  };
  const entries = (list) => list.map(([input, output]) => ({ in: inRoot(input), out: output }));
  // What a program needs only at times (a reader of PDF files) is a piece of its own, read when it is asked for; what several need is one piece.
  const pieces = { ...shared, format: 'esm', banner: { js: REQUIRE }, splitting: true };
  const results = await Promise.all([
    // Beside the programs: from any of them, the checkout is two folders up.
    build({ ...pieces, chunkNames: 'hosts/[name]-[hash]', entryPoints: entries(programs()) }),
    build({ ...pieces, chunkNames: 'cli/[name]-[hash]', entryPoints: entries([COMMAND_LINE]) }),
    // A sandboxed preload script has to be CommonJS.
    build({
      ...shared,
      format: 'cjs',
      platform: 'browser',
      outExtension: { '.js': '.cjs' },
      entryPoints: entries([['electron/preload/preload.ts', 'preload/preload']]),
    }),
  ]);
  const [app, , preload] = results;
  recordPackages('programs', [app, preload].flatMap(modulesIn));
  const kept = new Set();
  const files = results.flatMap((result) => result.outputFiles);
  // The entry that names the pieces comes after them.
  const heads = new Set([...programs(), COMMAND_LINE].map(([, output]) => path.join(dist, `${output}.js`)));
  const late = ({ path: file }) => Number(heads.has(file));
  for (const file of files.sort((one, other) => late(one) - late(other))) {
    replaceFile(file.path, file.contents);
    kept.add(file.path);
  }
  for (const folder of ['main', 'preload', 'hosts', 'cli']) removeOthers(path.join(dist, folder), kept);
}

async function bundleRenderer() {
  const { build } = await import('vite');
  const { output } = await build({ configFile: inRoot('build', 'vite.config.mjs'), logLevel: 'error' });
  recordPackages('renderer', output.flatMap(({ modules = {} }) => Object.keys(modules).filter((id) => modules[id].renderedLength > 0)));
}

const parts = {
  programs: {
    sources: ['electron', ...SHARED],
    words: ['dựng chương trình', 'building the programs'],
    run: bundlePrograms,
  },
  renderer: {
    sources: ['renderer', ...SHARED],
    words: ['dựng giao diện', 'building the window'],
    run: bundleRenderer,
  },
  manual: {
    sources: ['resources/manual', 'build/manual', 'renderer/src/manual', 'renderer/src/ui/tokens.css', ...SHARED],
    words: ['dựng sách hướng dẫn', 'making the manual'],
    run: bundleManual,
  },
  // What the others put into their bundles is in `dist/.packages`, which their stamps stand for.
  licences: {
    sources: ['dist/.programs', 'dist/.renderer', 'dist/.manual', 'build/licences', 'resources/fonts', 'resources/icc', 'renderer/src/ui/tokens.css', 'LICENSE', ...SHARED],
    words: ['lập trang giấy phép', 'making the page of licences'],
    run: bundleLicences,
  },
};

/** The manual as the application shows it. */
async function bundleManual() {
  const { writeManual } = await import('./manual/site.mjs');
  const folder = path.join(dist, 'manual');
  const { files, modules } = await writeManual(folder, { app: true });
  recordPackages('manual', modules);
  removeOthers(folder, new Set(files.map((name) => path.join(folder, name))));
}

/** The licences of what the application holds; nothing is made when something may not ship. */
async function bundleLicences() {
  const { writeLicences } = await import('./licences/write.mjs');
  const folder = path.join(dist, 'licences');
  removeOthers(folder, new Set(writeLicences(folder).files.map((name) => path.join(folder, name))));
}

async function buildPart(name) {
  const { sources, words, run } = parts[name];
  const stamp = path.join(dist, `.${name}`);
  const current = fingerprint(sources);
  if (isStamped(stamp, current)) return;
  step(...words);
  try {
    await run();
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError({
      vi: 'Mã nguồn không dựng được.',
      en: 'The sources do not build.',
      remedy: 'npm run typecheck',
      output: String(error?.message ?? error),
    });
  }
  writeStamp(stamp, current);
}

/**
 * Builds the named parts where their sources changed.
 * @param {('programs' | 'renderer' | 'manual' | 'licences')[]} names licences: after the others, of which they tell
 */
export async function bundle(names = ['programs', 'renderer', 'manual', 'licences']) {
  if (names.every((name) => isStamped(path.join(dist, `.${name}`), fingerprint(parts[name].sources)))) return;
  await locked(async () => {
    for (const name of names) await buildPart(name);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(async () => (await onProjectNode()) ?? bundle());
