/** Which native half of better-sqlite3 the running process can load. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node-API version that better-sqlite3's shipped binaries are built for. */
const SHIPPED_NODE_API = 10;

/** Name of the binding compiled for an older Electron, beside the packaged application. */
const PACKAGED_NAME = 'better_sqlite3.node';

/**
 * Path for better-sqlite3's `nativeBinding` option, or undefined for the binary it ships.
 * A process below Node-API 10 (an older Electron used in development, see build/README.md) would crash without a message on
 * the shipped binary; it gets the one compiled for it: KYYEU_SQLITE_BINDING in a checkout, an extra resource in a package.
 * @throws Error when the process needs such a binding and there is none
 */
export function sqliteBinding(): string | undefined {
  if (Number(process.versions['napi'] ?? 0) >= SHIPPED_NODE_API) return undefined;
  const told = process.env['KYYEU_SQLITE_BINDING'];
  if (told !== undefined && told !== '') return told;
  // Electron adds resourcesPath to every one of its processes; Node's types do not know it.
  const known: object = process;
  const resources = 'resourcesPath' in known ? String(known.resourcesPath) : undefined;
  const packaged = resources === undefined ? undefined : join(resources, PACKAGED_NAME);
  if (packaged !== undefined && existsSync(packaged)) return packaged;
  throw new Error('better-sqlite3 has no binary for this version of Electron or Node. Run npm start to make one.');
}
