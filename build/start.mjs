/**
 * npm start: sets up what is missing, builds what changed, opens the
 * application on the sample yearbook (npm start -- FILE.kyyeu: on that one).
 * Without a display it does the same main job without a window and leaves the
 * print-ready files in out/.
 */
import path from 'node:path';
import { onProjectNode } from './lib/dependencies.mjs';
import { hasDisplay } from './lib/display.mjs';
import { main, report, say, SetupError, step } from './lib/log.mjs';
import { dist, root } from './lib/paths.mjs';
import { show } from './lib/run.mjs';
import { checkSandbox } from './lib/sandbox.mjs';

/** Makes the sample yearbook and its print-ready files under out/. */
async function makeSample() {
  step('làm cuốn kỷ yếu mẫu và tệp in', 'making the sample yearbook and its print files');
  const code = await show(process.execPath, ['--enable-source-maps', path.join(dist, 'cli', 'cli.js'), 'sample', '--out', 'out']);
  if (code !== 0) {
    throw new SetupError({
      vi: 'Không làm được cuốn kỷ yếu mẫu.',
      en: 'The sample yearbook could not be made.',
      remedy: ['Xoá thư mục out/ rồi chạy lại npm start.', 'Delete the folder out/, then run npm start again.'],
    });
  }
}

/** Opens the application; resolves with its exit code when its last window is closed. */
async function open(runtime, files) {
  checkSandbox(runtime);
  step('mở Kỷ Yếu', 'opening Kỷ Yếu');
  const wanted = files.length > 0 ? files : ['--sample'];
  return show(runtime.executable, [...runtime.args, root, ...wanted], { env: { ...process.env, ...runtime.env } });
}

/** Electron is not needed to make print files: its absence is told, not fatal. */
async function ensureElectronIfPossible(ensureElectron) {
  try {
    await ensureElectron();
  } catch (error) {
    report(error);
  }
}

function tellResults() {
  say(
    '\nCác tệp trên nằm trong thư mục out/. Máy này không có màn hình; trên máy có màn hình, cũng lệnh này mở ứng dụng: npm start',
    'The files above are in the folder out/. This machine has no display; where there is one, the same command opens the application: npm start',
  );
}

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  const { ensureElectron } = await import('./electron.mjs');
  const { bundle } = await import('./bundle.mjs');
  if (!hasDisplay()) {
    await ensureElectronIfPossible(ensureElectron);
    await bundle();
    await makeSample();
    tellResults();
    return 0;
  }
  const runtime = await ensureElectron();
  await bundle();
  return open(runtime, process.argv.slice(2).map((file) => path.resolve(process.env.INIT_CWD ?? root, file)));
});
