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
