/** The proof frame: draws pages of strangers' PDF files for the window it stands in, in a process of its own. */
import { Drawer } from './drawer.ts';
import type { FromProofFrame, ToProofFrame } from './messages.ts';

const WINDOW_ORIGIN = 'kyyeu://app';

window.addEventListener('message', ({ origin, ports: [port] }: MessageEvent<unknown>) => {
  if (origin === WINDOW_ORIGIN && port !== undefined) serve(port);
});

function serve(port: MessagePort): void {
  const drawers = new Map<string, Drawer>();
  const say = (message: FromProofFrame): void => {
    port.postMessage(message);
  };
  const open = (file: string, size: number): void => {
    drawers.set(file, new Drawer(size, (from, to) => { say({ kind: 'need', file, from, to }); }));
  };
  const draw = async (file: string, page: number, width: number): Promise<void> => {
    // A page that cannot be drawn is shown as it was read, and that is told: whatever is wrong with it is the file's own.
    const picture = await drawn(drawers.get(file), page, width).catch((thrown: unknown) => ({ why: thrown instanceof Error ? thrown.message : String(thrown) }));
    say({ kind: 'drawn', file, page, width, picture });
  };
  // The other end is the window's own: nobody else has it.
  port.onmessage = ({ data }: MessageEvent<ToProofFrame>) => {
    if (data.kind === 'open') open(data.file, data.size);
    else if (data.kind === 'draw') void draw(data.file, data.page, data.width);
    else drawers.get(data.file)?.give(data.from, data.bytes);
  };
}

async function drawn(drawer: Drawer | undefined, page: number, width: number): Promise<Blob> {
  const picture = await drawer?.draw(page, width);
  if (picture === undefined || picture === null) throw new Error(drawer === undefined ? 'no such file' : 'no picture');
  return picture;
}
