/** From a key to the changed page, and to the changed book, in a large yearbook. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Previewer } from '../../electron/services/print/preview.ts';
import { hasXelatex, PEER, typesetWithXelatex } from './support/latex.ts';
import { median, p95, row, timed, unmeasured, type Peer, type Row } from './support/rows.ts';
import { Typist } from './support/typist.ts';
import { noWorkload, workload, type Workload } from './support/workload.ts';

const ARTICLES = 120;
/** Articles someone writes in, keys in each, and pauses in which the whole book is set. */
const WRITTEN = 12;
const KEYS = 10;
const LETTERS = 'mộtngàymới';
const MORE = ' thêm lời'.repeat(100);

export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('keystroke to changed page', why)];
  const load = await workload(ARTICLES);
  const xelatex = await wholeBookByXelatex(load);
  const typist = new Typist(load.file);
  const cache = mkdtempSync(join(load.folder, 'cache-'));
  const previewer = new Previewer(typist, cache);
  try {
    const rows = await measure(typist, previewer, xelatex);
    return [...rows, await again(load.file, cache)];
  } finally {
    previewer.close();
    rmSync(cache, { recursive: true, force: true });
  }
}

async function measure(typist: Typist, previewer: Previewer, xelatex: Peer): Promise<Row[]> {
  const ids = typist.outline().parts.filter(({ kind }) => kind === 'body').flatMap(({ articles }) => articles.map(({ id }) => id));
  const written = ids.filter((_, index) => index % Math.floor(ids.length / WRITTEN) === 0).slice(0, WRITTEN);
  const first = await timed(() => previewer.article(ids[0] ?? '', typist.article(ids[0] ?? '').document));
  const cold = await timed(() => previewer.book());
  const keys: number[] = [];
  const wholes: number[] = [];
  const moved: number[] = [];
  for (const id of written) {
    // Opening an article is not a key.
    previewer.article(id, typist.article(id).document);
    for (const letter of LETTERS.slice(0, KEYS)) {
      const document = typist.type(id, letter);
      await anotherTurn();
      keys.push((await timed(() => previewer.article(id, document))).seconds * 1000);
    }
    for (const letter of ['s', MORE]) {
      // As the window asks: the article at the key, the book when keys rest.
      previewer.article(id, typist.type(id, letter));
      await anotherTurn();
      (letter === MORE ? moved : wholes).push((await timed(() => previewer.book())).seconds * 1000);
    }
  }
  const what = `${String(ARTICLES)} articles, ${String(cold.result.pages)} pages`;
  const whole = (value: number): Peer => ({ name: 'the whole book by the same compiler', value });
  return [
    row(`${what}: key to changed page, median`, median(keys), 'ms', whole(median(wholes))),
    row(`${what}: key to changed page, 95 %`, p95(keys), 'ms', whole(p95(wholes))),
    row(`${what}: whole book after a change, median`, median(wholes), 'ms', xelatex),
    row(`${what}: whole book after a change, 95 %`, p95(wholes), 'ms', xelatex),
    row(`${what}: whole book after 200 words more in an article, median`, median(moved), 'ms', xelatex),
    row(`${what}: whole book after 200 words more in an article, 95 %`, p95(moved), 'ms', xelatex),
    row(`${what}: cold to the first article's pages`, first.seconds * 1000, 'ms'),
    row(`${what}: cold to all pages`, cold.seconds * 1000, 'ms', xelatex),
    row(`${what}: memory of the process that typesets, at most`, process.resourceUsage().maxRSS / 1024, 'MB', { name: 'limit', value: 1024 }),
  ];
}

/** Every question comes to the process as a message of its own: what the last one left behind is let go of between them. */
const anotherTurn = async (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** The book as it lies in the file, opened anew after its articles were set once. */
async function again(file: string, cache: string): Promise<Row> {
  const previewer = new Previewer(new Typist(file), cache);
  try {
    const { result, seconds } = await timed(() => previewer.book());
    return row(`${String(result.pages)} pages, opened a second time: cold to all pages`, seconds * 1000, 'ms');
  } finally {
    previewer.close();
  }
}

/** ms */
async function wholeBookByXelatex(load: Workload): Promise<Peer> {
  if (!hasXelatex()) return { name: PEER, missing: 'not installed' };
  const folder = mkdtempSync(join(load.folder, 'run-'));
  try {
    return { name: PEER, value: (await timed(() => typesetWithXelatex(load, folder))).seconds * 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
