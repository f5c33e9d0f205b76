/**
 * Large pages of memory for work that asks for hundreds of megabytes in small pieces: typesetting a book touched some 200,000 pages of 4 KB, and
 * the system clears each of them on its own. The C library of most Linux systems can ask for pages of 2 MB, but only from the start of a
 * program: the program is begun once more in its own place.
 */

const TUNABLES = 'GLIBC_TUNABLES';
const LARGE_PAGES = 'glibc.malloc.hugetlb=1';

/** Only where a program can be replaced and its memory is the C library's; whoever has set something for it is let have it. Does not return where it begins anew. */
export function withLargePages(): void {
  const { platform, versions, env } = process;
  // Electron's memory is its own; older Node cannot.
  if (platform !== 'linux' || Object.hasOwn(versions, 'electron') || process.execve === undefined || env[TUNABLES] !== undefined) return;
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], { ...env, [TUNABLES]: LARGE_PAGES });
}
