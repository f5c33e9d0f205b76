/** The envelope of one call and the two validations that both ends make. */
import { AppError, toErrorShape, type ErrorShape } from '../errors.ts';
import type { Answerer, Asker, Channel } from './channel.ts';
import { channels, type ChannelName, type Input, type Output } from './channels.ts';

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ErrorShape };

/** The same table with what goes in and out left open: to find what any of its schemas would answer keeps the compiler busy for seconds. */
const schemas: Readonly<Record<ChannelName, Channel<Asker, Answerer, unknown, unknown>>> = channels;

/**
 * Checks what arrived against the channel's input.
 * @throws AppError `input/invalid`
 */
export function parseInput<N extends ChannelName>(name: N, data: unknown): Input<N> {
  const parsed = schemas[name].input.safeParse(data);
  if (!parsed.success) throw invalid(name, 'input', parsed.error.issues[0]);
  return parsed.data as Input<N>;
}

/**
 * Checks what came back against the channel's output.
 * @throws AppError `input/invalid`
 */
export function parseOutput<N extends ChannelName>(name: N, data: unknown): Output<N> {
  const parsed = schemas[name].output.safeParse(data);
  if (!parsed.success) throw invalid(name, 'output', parsed.error.issues[0]);
  return parsed.data as Output<N>;
}

function invalid(name: string, side: string, issue: { path: PropertyKey[]; message: string } | undefined): AppError {
  return new AppError('input/invalid', {
    channel: name,
    side,
    where: issue?.path.map(String).join('.') ?? '',
    message: issue?.message ?? '',
  });
}

/** Runs a handler and folds its result or error into a reply that can cross a border. Never rejects. */
export async function reply(run: () => unknown): Promise<Reply> {
  try {
    return { ok: true, value: await run() };
  } catch (thrown) {
    return { ok: false, error: toErrorShape(thrown) };
  }
}
