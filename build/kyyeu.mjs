/**
 * The command line on a fresh clone: npm run --silent kyyeu -- COMMAND. Sets up
 * and builds only what it needs, says so on stderr, and steps aside: arguments,
 * output and exit code are those of dist/cli/cli.js.
 */
import path from 'node:path';
import { onProjectNode } from './lib/dependencies.mjs';
import { main, setQuiet } from './lib/log.mjs';
import { dist } from './lib/paths.mjs';
import { show } from './lib/run.mjs';

setQuiet();

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  const { bundle } = await import('./bundle.mjs');
  await bundle(['programs']);
  // npm runs scripts in the checkout; file names are relative to where the person is.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return show(process.execPath, ['--enable-source-maps', path.join(dist, 'cli', 'cli.js'), ...process.argv.slice(2)], { cwd });
});
