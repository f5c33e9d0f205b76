/**
 * The order of the files of one kind of test: the longest first, so that no
 * core waits at the end for the last of them. Vitest knows from earlier runs how
 * long each took, but a fresh clone has had none, and then goes by size.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take several times as long as others of their kind, longest first. Only the order hangs on it: what is missing here comes after them. */
const LONG = [
  ...['cover', 'whole-path', 'start', 'damaged-file', 'collect', 'editor', 'around', 'processes', 'ways', 'people', 'bad-input', 'proofs', 'ladder', 'intake', 'crash'].map((name) => `e2e/${name}.e2e.ts`),
  ...['remarks', 'know', 'matter', 'photos', 'sheets', 'spelling', 'history', 'paste', 'keyboard', 'preview', 'packaged', 'find'].map((name) => `e2e/${name}.e2e.ts`),
  ...['made', 'findings', 'hostile-text', 'words', 'preview-is-book', 'photo-edits', 'interior', 'craft/craft'].map((name) => `print/${name}.test.ts`),
  ...['hosts/poisoned-files', 'cli/commands', 'cli/import', 'cli/handing', 'cli/export', 'services/import/speed', 'services/store/salvage/salvage', 'hosts/crash'].map((name) => `unit/${name}.test.ts`),
  ...['cli/sheets', 'hosts/proof-reader', 'cli/matter', 'services/import/hostile', 'cli/merge', 'cli/edition', 'services/store/crash', 'cli/tidy', 'services/store/damage'].map((name) => `unit/${name}.test.ts`),
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
