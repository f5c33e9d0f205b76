/**
 * npm test: sets up what is missing, runs every kind of test, goes on after a
 * failure, and ends with one plain line: N passed, N failed.
 *
 *   npm test                        everything but what is named `*.long.ts`
 *   npm run test:long               that: as long again
 *   npm test -- unit print          only these kinds
 *   npm test -- e2e find            of these kinds, the files named so
 *   npm test -- unit -t 'search'    and any other option of Vitest
 */
import fs from 'node:fs';
import path from 'node:path';
import { onProjectNode } from './lib/dependencies.mjs';
import { main, report, step } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';
import { gathered, show } from './lib/run.mjs';

const bin = (name, ...parts) => inRoot('node_modules', name, ...parts);
const node = process.execPath;
const results = inRoot('test-results');

/** Type check and lint count as one test each. */
const asOneTest = async (run, args) => ((await run(node, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** What failed, to be told once more below the table: whoever reads the end of a long run need not search. */
const failures = [];

/** First lines of what a test says of its failure. */
const inShort = (messages) => messages.map((message) => message.split('\n').slice(0, 3).join('\n      ')).join('\n      ');

/** Counts of a Vitest report. A file that could not be loaded and a test that was skipped are failures. */
function countsOf(project, file, exitCode) {
  if (!fs.existsSync(file)) {
    failures.push(`${project}: no report, exit code ${exitCode}`);
    return { passed: 0, failed: 1 };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'));
  for (const { name, message, assertionResults } of testResults) {
    const where = path.relative(inRoot(), name);
    for (const test of assertionResults) if (test.status === 'failed') failures.push(`${where} > ${test.fullName}\n      ${inShort(test.failureMessages)}`);
    if (broken.some((one) => one.name === name)) failures.push(`${where}\n      ${inShort([message])}`);
  }
  const failed = numFailedTests + numPendingTests + numTodoTests + broken.length;
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

async function vitest(project, run, rest) {
  const file = path.join(results, `${project}.json`);
  fs.rmSync(file, { force: true });
  const args = [
    ...[bin('vitest', 'vitest.mjs'), 'run', '--config', inRoot('build', 'vitest.config.ts'), '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest],
  ];
  return countsOf(project, file, await run(node, args));
}

/** Sets up what is not an npm package; imported late, because npm packages are set up first. */
async function ready({ electron = false } = {}) {
  const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
  await ensureSystemPackages('tests');
  if (!electron) return;
  const { ensureElectron } = await import('./electron.mjs');
  await ensureElectron();
}

async function build() {
  const { bundle } = await import('./bundle.mjs');
  await bundle();
  return { passed: 1, failed: 0 };
}

/** Tests that run built programs say themselves what is missing when the build fails. */
async function builtAsFarAsPossible() {
  try {
    await build();
  } catch (error) {
    report(error);
  }
}

/** A kind of test that runs built programs. */
const onBuilt = (project, system = {}) => async (run, rest) => {
  await ready(system);
  await builtAsFarAsPossible();
  return vitest(project, run, rest);
};

/** Each is given how to run a program (`show` or `gathered`), and what was said for Vitest. */
const stages = {
  build: { words: ['dựng', 'build'], run: build },
  // By the compiler of many threads; lint's rules still ask the one that is written in JavaScript.
  typecheck: { words: ['kiểm tra kiểu', 'type check'], run: (run) => asOneTest(run, [bin('typescript-native', 'bin', 'tsc'), '-b']) },
  lint: {
    words: ['kiểm tra mã nguồn', 'lint'],
    run: (run) => asOneTest(run, [bin('eslint', 'bin', 'eslint.js'), '--config', inRoot('build', 'eslint.config.mjs'), '--max-warnings', '0', '.']),
  },
  layers: { words: ['kiểm tra ranh giới các tầng', 'walls between the layers'], run: (run, rest) => vitest('layers', run, rest) },
  print: { words: ['kiểm tra bản in', 'print tests'], run: onBuilt('print') },
  unit: { words: ['kiểm tra từng phần', 'unit tests'], run: onBuilt('unit') },
  e2e: { words: ['kiểm tra cả ứng dụng', 'end-to-end tests'], run: onBuilt('e2e', { electron: true }) },
  'long-print': { words: ['kiểm tra dài bản in', 'long print tests'], run: onBuilt('long-print') },
  'long-unit': { words: ['kiểm tra dài từng phần', 'long unit tests'], run: onBuilt('long-unit') },
  long: { words: ['kiểm tra dài cả ứng dụng', 'long end-to-end tests'], run: onBuilt('long', { electron: true }) },
};

/** Only when it is named. */
const BY_NAME = new Set(['long-print', 'long-unit', 'long']);

/** Splits the arguments into the named stages and what is for Vitest. */
function chosen(args) {
  const names = [];
  let at = 0;
  while (at < args.length && Object.hasOwn(stages, args[at])) names.push(args[at++]);
  return { names: names.length > 0 ? names : Object.keys(stages).filter((name) => !BY_NAME.has(name)), rest: args.slice(at) };
}

async function runStage(name, run, rest) {
  const { words, run: test } = stages[name];
  step(...words);
  try {
    return await test(run, rest);
  } catch (error) {
    report(error);
    return { passed: 0, failed: 1 };
  }
}

/**
 * In which order: rows one after the other, what stands in a row side by side.
 * What needs the build waits for it; type check and lint do not. Lint, a
 * program of one thread, stands beside tests without a window: what a window
 * shows in time would be slowed so much that it told of the machine.
 */
function rows(names) {
  const named = (list) => list.filter((name) => names.includes(name));
  const all = [[named(['build']), named(['typecheck'])], [named(['layers', 'print', 'unit', 'long-print', 'long-unit']), named(['lint'])], [named(['e2e', 'long'])]];
  return all.map((row) => row.filter((lane) => lane.length > 0)).filter((row) => row.length > 0);
}

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  const { names, rest } = chosen(process.argv.slice(2));
  const totals = { passed: 0, failed: 0 };
  const table = [];
  const counted = async (name, run) => {
    const started = Date.now();
    const { passed, failed } = await runStage(name, run, rest);
    totals.passed += passed;
    totals.failed += failed;
    table.push(`${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s`);
  };
  for (const row of rows(names)) {
    await Promise.all(row.map(async (lane, place) => {
      // What runs beside another is told when it has ended, so that lines of two do not mix.
      for (const name of lane) await counted(name, place === 0 ? show : gathered);
    }));
  }
  if (failures.length > 0) process.stdout.write(`\nhỏng · failed:\n${failures.map((one) => `  ${one}`).join('\n')}\n`);
  process.stdout.write(`\n${table.join('\n')}\n${totals.passed} passed, ${totals.failed} failed\n`);
  return totals.failed === 0 ? 0 : 1;
});
