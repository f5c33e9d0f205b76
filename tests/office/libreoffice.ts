/** A LibreOffice of the test's own: a profile in a temporary folder, a person's name in it, no window. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

/** What a person does in LibreOffice: a deed of `edit.py` and what it needs. */
export type Deed = { readonly do: string } & Readonly<Record<string, string | boolean>>;

export interface Office {
  /** A folder that is gone when the test file is. */
  readonly folder: string;
  /** Opens the file, does the deeds, saves it as Office Open XML Text. @throws Error with what was said when a deed could not be done */
  edit(bytes: Uint8Array, deeds: readonly Deed[]): Promise<Uint8Array>;
  /** The file in another form, as `--convert-to` has it ("odt", "pdf:writer_pdf_Export:…"): where it lies. */
  convert(file: string, to: string): string;
}

/** How long LibreOffice may take for one file on a busy machine. */
const LONGEST_MS = 10 * 60_000;

/** Call once in a test file. @param person who works in it: the author of its changes and comments */
export function libreOffice(person: { readonly given: string; readonly family: string }): Office {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-office-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true, maxRetries: 5 }); });
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings(person));
  const python = pythonWithUno();
  const options = ['--headless', '--norestore', '--nologo', '--nodefault', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  let edits = 0;
  return {
    folder,
    async edit(bytes, deeds) {
      edits += 1;
      const [from, to, list] = ['from.docx', 'to.docx', 'deeds.json'].map((name) => join(folder, `${String(edits)}-${name}`)) as [string, string, string];
      writeFileSync(from, bytes);
      writeFileSync(list, JSON.stringify(deeds));
      const accept = `pipe,name=${basename(folder)}${String(edits)}`;
      const office = spawn('soffice', [...options, `--accept=${accept};urp;`], { stdio: 'ignore', detached: true });
      const ended = once(office, 'exit');
      const { status, stderr } = spawnSync(python, [join(import.meta.dirname, 'edit.py'), accept, from, to, list], { encoding: 'utf8', timeout: LONGEST_MS });
      // It ends itself, unless the deeds did not get as far as that.
      if (status !== 0) endGroup(office.pid);
      await ended;
      if (status !== 0) throw new Error(`edit.py: ${stderr}`);
      return readFileSync(to);
    },
    convert(file, to) {
      execFileSync('soffice', [...options, '--convert-to', to, '--outdir', folder, file], { stdio: 'pipe', timeout: LONGEST_MS });
      return join(folder, `${basename(file, extname(file))}.${to.split(':')[0] ?? ''}`);
    },
  };
}

/** Python that knows LibreOffice: Debian's own, whatever other one stands first on the path. */
export function pythonWithUno(): string {
  const found = ['/usr/bin/python3', 'python3'].find((one) => spawnSync(one, ['-c', 'import uno']).status === 0);
  if (found === undefined) throw new Error('no python3 that can import uno (Debian: python3-uno)');
  return found;
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  // `soffice` is a script that starts another program, which starts the third.
  spawnSync('kill', ['--', `-${String(pid)}`]);
}

function settings({ given, family }: { readonly given: string; readonly family: string }): string {
  const item = (name: string, value: string): string => `<item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${item('givenname', given)}${item('sn', family)}</oor:items>`;
}
