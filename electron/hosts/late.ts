/** Handlers whose code is read when one of them is first asked for: the process that opens books is there sooner. */
import { lazy } from '../common/lazy.ts';
import type { ChannelName, Input, Output } from '../common/contract/channels.ts';
import type { CallContext, Handlers } from './handlers.ts';

/**
 * A table that answers the channels of a group of the contract. Calls that come while the code is being read wait for it, in their order;
 * what comes meanwhile for other handlers does not.
 * @param group the group's table; its names are the channels
 * @param load reads the code; a failure is the error of each call that waits, and the next call tries again
 */
export function late<N extends ChannelName>(group: Readonly<Record<N, unknown>>, load: () => Promise<Handlers<N>>): Handlers<N> {
  let loading = lazy(load);
  const handlers = async (): Promise<Handlers<N>> => {
    try {
      return await loading();
    } catch (thrown) {
      loading = lazy(load);
      throw thrown;
    }
  };
  const answer = (name: N) => async (input: Input<N>, call: CallContext): Promise<Output<N>> => await (await handlers())[name](input, call);
  return Object.fromEntries((Object.keys(group) as N[]).map((name) => [name, answer(name)])) as unknown as Handlers<N>;
}
