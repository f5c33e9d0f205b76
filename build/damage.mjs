/**
 * npm run test:damage: a real book with flipped bits and cut off, a thousand
 * times and more (tests/damage). Takes some minutes; not part of npm test.
 */
import { onProjectNode } from './lib/dependencies.mjs';
import { main, step } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';
import { show } from './lib/run.mjs';

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  step('làm hỏng một kỷ yếu nghìn lần', 'damaging a yearbook a thousand times');
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const options = ['--config', inRoot('build', 'vitest.config.ts'), '--project', 'damage', ...process.argv.slice(2)];
  return show(process.execPath, [vitest, 'run', ...options]);
});
