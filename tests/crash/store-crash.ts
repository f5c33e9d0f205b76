/** The store's process killed at a random moment of an editor's work, again and again on one book, and the book looked at after each. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { AppError } from '../../electron/common/errors.ts';
import { createBook, openBook } from '../../electron/services/store/book-file.ts';
import { copyToStick, firstDifference, hasHotJournal, journalOf, openedAgain } from './after-kill.ts';
import { Deeds } from './deeds.ts';
import { arrange, bringIn, IMPORT_PART } from './editor-at-work.ts';
import { startStore, toWrite, type KillableHost } from './killable-host.ts';
import { loadMaterials, type Materials } from './materials.ts';
import { Random } from './random.ts';
import { Twin } from './twin.ts';
import { Typist, TYPED_TITLE } from './typist.ts';
import { MOST_LOST_MS, type Verdict } from './verdict.ts';
import { missing } from './witnesses.ts';

export interface CrashOptions {
  /** An empty folder; everything is made in it. */
  readonly folder: string;
  readonly moments: number;
  readonly seed: number;
  /** How long an editor works before the kill at most, ms. */
  readonly longestWorkMs?: number;
  /** Told after each moment. */
  readonly onVerdict?: (verdict: Verdict) => void;
}

/** After so many kills a new book is begun. */
const KILLS_OF_ONE_BOOK = 8;
/** How long an editor works before the kill at most, ms, unless the caller says otherwise. */
const LONGEST_WORK_MS = 3000;
/** Within this time after it was asked to, a store has opened a book, made one, or migrated one, ms. */
const LONGEST_OPENING_MS = 150;

type MomentOfWork = 'at any moment' | 'in a transaction' | 'while opening';
type Moment = (crash: StoreCrash) => Promise<Verdict>;

/** How often each kind of moment comes. */
const MOMENTS: readonly (readonly [share: number, moment: Moment])[] = [
  [0.45, (crash) => crash.atWork('at any moment')],
  [0.4, (crash) => crash.atWork('in a transaction')],
  [0.07, (crash) => crash.atWork('while opening')],
  [0.04, (crash) => crash.whileMaking()],
  [0.04, (crash) => crash.whileMigrating()],
];

/** Kills the store at so many moments and says what was found after each. */
export async function crashStore({ folder, moments, seed, onVerdict, longestWorkMs = LONGEST_WORK_MS }: CrashOptions): Promise<Verdict[]> {
  const random = new Random(seed);
  const crash = new StoreCrash({ folder, random, longestWorkMs }, await loadMaterials(), await startStore(folder));
  const verdicts: Verdict[] = [];
  try {
    for (let count = 0; count < moments; count += 1) {
      if (count % KILLS_OF_ONE_BOOK === 0) crash.newBook();
      const verdict = await chosen(random)(crash);
      verdicts.push(verdict);
      onVerdict?.(verdict);
      if (verdict.problems.length > 0) crash.newBook();
    }
  } finally {
    await crash.end();
  }
  return verdicts;
}

function chosen(random: Random): Moment {
  let left = random.next();
  for (const [share, moment] of MOMENTS) {
    left -= share;
    if (left < 0) return moment;
  }
  return (crash) => crash.atWork('at any moment');
}

class StoreCrash {
  readonly #folder: string;
  readonly #random: Random;
  readonly #longestWorkMs: number;
  readonly #materials: Materials;
  readonly #twinHost: KillableHost;
  readonly #twin: Twin;
  #books = 0;
  #file = '';

  constructor({ folder, random, longestWorkMs }: { folder: string; random: Random; longestWorkMs: number }, materials: Materials, twinHost: KillableHost) {
    this.#folder = folder;
    this.#random = random;
    this.#longestWorkMs = longestWorkMs;
    this.#materials = materials;
    this.#twinHost = twinHost;
    this.#twin = new Twin(twinHost.store, this.#sub('twin'));
  }

  async end(): Promise<void> {
    this.#twinHost.kill();
    await this.#twinHost.gone;
  }

  /** A book with an article to type in, a part for imports and a few articles to arrange. */
  newBook(): void {
    this.#books += 1;
    if (this.#file !== '') rmSync(this.#file, { force: true });
    this.#file = join(this.#sub('books'), `Sách ${String(this.#books)}.kyyeu`);
    const book = createBook(this.#file, defaultSettings('Sách bị giết'));
    try {
      const parts = ['Phần một', 'Phần hai', IMPORT_PART].map((title) => book.addPart(title, null).id);
      book.addArticle(parts[0] ?? '', TYPED_TITLE);
      for (let count = 0; count < 6; count += 1) book.addArticle(this.#random.pick(parts), `Gương ${String(count)}`);
    } finally {
      book.close();
    }
  }

  /** Types, arranges and imports until the kill; `while opening`: the store that opens the book next is killed as well. */
  async atWork(moment: MomentOfWork): Promise<Verdict> {
    const [host, random, session] = [await startStore(this.#folder), this.#random, 'book'];
    this.#twin.begin(this.#file);
    const { readOnly } = await host.store.call('session.open', { session, path: this.#file, ...toWrite });
    if (readOnly) throw new Error('The book opened for viewing only.');
    const { parts } = await host.store.call('outline.get', {}, { session });
    const articleId = parts.flatMap(({ articles }) => articles).find(({ title }) => title === TYPED_TITLE)?.id ?? '';
    const deeds = new Deeds(host.store, session);
    let going = true;
    const desk = { store: host.store, session, deeds, random, going: () => going };
    const typist = await Typist.at(desk, articleId);
    const hands = [typist.work(), arrange(desk, typist), bringIn(desk, this.#materials, (parts.find(({ title }) => title === IMPORT_PART) ?? parts.at(-1))?.id ?? '')];
    await pause(random.next() ** 1.5 * this.#longestWorkMs);
    if (moment !== 'at any moment') await transactionBegun(this.#file, random);
    const killedAt = performance.now();
    host.kill();
    going = false;
    const signal = await host.gone;
    await Promise.all(hands);
    const rolledBack = hasHotJournal(this.#file);
    if (moment === 'while opening') await this.#killedDuring('session.open', this.#file);
    const found = this.#lookAtBook(deeds, typist, killedAt);
    const difference = found.opened ? await this.#twin.compare(this.#file, deeds.answered, deeds.unanswered) : null;
    const problems = [...found.problems, ...(signal === 'SIGKILL' ? [] : [`the store ended by itself: ${String(signal)}`]), ...(difference === null ? [] : [`not what was acknowledged: ${difference}`])];
    return { ...found.verdict, rolledBack, moment, acknowledged: deeds.acknowledged, typed: typist.keys, problems };
  }

  #lookAtBook(deeds: Deeds, typist: Typist, killedAt: number): { opened: boolean; problems: string[]; verdict: Omit<Verdict, 'moment' | 'acknowledged' | 'typed' | 'rolledBack' | 'problems'> } {
    const copies = copyToStick(this.#file, this.#sub('stick'));
    let lostMs = 0;
    const { opened, problems } = openedAgain(this.#file, this.#folder, (book) => {
      const typing = typist.lookFor(book.article(typist.articleId).document, killedAt);
      ({ lostMs } = typing);
      return [
        ...typing.problems,
        ...(lostMs > MOST_LOST_MS ? [`${lostMs.toFixed(0)} ms of typing are lost`] : []),
        ...missing(book, deeds.answered, deeds.unanswered),
      ];
    });
    const left = existsSync(journalOf(this.#file)) ? ['a journal is still there after opening and closing'] : [];
    const copied = openedAgain(copies.withJournal, this.#folder);
    const same = opened && copied.opened ? firstDifference(this.#file, copies.withJournal, new Set()) : null;
    const about = (lines: readonly string[]): string[] => lines.map((line) => `copy with its journal: ${line}`);
    return {
      opened,
      problems: [...problems, ...left, ...about(copied.problems), ...about(same === null ? [] : [same])],
      verdict: { lostMs, files: 2, unopened: [opened, copied.opened].filter((each) => !each).length, copyAlone: this.#copyAlone(copies.alone) },
    };
  }

  /** A copy without the journal that belongs to it cannot be promised; what is asked is that it opens or is refused, in order. */
  #copyAlone(copy: string | null): Verdict['copyAlone'] {
    if (copy === null) return null;
    const { opened, problems } = openedAgain(copy, this.#folder);
    if (!opened || problems.length > 0) return 'refused';
    return firstDifference(this.#file, copy, new Set()) === null ? 'whole' : 'older or newer';
  }

  /** Killed while it makes a new book: there is a whole one or none. */
  async whileMaking(): Promise<Verdict> {
    const folder = this.#sub('new');
    const file = join(folder, 'Sách mới.kyyeu');
    const rolledBack = await this.#killedDuring('session.create', file);
    const there = existsSync(file);
    const { opened, problems } = there ? openedAgain(file, this.#folder) : { opened: true, problems: [] };
    // Nothing but unfinished files lies beside it: none that a person could take for a book.
    const strange = readdirSync(folder).filter((name) => name.endsWith('.kyyeu') && name !== basename(file));
    rmSync(folder, { recursive: true });
    return { ...nothingTyped('while making a book'), rolledBack, files: there ? 1 : 0, unopened: opened ? 0 : 1, problems: [...problems, ...strange.map((name) => `left behind: ${name}`)] };
  }

  /** Killed while it brings a book of the first format to the present one: afterwards it is wholly the one or the other. */
  async whileMigrating(): Promise<Verdict> {
    const folder = this.#sub('older');
    const [file, wanted] = [join(folder, 'Sách cũ.kyyeu'), join(folder, 'mong đợi.kyyeu')];
    for (const copy of [file, wanted]) copyFileSync(fileURLToPath(new URL('../fixtures/store/v1.kyyeu', import.meta.url)), copy);
    openBook(wanted, { backupFolder: join(this.#folder, 'backups') }).close();
    const rolledBack = await this.#killedDuring('session.open', file);
    const { opened, problems } = openedAgain(file, this.#folder);
    const difference = opened ? firstDifference(file, wanted, new Set()) : null;
    rmSync(folder, { recursive: true });
    return { ...nothingTyped('while migrating'), rolledBack, files: 1, unopened: opened ? 0 : 1, problems: [...problems, ...(difference === null ? [] : [difference])] };
  }

  /** Asks a fresh store to open or make `path` and kills it meanwhile. @returns whether it was in a transaction */
  async #killedDuring(channel: 'session.open' | 'session.create', path: string): Promise<boolean> {
    const host = await startStore(this.#folder);
    const asked = (channel === 'session.open'
      ? host.store.call(channel, { session: 'book', path, ...toWrite })
      : host.store.call(channel, { session: 'book', path, settings: defaultSettings('Sách mới') })
    ).catch((thrown: unknown) => {
      if (!(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
    });
    await pause(this.#random.next() ** 2 * LONGEST_OPENING_MS);
    host.kill();
    await host.gone;
    await asked;
    return existsSync(path) && hasHotJournal(path);
  }

  #sub(name: string): string {
    const folder = join(this.#folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

function nothingTyped(moment: string): Omit<Verdict, 'rolledBack' | 'files' | 'unopened' | 'problems'> {
  return { moment, acknowledged: 0, lostMs: 0, typed: 0, copyAlone: null };
}

/** Longest wait for a transaction, ms: something is always being written. */
const TRANSACTION_WITHIN_MS = 3000;

/** Waits until a transaction is under way, and a little longer. */
async function transactionBegun(file: string, random: Random): Promise<void> {
  const until = performance.now() + TRANSACTION_WITHIN_MS;
  while (!hasHotJournal(file) && performance.now() < until) await nextTurn();
  const later = performance.now() + random.pick([0, 0, 1, 3]) * random.next();
  while (performance.now() < later) continue;
}
