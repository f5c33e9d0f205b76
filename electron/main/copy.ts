/** Words put on the system's clipboard. Nothing is read from it. */
import * as electron from 'electron';

/** An older Electron used in development (see build/README.md) knows no items and takes the formats by name. */
interface OlderClipboard {
  readonly write: (data: { readonly text: string; readonly html: string }) => void;
}

const itemIn = ({ ClipboardItem }: { readonly ClipboardItem?: typeof electron.ClipboardItem }): typeof electron.ClipboardItem | undefined => ClipboardItem;

/** As plain text, and beside it as HTML for programs that take words with their look. */
export async function copyOut(text: string, html: string | undefined): Promise<void> {
  const { clipboard } = electron;
  const Item = itemIn(electron);
  if (html === undefined) await clipboard.writeText(text);
  else if (Item === undefined) (clipboard as unknown as OlderClipboard).write({ text, html });
  else await clipboard.write([new Item({ 'text/plain': text, 'text/html': html })]);
}
