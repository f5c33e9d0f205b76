/** Runs a command as the process would, with what it prints caught. */
import { expect } from 'vitest';
import type * as z from 'zod';
import { runCli } from '../../../electron/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  /** Lines on stderr. */
  readonly err: readonly string[];
}

export async function kyyeu(...args: string[]): Promise<Ran> {
  let out = '';
  const err: string[] = [];
  const code = await runCli(args, { out: (text) => (out += text), err: (line) => err.push(line) });
  return { code, out, err };
}

/** What a command printed, which must be JSON alone and of exactly this shape. */
export function json<T extends z.ZodType>(ran: Ran, shape: T): z.infer<T> {
  return shape.parse(JSON.parse(ran.out));
}

/** A failure: exit code, nothing on stdout, one line on stderr that names the error's code. */
export function expectFailure(ran: Ran, code: number, text: string): void {
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.err).toHaveLength(1);
  expect(ran.err[0]).toContain(text);
  expect(ran.err[0]).not.toContain('\n');
}
