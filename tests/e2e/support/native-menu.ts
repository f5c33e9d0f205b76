/** The native menu, which a test cannot press: what an entry does is done. */
import type { ElectronApplication } from 'playwright-core';

/** Chooses the entry with this text, for the window that is in front. @throws when there is none */
export async function chooseNative(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, text) => {
    const item = Menu.getApplicationMenu()?.items.flatMap((top) => top.submenu?.items ?? []).find((entry) => entry.label === text);
    if (item === undefined) throw new Error(`no entry ${text}`);
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    // What is chosen in the menu is our own; Electron types it as any function.
    (item.click as (...args: unknown[]) => void)(undefined, window, window?.webContents);
  }, label);
}
