/**
 * Chromium's sandbox needs either user namespaces or a helper that belongs to
 * root. Some distributions allow neither to ordinary users; the product never
 * gives the sandbox up, so the person is told the one command that allows it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { SetupError } from './log.mjs';

function setting(name) {
  const file = `/proc/sys/kernel/${name}`;
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined;
}

/** @throws SetupError when Electron could not start its sandbox here */
export function checkSandbox({ dist }) {
  if (process.platform !== 'linux' || process.getuid() === 0) return;
  const forbidden = setting('unprivileged_userns_clone') === '0' || setting('apparmor_restrict_unprivileged_userns') === '1';
  if (!forbidden) return;
  const helper = path.join(dist, 'chrome-sandbox');
  const { uid, mode } = fs.statSync(helper);
  if (uid === 0 && mode & 0o4000) return;
  throw new SetupError({
    vi: 'Hệ thống này chưa cho phép hộp cát của Electron.',
    en: "This system does not allow Electron's sandbox yet.",
    remedy: `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  });
}
