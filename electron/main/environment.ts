/** Where the application's own files lie, and what its processes hear of the environment. */
import { app } from 'electron';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The built program's folder (`dist`), in the checkout or in the package's archive. */
const dist = fileURLToPath(new URL('..', import.meta.url));

export const paths = {
  renderer: join(dist, 'renderer'),
  manual: join(dist, 'manual'),
  licences: join(dist, 'licences'),
  preload: join(dist, 'preload', 'preload.cjs'),
  host: (kind: string): string => join(dist, 'hosts', `${kind}-host.js`),
  /** A package keeps resources beside its archive: Typst and SQLite read them without Electron's help. */
  resources: app.isPackaged ? join(process.resourcesPath, 'resources') : fileURLToPath(new URL('../../resources', import.meta.url)),
} as const;

/**
 * The environment of the application's processes. The product's own variables (KYYEU_…) are for development: a packaged application
 * hears none of them, so that what runs is what was shipped.
 */
export function hostEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined || (app.isPackaged && name.startsWith('KYYEU_'))) continue;
    environment[name] = value;
  }
  return { ...environment, KYYEU_RESOURCES: paths.resources, KYYEU_BACKUPS: environment['KYYEU_BACKUPS'] ?? join(app.getPath('userData'), 'backups') };
}
