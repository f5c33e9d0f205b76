/** What a handler is, derived from the contract: a table that lacks a channel, or answers with another shape, does not compile. */
import type { ChannelName, Input, Output } from '../common/contract/channels.ts';
import type { Progress } from '../common/contract/shapes.ts';

/** What a handler is given beside its input. */
export interface CallContext {
  /** Which open book the call is about; null where the caller named none. */
  readonly session: string | null;
  readonly onProgress: (progress: Progress) => void;
  /** Aborted when the caller no longer wants the answer. */
  readonly signal: AbortSignal;
}

export type Handler<N extends ChannelName> = (input: Input<N>, context: CallContext) => Output<N> | Promise<Output<N>>;

/** One handler for every channel of `N`, for example `Handlers<ChannelOf<'store'>>`. */
export type Handlers<N extends ChannelName> = { readonly [K in N]: Handler<K> };

/** For channels that answer nothing. */
export function done(work: () => void): Record<string, never> {
  work();
  return {};
}
