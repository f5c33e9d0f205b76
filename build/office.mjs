/**
 * npm run test:office [-- round-trip|whole-book]: a real LibreOffice works in a Word file of a book, which is taken in again, and opens the
 * Word file of a whole book (tests/office). Takes half a minute; not part of npm test.
 */
import { onProjectNode } from './lib/dependencies.mjs';
import { main, SetupError, step } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';
import { show } from './lib/run.mjs';

/** Word files have the clock of the place. Away from UTC a wrong one shows. */
const PLACE = 'Asia/Ho_Chi_Minh';

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  if (process.platform !== 'linux') {
    throw new SetupError({
      vi: 'Phép thử này chạy LibreOffice bằng Python của hệ thống, chỉ có trên Linux.',
      en: "This test drives LibreOffice with the system's Python, which only Linux has.",
      remedy: 'npm test -- unit round-trip',
    });
  }
  const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
  await ensureSystemPackages('tests', 'office');
  step('sửa và mở tệp Word bằng LibreOffice', 'working in Word files with LibreOffice');
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const options = ['--config', inRoot('build', 'vitest.config.ts'), '--project', 'office', ...process.argv.slice(2)];
  return show(process.execPath, [vitest, 'run', ...options], { env: { ...process.env, TZ: PLACE } });
});
