/**
 * Letters. A whole article that goes as an object from the window to main and on to a host is copied, checked and copied again four times over,
 * in the middle of typing: some 20 ms of the window at each save of 30,000 words (under a profiler). So the window writes it out once, main hands
 * it on unopened, and the host that answers reads it and checks it against the contract, as it checks everything.
 */
import { AppError } from '../errors.ts';
import type { Channel, Answerer, Asker } from './channel.ts';
import { channels, type ChannelName, type Input } from './channels.ts';

declare const unread: unique symbol;

/** What goes into channel `N`, written out as JSON. */
export type Letter<N extends ChannelName> = string & { readonly [unread]: N };

/** What goes into a channel while it is on its way. */
export type Carried<N extends ChannelName> = Input<N> | Letter<N>;

/** See `call.ts`. */
const table: Readonly<Record<ChannelName, Channel<Asker, Answerer, unknown, unknown>>> = channels;

/** Whether what goes into the channel travels as a letter. */
export const isSealed = (name: ChannelName): boolean => table[name].sealed === true;

/** Writes out what goes into a channel whose inputs are sealed; others go as they are. */
export function seal<N extends ChannelName>(name: N, input: Input<N>): Carried<N> {
  return isSealed(name) ? (JSON.stringify(input) as Letter<N>) : input;
}

/**
 * What a window sent to a sealed channel: main looks at no more than whether it is a letter.
 * @throws AppError `input/invalid`
 */
export function letterOf<N extends ChannelName>(name: N, data: unknown): Letter<N> {
  if (typeof data !== 'string') throw notALetter(name, 'no letter');
  return data as Letter<N>;
}

/**
 * Opens a letter; what came as an object (from the command line, from another process of ours) is given back as it is. Not checked yet.
 * @throws AppError `input/invalid` when it cannot be read
 */
export function unseal(name: ChannelName, data: unknown): unknown {
  if (!isSealed(name) || typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch (thrown) {
    throw notALetter(name, String(thrown));
  }
}

const notALetter = (channel: string, message: string): AppError => new AppError('input/invalid', { channel, side: 'input', where: '', message });
