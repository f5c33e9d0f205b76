import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { preflightOutput } from '../../../electron/cli/commands/preflight.ts';
import { photo } from '../../../electron/common/article/build.ts';
import { article, bodyPart, newBook, put, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

describe('preflight', () => {
  test('tells errors, warnings and notes with their pages; strict tells errors by the exit code', async () => {
    const book = newBook();
    put(book, bodyPart(book), article('Đưa thư', photo(null, 'Anh Khải'), 'Anh Khải đi bộ.'));
    book.close();
    const result = json(await kyyeu('preflight', book.file, '--json'), preflightOutput);
    expect(result.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['photo-missing', 'article-unapproved']));
    expect(result.read).toBeNull();
    const strict = await kyyeu('preflight', book.file, '--strict');
    expect(strict.code).toBe(4);
    expect(strict.out).toContain('error: p. ');
    expect(strict.err).toEqual(['not fit for the press: 1 error (photo-missing)']);
  });

  test('reads a finished file back and writes a report, never over one that is there', async () => {
    const book = newBook();
    put(book, bodyPart(book), article('Đưa thư', 'Anh Khải đi bộ.'));
    book.close();
    const folder = temporaryFolder();
    expect((await kyyeu('export', book.file, '--to', 'print', '--out', folder)).code).toBe(0);
    const file = path.join(folder, fs.readdirSync(folder)[0] ?? '');
    const report = path.join(folder, 'phieu.pdf');
    const read = json(await kyyeu('preflight', book.file, '--file', file, '--report', report, '--strict', '--json'), preflightOutput).read;
    expect(read?.findings).toEqual([]);
    expect(read?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(fs.readFileSync(report).subarray(0, 5).toString()).toBe('%PDF-');
    const again = await kyyeu('preflight', book.file, '--report', report);
    expectFailure(again, 1, 'file/exists');
    // A proof is no file for the press.
    await kyyeu('export', book.file, '--to', 'proof', '--out', path.join(folder, 'proof'));
    const proof = path.join(folder, 'proof', fs.readdirSync(path.join(folder, 'proof'))[0] ?? '');
    expect((await kyyeu('preflight', book.file, '--file', proof, '--strict')).code).toBe(4);
  });
});
