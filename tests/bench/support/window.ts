/** The application, or another Electron page, in a window. */
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
// Left outside the bundle: what lies beside it is found from where it is.
import { electronRuntime } from '../../../build/electron.mjs';

const PATIENCE_MS = 120_000;

export interface Started {
  readonly app: ElectronApplication;
  readonly window: Page;
}

/** Starts Electron with these arguments. `home`: the folder that it takes for the user's. */
export async function start(args: readonly string[], home: string): Promise<Started> {
  const runtime = electronRuntime();
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, ...args],
    env: { ...inherited, ...runtime.env, HOME: home },
    timeout: PATIENCE_MS,
  });
  const window = await app.firstWindow({ timeout: PATIENCE_MS });
  window.setDefaultTimeout(PATIENCE_MS);
  return { app, window };
}
