/** The system's windows, answered without a person. Stands in for them in the main process; what is done with the answer is the product's own. */
import type { ElectronApplication } from 'playwright-core';

/** From now on every window that asks for files or a folder gets these paths; none: the person cancels. */
export async function chooseFiles(app: ElectronApplication, ...filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
  }, filePaths);
}

/** From now on every window that asks where to save gets this path. */
export async function saveAs(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** From now on every question of the system is answered with the button of this name; `asked` gives the questions so far. */
export async function answerWith(app: ElectronApplication, button: string): Promise<{ readonly asked: () => Promise<string[]> }> {
  await app.evaluate(({ dialog }, name) => {
    const kept = globalThis as { asked?: string[] };
    kept.asked = [];
    dialog.showMessageBox = ((_window: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
      kept.asked?.push(message);
      return Promise.resolve({ response: buttons.indexOf(name), checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  }, button);
  return { asked: () => app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? []) };
}
