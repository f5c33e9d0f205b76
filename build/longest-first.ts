/**
 * The order of the files of one kind of test: the longest first, so that no
 * core waits at the end for the last of them. Vitest knows from earlier runs how
 * long each took, but a fresh clone has had none, and then goes by size.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take several times as long as others of their kind, longest first. Only the order hangs on it: what is missing here comes after them. */
const LONG = [
  ...['whole-path', 'ladder', 'photos', 'editor', 'history', 'find', 'preflight', 'preview', 'intake', 'outline'].map((name) => `e2e/${name}.e2e.ts`),
  ...['safety', 'cover', 'processes', 'collect', 'start', 'ways', 'bad-input', 'damaged-file', 'proofs', 'know', 'matter', 'around', 'narrow', 'sheets'].map((name) => `e2e/${name}.long.ts`),
  ...['preview-is-book', 'findings', 'made', 'press', 'craft/craft', 'words', 'interior'].map((name) => `print/${name}.test.ts`),
  ...['trouble', 'cover', 'photo-edits', 'ways'].map((name) => `print/${name}.long.ts`),
  ...['cli/commands', 'services/import/hostile', 'cli/preflight', 'hosts/proof-reader', 'cli/stage', 'cli/find'].map((name) => `unit/${name}.test.ts`),
  ...['hosts/poisoned-files', 'cli/handing', 'services/import/speed', 'cli/export', 'hosts/crash', 'cli/import'].map((name) => `unit/${name}.long.ts`),
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(`/tests/${name}`));
      return found < 0 ? LONG.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
