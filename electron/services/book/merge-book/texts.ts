/** Merging of one article's texts, from the newest text that both copies had. */
import { withPictures, type ArticleDocument, type Block } from '../../../common/article/document.ts';
import { mergeDocuments, type MergeConflict, type MergeResult } from '../../../common/article/merge.ts';
import type { FormerText } from '../../store/merge/state.ts';

/** An article's present text and those it had before, newest first. */
export type TextHistory = readonly [FormerText, ...FormerText[]];

/** A text, and in whose book it can be read. */
export interface CommonText {
  readonly sha256: string;
  readonly keptBy: 'ours' | 'theirs';
}

/**
 * The newest text that both had, or null. A text that has the same number in both is from before the copy was made (or came over in a
 * merge); so is one that was written before the two parted, also where one side wrote over it and kept no version of it: a copy made in
 * the middle of a session. Where no number fits, the text that lies least far back in the two counts.
 * @param copied every text written up to then (ms since 1970) both had, see `fork.ts`
 */
export function commonText(ours: TextHistory, theirs: TextHistory, copied: number): CommonText | null {
  const name = ({ revision, sha256 }: FormerText): string => `${String(revision)} ${sha256}`;
  const known = new Set(theirs.map(name));
  const numbered = [
    ...ours.filter((text) => known.has(name(text)) || text.writtenAt <= copied).map((text) => ({ ...text, keptBy: 'ours' as const })),
    ...theirs.filter((text) => text.writtenAt <= copied).map((text) => ({ ...text, keptBy: 'theirs' as const })),
  ].sort((a, b) => b.revision - a.revision)[0];
  if (numbered !== undefined) return numbered;
  const place = (texts: TextHistory, sha256: string): number => texts.findIndex((text) => text.sha256 === sha256);
  const shared = ours
    .map(({ sha256 }) => ({ sha256, far: place(ours, sha256) + place(theirs, sha256), there: place(theirs, sha256) >= 0 }))
    .filter(({ there }) => there)
    .sort((a, b) => a.far - b.far || (a.sha256 < b.sha256 ? -1 : 1));
  return shared[0] === undefined ? null : { sha256: shared[0].sha256, keptBy: 'ours' };
}

/** Id of a picture → what it is called while two books' texts are compared. */
export type Naming = (photoId: string) => string;

export function withPhotos(document: ArticleDocument, name: Naming): ArticleDocument {
  return { ...document, blocks: blocksWithPhotos(document.blocks, name) };
}

function blocksWithPhotos(blocks: readonly Block[], name: Naming): Block[] {
  return blocks.map((block) => (block.type === 'photo' ? withPictures(block, name) : block));
}

export interface Texts {
  readonly base: ArticleDocument | null;
  readonly ours: ArticleDocument;
  readonly theirs: ArticleDocument;
}

/**
 * Merges three texts whose pictures have different ids in the two books: by the pictures' hashes, so that the result does not
 * depend on the ids.
 * @param ourHash, theirHash id → hash; `ourId` hash → id in our book (theirs for what is new)
 */
export function mergeTexts({ base, ours, theirs }: Texts, ourHash: Naming, theirHash: Naming, ourId: Naming): MergeResult {
  const either: Naming = (id) => (ourHash(id) === id ? theirHash(id) : ourHash(id));
  const merged = mergeDocuments(
    base === null ? null : withPhotos(base, either),
    withPhotos(ours, ourHash),
    withPhotos(theirs, theirHash),
  );
  return {
    document: withPhotos(merged.document, ourId),
    conflicts: merged.conflicts.map(
      (conflict): MergeConflict => ({
        ...conflict,
        base: blocksWithPhotos(conflict.base, ourId),
        ours: blocksWithPhotos(conflict.ours, ourId),
        theirs: blocksWithPhotos(conflict.theirs, ourId),
      }),
    ),
  };
}
