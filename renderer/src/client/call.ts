/** Calls across the bridge: typed by the contract, checked on the way in and back, errors as `AppError`. */
import { parseOutput } from '@common/contract/call.ts';
import { seal } from '@common/contract/letter.ts';
import type { Input, Output, RendererChannel } from '@common/contract/channels.ts';
import { AppError, ERROR_CODES, fromErrorShape } from '@common/errors.ts';
import * as z from 'zod';

const replyShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(ERROR_CODES),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
      message: z.string(),
    }),
  }),
]);

function unwrap<N extends RendererChannel>(name: N, data: unknown): Output<N> {
  const reply = replyShape.safeParse(data);
  if (!reply.success) throw new AppError('input/invalid', { channel: name, side: 'reply' });
  if (!reply.data.ok) throw fromErrorShape(reply.data.error);
  return parseOutput(name, reply.data.value);
}

const listeners = new Set<(name: RendererChannel) => void>();

/** Tells of each call that went well, by its name. @returns ends it */
export function subscribeCalls(listener: (name: RendererChannel) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Asks a channel.
 * @throws AppError whatever the other side reports, or `input/invalid` when the answer is not what the contract says
 */
export async function call<N extends RendererChannel>(name: N, input: Input<N>): Promise<Output<N>> {
  const output = unwrap(name, await window.kyyeu.call(name, seal(name, input)));
  for (const listener of listeners) listener(name);
  return output;
}

/**
 * Imports files dropped on the window into a part.
 * @throws AppError
 */
export async function importDropped(files: File[], partId: string): Promise<Output<'app.importArticles'>> {
  return unwrap('app.importArticles', await window.kyyeu.importDropped(files, partId));
}

/**
 * Reads a spreadsheet dropped on its dialog.
 * @throws AppError
 */
export async function chooseDroppedSheet(files: File[]): Promise<Output<'app.chooseSheet'>> {
  return unwrap('app.chooseSheet', await window.kyyeu.chooseDroppedSheet(files));
}
