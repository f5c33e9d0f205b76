/** A small disk of its own for a test: a real tmpfs where tests run as root on Linux (as they do on Debian). */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  readonly path: string;
  /** Mounts it anew, read-only or for writing. */
  readonly remount: (how: 'ro' | 'rw') => void;
  /** Pulls it out, whatever is open on it. */
  readonly pull: () => void;
  readonly remove: () => void;
}

/** True where a test may mount: elsewhere SQLite's own limit stands in for the full disk (see book-file.test.ts). */
export const CAN_MOUNT = process.platform === 'linux' && process.getuid?.() === 0 && canMount();

/** A container's root may have no right to mount. */
function canMount(): boolean {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-mount-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    execFileSync('umount', [folder]);
    return true;
  } catch (thrown) {
    if (thrown instanceof Error) return false;
    throw thrown;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
}

/** @param size as tmpfs reads it: `3m` */
export function smallDisk(size: string): SmallDisk {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-disk-')));
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  let mounted = true;
  const pull = (): void => {
    if (mounted) execFileSync('umount', ['-l', folder]);
    mounted = false;
  };
  return {
    path: folder,
    remount: (how) => { mount('-o', `remount,${how}`, folder); },
    pull,
    remove: () => {
      pull();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
