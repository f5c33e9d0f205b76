/** Sends a checked call of a window where the contract says it is answered. */
import { AppError } from '../common/errors.ts';
import { channels, type ChannelName, type ChannelOf, type Input, type Output, type RendererChannel } from '../common/contract/channels.ts';
import type { Carried } from '../common/contract/letter.ts';
import type { Dispatch } from './ipc.ts';

type For<T extends 'main' | 'store' | 'print'> = RendererChannel & ChannelOf<T>;

/** Handlers of the channels that main answers itself. */
export type AppHandlers = { readonly [K in For<'main'>]: (input: Input<K>, windowId: number) => Output<K> | Promise<Output<K>> };

/** Hands a call on to the process that has the window's book open. */
export type Forward<T extends 'store' | 'print'> = <K extends For<T>>(windowId: number, name: K, input: Carried<K>) => Promise<Output<K>>;

export interface Routes {
  readonly app: AppHandlers;
  readonly store: Forward<'store'>;
  readonly print: Forward<'print'>;
}

export function dispatchTo(routes: Routes): Dispatch {
  return async <N extends RendererChannel>(windowId: number, name: N, input: Carried<N>): Promise<Output<N>> => {
    // The compiler does not follow one type variable into three branches; the contract's own table decides, and both ends check.
    return (await route(routes, windowId, name, input)) as Output<N>;
  };
}

async function route(routes: Routes, windowId: number, name: RendererChannel, input: unknown): Promise<unknown> {
  if (goesTo('main', name)) return await answer(routes.app, name, input as Input<For<'main'>>, windowId);
  if (goesTo('store', name)) return await routes.store(windowId, name, input as Carried<For<'store'>>);
  if (goesTo('print', name)) return await routes.print(windowId, name, input as Carried<For<'print'>>);
  throw new AppError('app/forbidden', { channel: name });
}

function answer<K extends For<'main'>>(handlers: AppHandlers, name: K, input: Input<K>, windowId: number): Output<K> | Promise<Output<K>> {
  return handlers[name](input, windowId);
}

function goesTo<T extends 'main' | 'store' | 'print'>(to: T, name: ChannelName): name is For<T> {
  return channels[name].to === to && channels[name].from === 'renderer';
}
