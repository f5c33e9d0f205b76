/**
 * What the scripts need from the operating system: libraries for Electron,
 * a compiler for the stand-in's binding, tools for the tests. On Debian and its
 * relatives root installs what is missing; anyone else is told the one command.
 */
import fs from 'node:fs';
import { locked } from './lock.mjs';
import { SetupError, step } from './log.mjs';
import { capture, exists } from './run.mjs';

/** Debian package names by purpose. */
export const groups = {
  electron: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libxkbcommon0', 'libdrm2'],
  compiler: ['g++'],
  tests: ['xvfb', 'xauth', 'poppler-utils', 'ghostscript', 'qpdf', 'zbar-tools', 'epubcheck'],
  ime: ['ibus', 'ibus-gtk3', 'ibus-unikey', 'xdotool', 'dbus-daemon', 'libglib2.0-bin'],
  office: ['libreoffice-writer', 'python3-uno'],
};

/** The programs that stand for a group where there is no dpkg to ask. */
const programs = {
  electron: [],
  compiler: [['g++', ['--version']]],
  tests: [['xvfb-run', ['--help']], ['pdftotext', ['-v']], ['gs', ['--version']], ['qpdf', ['--version']], ['zbarimg', ['--version']], ['epubcheck', ['--version']]],
  ime: [['ibus', ['version']], ['xdotool', ['version']], ['dbus-run-session', ['--version']], ['gsettings', ['--version']]],
  office: [['soffice', ['--version']], ['python3', ['-c', 'import uno']]],
};

const isRoot = () => process.getuid?.() === 0;
const isDebian = () => fs.existsSync('/etc/debian_version') && exists('dpkg-query');

/** Debian 13 and Ubuntu 24.04 renamed some libraries: libgtk-3-0 → libgtk-3-0t64. */
const renamed = (name) => `${name}t64`;

async function missingFromDebian(names) {
  const { stdout } = await capture('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\\n', ...names, ...names.map(renamed)]);
  const installed = new Set();
  for (const line of stdout.split('\n')) {
    const [status, name] = line.split(' ');
    if (status === 'installed') installed.add(name);
  }
  return names.filter((name) => !installed.has(name) && !installed.has(renamed(name)));
}

/** The names as this release of Debian or Ubuntu knows them. */
async function asReleased(names) {
  return Promise.all(
    names.map(async (name) => ((await capture('apt-cache', ['show', renamed(name)])).code === 0 ? renamed(name) : name)),
  );
}

async function installOnDebian(names) {
  step(`cài gói hệ thống: ${names.join(' ')}`, 'installing system packages');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await capture('apt-get', ['update', '-qq'], { env });
  const wanted = await asReleased(names);
  const { code, stdout, stderr } = await capture(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...wanted],
    { env },
  );
  if (code === 0) return;
  throw new SetupError({
    vi: 'Không cài được gói hệ thống.',
    en: 'The system packages could not be installed.',
    remedy: `apt-get update && apt-get install -y ${wanted.join(' ')}`,
    output: update.stderr + stdout + stderr,
  });
}

/**
 * Makes sure that the packages of the named groups are there.
 * @throws SetupError with the one command to run, where this script may not.
 */
export async function ensureSystemPackages(...names) {
  if (process.platform !== 'linux') return;
  const wanted = names.flatMap((name) => groups[name]);
  if (isDebian()) {
    let missing = await missingFromDebian(wanted);
    if (missing.length === 0) return;
    if (!isRoot()) {
      throw new SetupError({
        vi: `Máy còn thiếu gói hệ thống: ${missing.join(' ')}`,
        en: 'This machine lacks some system packages.',
        remedy: `sudo apt-get update && sudo apt-get install -y ${(await asReleased(missing)).join(' ')}`,
      });
    }
    await locked(async () => {
      missing = await missingFromDebian(wanted);
      if (missing.length > 0) await installOnDebian(missing);
    });
    return;
  }
  const absent = names.flatMap((name) => programs[name]).filter(([program, args]) => !exists(program, args));
  if (absent.length === 0) return;
  throw new SetupError({
    vi: `Máy còn thiếu chương trình: ${absent.map(([program]) => program).join(', ')}`,
    en: 'This machine lacks some programs.',
    remedy: `Cài bằng trình quản lý gói của máy · Install them with the system's package manager (Debian: ${wanted.join(' ')})`,
  });
}
