/**
 * The page frame: shows printed pages for the window it stands in. Reading the SVG of a page takes a browser tens of milliseconds; here
 * they are those of another process, and no key waits for them.
 */
import type { FromFrame, ToFrame } from './messages.ts';
import { Pages } from './pages.ts';

const WINDOW_ORIGIN = 'kyyeu://app';

window.addEventListener('message', ({ origin, ports: [port] }: MessageEvent<unknown>) => {
  if (origin === WINDOW_ORIGIN && port !== undefined) serve(port);
});

function serve(port: MessagePort): void {
  const say = (message: FromFrame, given: Transferable[] = []): void => {
    port.postMessage(message, given);
  };
  const room = document.createElement('main');
  document.body.replaceChildren(room);
  const pages = new Pages(room, say);
  // The other end is the window's own: nobody else has it.
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.kind === 'show') pages.show(data.pages);
    else pages.small(data.page, data.width);
  };
}

