import { mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityOf, whereabouts, type FileIdentity } from '../../../electron/main/file-watch.ts';

let folder = '';
let known: FileIdentity;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-watch-'));
  await writeFile(at('sách.kyyeu'), 'một');
  const identity = await identityOf(at('sách.kyyeu'));
  if (identity === null) throw new Error('it is there');
  known = identity;
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a file', () => {
  test('that is written on stays there', async () => {
    await writeFile(at('sách.kyyeu'), 'hai');
    await expect(whereabouts(at('sách.kyyeu'), known)).resolves.toEqual({ kind: 'there' });
  });

  test('that has another name in its folder is found', async () => {
    await rename(at('sách.kyyeu'), at('tên mới.KYYEU'));
    await expect(whereabouts(at('sách.kyyeu'), known)).resolves.toEqual({ kind: 'renamed', path: at('tên mới.KYYEU') });
  });

  test('that has another name, with another file in its place, is found too', async () => {
    await rename(at('sách.kyyeu'), at('cũ.kyyeu'));
    await writeFile(at('sách.kyyeu'), 'khác');
    await expect(whereabouts(at('sách.kyyeu'), known)).resolves.toEqual({ kind: 'renamed', path: at('cũ.kyyeu') });
  });

  test('that is deleted, or whose folder is, is missing', async () => {
    await rm(at('sách.kyyeu'));
    await expect(whereabouts(at('sách.kyyeu'), known)).resolves.toEqual({ kind: 'missing' });
    await rm(folder, { recursive: true });
    await expect(whereabouts(at('sách.kyyeu'), known)).resolves.toEqual({ kind: 'missing' });
    await expect(identityOf(at('sách.kyyeu'))).resolves.toBeNull();
  });

  test('that was moved into another folder is missing, and replaced when another comes', async () => {
    await mkdir(at('nơi khác'));
    await rename(at('sách.kyyeu'), at('nơi khác/sách.kyyeu'));
    await expect(whereabouts(at('sách.kyyeu'), known)).resolves.toEqual({ kind: 'missing' });
    await writeFile(at('sách.kyyeu'), 'khác');
    await expect(whereabouts(at('sách.kyyeu'), known)).resolves.toEqual({ kind: 'replaced' });
    await rm(at('sách.kyyeu'));
    await rename(at('nơi khác/sách.kyyeu'), at('sách.kyyeu'));
    await expect(whereabouts(at('sách.kyyeu'), known)).resolves.toEqual({ kind: 'there' });
  });
});
