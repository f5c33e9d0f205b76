/** IBus with Unikey as its only input method, on a bus and with settings of its own (build/ime.mjs). */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Method } from './keystrokes.ts';

/** How long the daemon may take to answer, ms. */
const START_MS = 20_000;

/**
 * What the application is told, so that GTK hands its keys to IBus. Key by key: what IBus leaves to the page comes back in its turn. Not
 * so by default: then such a key (Enter, Ctrl+B) goes to the back of the queue, behind letters pressed after it, whenever the application
 * is busy for longer than from one key to the next. No page can know that.
 */
export function ibusEnv(keyByKey: boolean): Readonly<Record<string, string>> {
  return { GTK_IM_MODULE: 'ibus', IBUS_ENABLE_SYNC_MODE: keyByKey ? '1' : '0', XMODIFIERS: '@im=ibus', LC_ALL: 'C.UTF-8' };
}

export class Ibus {
  readonly #daemon: ChildProcess;

  private constructor(daemon: ChildProcess) {
    this.#daemon = daemon;
  }

  /** @throws Error when Unikey does not answer */
  static async start(method: Method): Promise<Ibus> {
    run('gsettings', 'set', 'org.freedesktop.ibus.engine.unikey', 'input-method', method);
    run('gsettings', 'set', 'org.freedesktop.ibus.general', 'preload-engines', "['Unikey']");
    const ibus = new Ibus(spawn('ibus-daemon', ['--xim', '--panel', 'disable'], { stdio: 'ignore' }));
    const end = performance.now() + START_MS;
    for (;;) {
      spawnSync('ibus', ['engine', 'Unikey'], { stdio: 'ignore' });
      if (spawnSync('ibus', ['engine'], { encoding: 'utf8' }).stdout.trim() === 'Unikey') return ibus;
      if (performance.now() > end) {
        await ibus.stop();
        throw new Error('IBus did not take up Unikey.');
      }
      await pause(200);
    }
  }

  /** Ends the daemon and its engines. */
  async stop(): Promise<void> {
    if (this.#daemon.exitCode !== null || this.#daemon.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => {
      this.#daemon.once('exit', () => { resolve(); });
    });
    this.#daemon.kill();
    await gone;
  }
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
