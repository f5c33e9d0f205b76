/**
 * npm run screenshots: the tour of all screens (tests/screens), the manual's
 * pictures out of it, and the README's picture, taken from the real window
 * with the sample yearbook in it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onProjectNode } from './lib/dependencies.mjs';
import { hasDisplay, onVirtualScreen } from './lib/display.mjs';
import { main, say, step } from './lib/log.mjs';
import { dist, inRoot } from './lib/paths.mjs';
import { show } from './lib/run.mjs';

const WIDTH = 1440;
const HEIGHT = 900;
const ARTICLE = 'Người đảng viên già và con kênh 30 tháng 4';
const picture = inRoot('build', 'readme', 'desk.png');

/** PNG of the desk: an article with its photo, and its printed page beside it. */
async function desk(userData) {
  const { launchApp } = await import('../tests/e2e/support/launch.ts');
  const { Desk } = await import('../tests/e2e/support/desk.ts');
  const launched = await launchApp({ userData, env: { HOME: userData } });
  try {
    const { window: page } = launched;
    const window = await Desk.of(launched, 'readme', WIDTH, HEIGHT);
    await page.emulateMedia({ colorScheme: 'light' });
    await window.button('Xem kỷ yếu mẫu').first().click();
    await window.open(ARTICLE);
    await window.pagesReady();
    await page.waitForFunction(() => [...document.querySelectorAll('[data-photo] img')].some((image) => image.naturalWidth > 0));
    await window.caretAtEndOf('Ông tên thật là');
    await page.mouse.move(WIDTH / 2, HEIGHT - 4);
    return await page.screenshot({ caret: 'hide' });
  } finally {
    await launched.close();
  }
}

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  if (!hasDisplay()) {
    const [command, ...args] = onVirtualScreen([process.execPath, fileURLToPath(import.meta.url)]);
    return show(command, args);
  }
  const { ensureElectron } = await import('./electron.mjs');
  const { bundle } = await import('./bundle.mjs');
  const { makePictures } = await import('./manual/pictures.mjs');
  const { default: sharp } = await import('sharp');
  const { temporaryFolder } = await import('../tests/e2e/support/launch.ts');
  await ensureElectron();
  // A manual that shows a new screen is not whole before its picture is taken: until then the window stands beside an older one, or none.
  await bundle(['programs', 'renderer']);
  fs.mkdirSync(path.join(dist, 'manual'), { recursive: true });
  step('đi qua mọi màn hình', 'walking through every screen');
  const toured = await show(process.execPath, [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', inRoot('build', 'vitest.config.ts'), '--project', 'screens']);
  if (toured !== 0) return toured;
  const pictures = await makePictures();
  await bundle();
  say(`Sách hướng dẫn: ${pictures.length} hình`, `The manual: ${pictures.length} pictures`);
  step('chụp màn hình', 'taking the picture');
  const folder = await temporaryFolder('screenshots');
  try {
    fs.mkdirSync(path.dirname(picture), { recursive: true });
    await sharp(await desk(path.join(folder.path, 'data'))).png({ palette: true, quality: 90, effort: 10 }).toFile(picture);
  } finally {
    await folder.remove();
  }
  process.stdout.write(`${picture}\n`);
  return 0;
});
