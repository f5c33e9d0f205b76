/** The caller's side of a host: typed calls with progress and cancelling; a host that dies fails every call that waits for it. */
import { AppError, fromErrorShape } from '../common/errors.ts';
import { parseOutput } from '../common/contract/call.ts';
import type { ChannelName, Output } from '../common/contract/channels.ts';
import type { Carried } from '../common/contract/letter.ts';
import type { Progress } from '../common/contract/shapes.ts';
import type { ChildPort } from './port.ts';
import { answer, type Answer, type Request } from './wire.ts';

export interface CallOptions {
  /** Which open book the call is about. */
  readonly session?: string;
  /** Aborting it cancels the call: the host is told and has `graceMs` to clean up and answer. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** The answer is only handed on: the host that made it has checked it, and so does the window that asked. It is not read here. */
  readonly relayed?: boolean;
}

/** A host that answers the channels `N`. */
export interface Connection<N extends ChannelName> {
  /**
   * @throws AppError of the handler; `job/cancelled` after the signal was aborted; `app/service-stopped` when the host is gone;
   *   `input/invalid` when the reply is not what the contract says
   */
  call<K extends N>(name: K, input: Carried<K>, options?: CallOptions): Promise<Output<K>>;
  /** Ends the host. Calls still waiting fail with `app/service-stopped`. */
  dispose(): void;
  /** Called once when the host is gone, with the reason for the log; not after `dispose`. */
  onLost(listener: (reason: string) => void): void;
}

export interface ConnectOptions {
  /** Named in errors: "import", "store" … */
  readonly service?: string;
  /** How long a cancelled host may take to answer, ms. */
  readonly graceMs?: number;
}

interface Waiting {
  readonly settle: (message: Extract<Answer, { kind: 'reply' }>['reply']) => void;
  readonly fail: (error: AppError) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Makes a connection over a port. The caller says which channels the host behind it answers. */
export function connect<N extends ChannelName>(port: ChildPort, options: ConnectOptions = {}): Connection<N> {
  const service = options.service ?? 'host';
  const graceMs = options.graceMs ?? 2000;
  const waiting = new Map<number, Waiting>();
  const lostListeners: ((reason: string) => void)[] = [];
  let nextId = 0;
  /** Why the host is gone; null while it is there. */
  let gone: string | null = null;

  const stopped = (reason: string): AppError => new AppError('app/service-stopped', { service, reason });
  const end = (reason: string): void => {
    gone = reason;
    const calls = [...waiting.values()];
    waiting.clear();
    for (const call of calls) call.fail(stopped(reason));
  };

  port.onMessage((message) => {
    const parsed = answer.safeParse(message);
    if (!parsed.success) {
      // It is not known whose answer this was, and the host is not in its right mind: no call may wait for ever.
      if (gone === null) end('an answer could not be read');
      port.kill();
      return;
    }
    const call = waiting.get(parsed.data.id);
    if (parsed.data.kind === 'progress') call?.onProgress?.(parsed.data.progress);
    else call?.settle(parsed.data.reply);
  });
  port.onExit((reason) => {
    const disposed = gone === DISPOSED;
    end(gone ?? reason);
    if (!disposed) for (const listener of lostListeners) listener(reason);
  });

  const call = async <K extends N>(name: K, input: Carried<K>, callOptions: CallOptions = {}): Promise<Output<K>> => {
    if (gone !== null) throw stopped(gone);
    if (callOptions.signal?.aborted === true) throw new AppError('job/cancelled');
    const id = nextId++;
    const send = (message: Request): void => {
      port.post(message);
    };
    let cancel: (() => void) | undefined;
    let grace: NodeJS.Timeout | undefined;
    try {
      const value = await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, {
          settle: (result) => {
            if (result.ok) resolve(result.value);
            else reject(fromErrorShape(result.error));
          },
          fail: reject,
          onProgress: callOptions.onProgress,
        });
        cancel = () => {
          send({ kind: 'cancel', id });
          grace = setTimeout(() => {
            reject(new AppError('job/cancelled'));
          }, graceMs);
        };
        callOptions.signal?.addEventListener('abort', cancel, { once: true });
        send({ kind: 'call', id, channel: name, session: callOptions.session ?? null, input });
      });
      return callOptions.relayed === true ? (value as Output<K>) : parseOutput(name, value);
    } finally {
      waiting.delete(id);
      clearTimeout(grace);
      if (cancel !== undefined) callOptions.signal?.removeEventListener('abort', cancel);
    }
  };

  return {
    call,
    dispose: () => {
      if (gone === null) end(DISPOSED);
      port.kill();
    },
    onLost: (listener) => {
      lostListeners.push(listener);
    },
  };
}

const DISPOSED = 'it was closed';
