/**
 * npm run lock, after any `npm install`: makes package-lock.json say the same
 * wherever it was written. A registry may lack some platforms' packages, and
 * npm then leaves them out, so that `npm ci` fails on those platforms; and
 * where a package came from is nobody else's business.
 */
import fs from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const file = inRoot('package-lock.json');
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));

/** A lock entry for an optional package that is named after its platform. */
function platformEntry(name, version, parent) {
  const [, os, cpu, libc] = /-(android|darwin|freebsd|linux|netbsd|openbsd|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(name) ?? [];
  if (!os) return undefined;
  return {
    version,
    cpu: [cpu],
    ...(os === 'linux' ? { libc: [libc === 'musl' ? 'musl' : 'glibc'] } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    os: [os],
    ...(parent.engines?.node ? { engines: { node: parent.engines.node } } : {}),
  };
}

for (const [place, parent] of Object.entries(lock.packages)) {
  delete parent.resolved;
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] ?? lock.packages[`${place}/node_modules/${name}`]) continue;
    const entry = platformEntry(name, version, parent);
    if (!entry) {
      process.stderr.write(`${name}@${version}: no platform in its name; add it by hand\n`);
      process.exitCode = 1;
      continue;
    }
    lock.packages[`node_modules/${name}`] = entry;
    process.stdout.write(`added ${name}@${version}\n`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
