/** What an installed application takes on the disk, beside the Electron it is made of. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packageFolder } from '../../build/package.mjs';
import { row, type Row } from './support/rows.ts';

/** What electron-builder puts into the folder beside Electron's own files. */
const OURS = 'resources';

export async function run(): Promise<Row[]> {
  const { folder } = await packageFolder();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ under: relative(folder, path).split(sep), megabytes: statSync(path).size / 1e6 }));
  const sum = (...under: readonly string[]): number => files.filter((file) => under.every((name, depth) => file.under[depth] === name)).reduce((total, { megabytes }) => total + megabytes, 0);
  const whole = sum();
  const ours = sum(OURS);
  return [
    row('the installed application', whole, 'MB', { name: 'the Electron in it', value: whole - ours }),
    row('of it: programs of JavaScript, the window, the manual', sum(OURS, 'app.asar'), 'MB'),
    row('of it: native libraries (SQLite, Typst, photos)', sum(OURS, 'app.asar.unpacked') + sum(OURS, 'better_sqlite3.node'), 'MB'),
    row('of it: fonts, designs, colour profiles, the sample', sum(OURS, 'resources'), 'MB'),
  ];
}
