/** Folders of the command line outside the ones it is given. */
import os from 'node:os';
import path from 'node:path';

/** Where converted pictures are kept between exports; it may be deleted at any time. */
export function cacheFolder(): string {
  const home = os.homedir();
  if (process.platform === 'win32') return path.join(process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'Kyyeu', 'cache');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'Kyyeu');
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'), 'kyyeu', 'export');
}
