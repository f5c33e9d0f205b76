/**
 * The loop of every host: a call arrives, its input is checked, its handler runs, its output is checked, the reply goes back.
 * A handler's error is a reply, not a crash.
 */
import { AppError, toErrorShape } from '../common/errors.ts';
import { parseInput, parseOutput, reply } from '../common/contract/call.ts';
import type { ChannelName } from '../common/contract/channels.ts';
import { unseal } from '../common/contract/letter.ts';
import { GIVES_WAY } from './flags.ts';
import type { CallContext, Handlers } from './handlers.ts';
import { parentPort, type HostPort } from './port.ts';
import { giveWay } from './priority.ts';
import { request, type Answer, type Request } from './wire.ts';

type Call = Extract<Request, { kind: 'call' }>;

export interface ServeOptions {
  /** Where calls come from; the parent process unless told otherwise. */
  readonly port?: HostPort;
  /** Closes what is open before the process ends because its parent is gone. */
  readonly close?: () => void;
}

/** Serves a table of handlers until the parent process is gone. Calls start in the order in which they arrive. */
export function serve<N extends ChannelName>(handlers: Handlers<N>, options: ServeOptions = {}): void {
  const port = options.port ?? parentPort();
  // Of two that want the processor the window is served first: a key is never late because pages are being typeset.
  const priority = process.env[GIVES_WAY];
  if (priority !== undefined) giveWay(Number(priority));
  const running = new Map<number, AbortController>();
  const post = (message: Answer): void => {
    port.post(message);
  };

  const answer = async (call: Call): Promise<void> => {
    const controller = new AbortController();
    running.set(call.id, controller);
    const context: CallContext = {
      session: call.session,
      signal: controller.signal,
      onProgress: (progress) => {
        if (running.has(call.id)) post({ kind: 'progress', id: call.id, progress });
      },
    };
    const result = await reply(() => run(handlers, call, context));
    running.delete(call.id);
    post({ kind: 'reply', id: call.id, reply: result });
  };

  port.onMessage((message) => {
    const parsed = request.safeParse(message);
    // Only the parent can write to this pipe: a message of another shape is a fault in the product, and must be seen.
    if (!parsed.success) throw new AppError('input/invalid', { where: 'request', message: parsed.error.message });
    if (parsed.data.kind === 'cancel') running.get(parsed.data.id)?.abort();
    else void answer(parsed.data);
  });
  port.onExit(() => {
    options.close?.();
    process.exit(0);
  });
}

async function run<N extends ChannelName>(handlers: Handlers<N>, call: Call, context: CallContext): Promise<unknown> {
  const name = call.channel;
  if (!isHandled(handlers, name)) throw new AppError('app/forbidden', { channel: name });
  try {
    return parseOutput(name, await handlers[name](parseInput(name, unseal(name, call.input)), context));
  } catch (thrown) {
    if (context.signal.aborted) throw new AppError('job/cancelled', {}, { cause: thrown });
    if (process.env['KYYEU_DEBUG'] !== undefined) process.stderr.write(`${name}: ${stackOf(thrown)}\n`);
    throw thrown;
  }
}

function isHandled<N extends ChannelName>(handlers: Handlers<N>, name: string): name is N {
  return Object.hasOwn(handlers, name);
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : toErrorShape(thrown).message;
}
