/** Proves that the walls between the layers hold, by running into each of them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowed, forCompiler, forLint, type Violation } from './violations.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

describe('ESLint refuses', () => {
  const eslint = new ESLint({
    cwd: checkout,
    overrideConfigFile: join(checkout, 'build', 'eslint.config.mjs'),
    // These sources lie in no TypeScript project, so the rules that ask the compiler are left out.
    overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
  });

  async function messages({ folder, source }: Pick<Violation, 'folder' | 'source'>): Promise<string[]> {
    const [result] = await eslint.lintText(source, { filePath: join(checkout, folder, 'violation.ts') });
    return (result?.messages ?? []).filter(({ severity }) => severity === 2).map(({ message }) => message);
  }

  it.each(forLint)('$folder: $name', async (violation) => {
    const found = await messages(violation);
    expect(found).toContainEqual(expect.stringMatching(violation.says));
  });

  it.each(allowed)('nothing of $folder: $name', async (source) => {
    expect(await messages(source)).toEqual([]);
  });
});

describe('the compiler refuses', () => {
  /** A small checkout with the real tsconfig.json files and one source for each violation. */
  const project = mkdtempSync(join(tmpdir(), 'kyyeu-layers-'));
  const layers = ['electron/common', 'electron/services', 'electron/hosts', 'electron/cli', 'electron/main', 'electron/preload', 'renderer'];
  const nameOf = (violation: Violation): string => `${violation.folder}/violation-${forCompiler.indexOf(violation)}.ts`;
  let output = '';

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }

  beforeAll(() => {
    symlinkSync(join(checkout, 'node_modules'), join(project, 'node_modules'), 'junction');
    cpSync(join(checkout, 'build', 'tsconfig.base.json'), join(project, 'build', 'tsconfig.base.json'));
    write('package.json', '{ "type": "module" }');
    write('tsconfig.json', JSON.stringify({ files: [], references: layers.map((path) => ({ path })) }));
    for (const layer of layers) {
      cpSync(join(checkout, layer, 'tsconfig.json'), join(project, layer, 'tsconfig.json'));
      write(`${layer}/target.ts`, 'export const target = 1;\n');
    }
    for (const violation of forCompiler) write(nameOf(violation), violation.source);
    write('electron/hosts/permitted.ts', "import { readFileSync } from 'node:fs';\nimport { target } from '../services/target.ts';\n\nexport const read = [readFileSync, target];\n");
    write('renderer/permitted.ts', "import { target } from '@common/target.ts';\n\nexport const title = [document.title, target];\n");
    const tsc = join(checkout, 'node_modules', 'typescript-native', 'bin', 'tsc');
    // One project after the other: of several at once one was seen to read what another had not finished writing.
    output = spawnSync(process.execPath, [tsc, '-b', project, '--builders', '1', '--pretty', 'false'], { encoding: 'utf8', cwd: project }).stdout;
  });

  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  const errorsOf = (file: string): string => output.split('\n').filter((line) => line.startsWith(`${file}(`)).join('\n');

  it.each(forCompiler)('$folder: $name', (violation) => {
    expect(errorsOf(nameOf(violation))).toMatch(violation.says);
  });

  it('nothing of what the layers may do', () => {
    expect(errorsOf('electron/hosts/permitted.ts') + errorsOf('renderer/permitted.ts')).toBe('');
    expect(output).not.toMatch(/target\.ts\(/);
  });
});
