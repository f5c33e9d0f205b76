/** The one wrapper round every call of a window: who asks, is the channel a window's, is the input right, run, is what main itself answers right, reply. */
import { AppError } from '../common/errors.ts';
import { parseInput, parseOutput, reply, type Reply } from '../common/contract/call.ts';
import { channels, isRendererChannel, type Output, type RendererChannel } from '../common/contract/channels.ts';
import { isSealed, letterOf, type Carried } from '../common/contract/letter.ts';
import { isAppUrl } from './origin.ts';

/** What is known of who sent a message. */
export interface Sender {
  /** Id of the application's window it came from; null when it came from none. */
  readonly windowId: number | null;
  readonly isMainFrame: boolean;
  /** URL of the frame that sent it. */
  readonly url: string;
}

export interface TrustedSender extends Sender {
  readonly windowId: number;
}

/** Runs one checked call of one window. */
export type Dispatch = <N extends RendererChannel>(windowId: number, name: N, input: Carried<N>) => Promise<Output<N>>;

/** Wraps `dispatch`: whatever arrives, the answer is a `Reply`, and nothing but a checked call of the application's own page gets through. */
export function guarded(dispatch: Dispatch): (sender: Sender, name: unknown, input: unknown) => Promise<Reply> {
  return (sender, name, input) =>
    reply(async () => {
      if (!isTrusted(sender)) throw new AppError('app/forbidden', { channel: 'sender' });
      if (typeof name !== 'string' || !isRendererChannel(name)) throw new AppError('app/forbidden', { channel: String(name).slice(0, 100) });
      const output = await dispatch(sender.windowId, name, isSealed(name) ? letterOf(name, input) : parseInput(name, input));
      // What another process answers was checked where it was made, and is once more by the page.
      return channels[name].to === 'main' ? parseOutput(name, output) : output;
    });
}

/** True for the main frame of one of the application's windows that shows the application's page. */
export function isTrusted(sender: Sender): sender is TrustedSender {
  return sender.windowId !== null && sender.isMainFrame && isAppUrl(sender.url);
}
