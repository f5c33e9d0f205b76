/** Handlers whose code is read when one of them is first asked for: the process that opens books is there sooner. */
import type { ChannelName, Input, Output } from '../common/contract/channels.ts';
import type { CallContext, Handlers } from './handlers.ts';

/**
 * A table that answers the channels of a group of the contract. Calls that come while the code is being read wait for it, in their order;
 * what comes meanwhile for other handlers does not.
 * @param group the group's table; its names are the channels
 * @param load imports the code, which the engine does once, and gives its handlers; a failure is the error of each call
 */
export function late<N extends ChannelName>(group: Readonly<Record<N, unknown>>, load: () => Promise<Handlers<N>>): Handlers<N> {
  const answer = (name: N) => async (input: Input<N>, call: CallContext): Promise<Output<N>> => await (await load())[name](input, call);
  return Object.fromEntries((Object.keys(group) as N[]).map((name) => [name, answer(name)])) as unknown as Handlers<N>;
}
