/** npm run manual -- OUT: the manual as a folder of static pages without scripts, to be put on a site. */
import path from 'node:path';
import { onProjectNode } from './lib/dependencies.mjs';
import { main, say, SetupError } from './lib/log.mjs';

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  const [out] = process.argv.slice(2);
  if (out === undefined) throw new SetupError({ vi: 'Chưa nói ghi vào thư mục nào.', en: 'No folder was named.', remedy: 'npm run manual -- OUT' });
  const { writeManual } = await import('./manual/site.mjs');
  // npm runs scripts in the checkout; file names are relative to where the person is.
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), out);
  const { pages } = await writeManual(folder);
  say(`${pages} trang trong ${folder}`, `${pages} pages in ${folder}`);
  return 0;
});
