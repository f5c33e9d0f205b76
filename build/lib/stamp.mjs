/** Stamps: how a script knows that something has been done and need not be again. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';

/** SHA-256 (hex) of a file's content, or '' when there is no such file. */
export function hashOf(file) {
  if (!fs.existsSync(file)) return '';
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/** Whether `stamp` (a file) says `value`. */
export function isStamped(stamp, value) {
  try {
    return fs.readFileSync(stamp, 'utf8') === value;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
    throw error;
  }
}

export function writeStamp(stamp, value) {
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, value);
}

/** Every file under the given files and folders of the checkout, sorted. */
function filesUnder(places) {
  const found = [];
  const visit = (place) => {
    const stat = fs.statSync(place, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) found.push([path.relative(root, place), stat.size, stat.mtimeMs]);
    else for (const name of fs.readdirSync(place)) visit(path.join(place, name));
  };
  for (const place of places) visit(inRoot(place));
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * A digest of names, sizes and times: changes when a file is added, edited or
 * removed, and costs milliseconds.
 */
export function fingerprint(places) {
  return createHash('sha256').update(JSON.stringify(filesUnder(places))).digest('hex');
}
