/** `kyyeu compare-proofs A.pdf B.pdf [--json]`: what differs between two proofs, page by page; 3 = something does. */
import path from 'node:path';
import type { ComparedPage, OtherLook, ProofComparison } from '../../common/proof/shapes.ts';
import { forkHost } from '../../hosts/fork.ts';
import { compareProofFiles } from '../../hosts/proof-reader.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['A.pdf', 'B.pdf']);
  const [before = '', after = ''] = positionals.map((file) => path.resolve(file));
  const { comparison } = await compareProofFiles(() => forkHost('import'), { before, after }, { signal: new AbortController().signal, onProgress: () => undefined });
  if (json) printJson(io, comparison);
  else printLines(io, lines(comparison));
  return comparison.pages.every(({ state }) => state === 'same') ? EXIT.ok : EXIT.partly;
};

function lines({ pages, pagesBefore, pagesAfter, look, pictures }: ProofComparison): string[] {
  const differing = pages.filter(({ state }) => state !== 'same');
  return [
    ...(look === null ? [] : [`${otherIn(look)}: pages are matched by their words, and words alone are compared`]),
    ...differing.flatMap((page) => [`${placeOf(page)}  ${whatOf(page)}`, ...page.changes.map(({ before, after }) => `  ${quoted(before)} → ${quoted(after)}`)]),
    ...(pictures ? [] : ['pictures could not be read in one of the files: only text was compared']),
    `${String(pagesBefore)} and ${String(pagesAfter)} pages, ${String(differing.length)} differ`,
  ];
}

const otherIn = ({ size, faces }: OtherLook): string => [...(size === null ? [] : ['trim sizes']), ...(faces ? ['designs or typefaces'] : [])].join(' and ').concat(' differ');

const placeOf = ({ before, after }: ComparedPage): string => (before === null || after === null || before === after ? `p. ${String(before ?? after)}` : `p. ${String(before)} → ${String(after)}`);

function whatOf({ state, lines: moved, pictures, drawing, shapes }: ComparedPage): string {
  const drawings = Math.max(shapes.before.length, shapes.after.length);
  switch (state) {
    case 'added':
      return 'only in the second';
    case 'removed':
      return 'only in the first';
    case 'text':
      return `text changed${drawings === 0 ? '' : `, ${String(drawings)} drawings`}`;
    case 'looks':
      return `looks changed: ${String(moved)} lines, ${String(pictures)} pictures, ${String(drawings)} drawings, ${String(drawing)} colours or faces of letters`;
    case 'same':
      return 'same';
  }
}

const quoted = (words: string): string => (words === '' ? '∅' : `“${words}”`);
