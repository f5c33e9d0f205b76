/** A file's folder as people read it. */
import { homedir } from 'node:os';
import { dirname, sep } from 'node:path';

/** "/home/lan/Tài liệu/2021/ky-yeu.kyyeu" → "~/Tài liệu/2021"; more than three folders deep, the middle becomes "…". */
export function folderLabel(path: string, home = homedir()): string {
  const folder = dirname(path);
  const inHome = folder === home || folder.startsWith(home + sep);
  const short = inHome ? `~${folder.slice(home.length)}` : folder;
  const parts = short.split(sep);
  return parts.length <= 5 ? short : [...parts.slice(0, 2), '…', ...parts.slice(-2)].join(sep);
}
