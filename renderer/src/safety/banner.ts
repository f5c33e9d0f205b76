/** Which banner stands over the desk, if any: what is wrong with the file, worst first. Pure: words are keys. */
import type { FileState } from '@common/contract/file-state.ts';
import type { BookInfo } from '@common/contract/shapes.ts';
import type { AppError } from '@common/errors.ts';
import type { Key } from '@common/i18n/index.ts';

export type BannerAction = 'save-as' | 'retry' | 'open-replaced' | 'open-for-writing';

export interface Banner {
  /** `trouble`: what is typed does not reach the file. `note`: nothing is wrong, it is only good to know. */
  readonly kind: 'trouble' | 'note';
  readonly title: Key | null;
  readonly body: Key | null;
  /** Its words are those of this error, in place of title and body. */
  readonly error: AppError | null;
  readonly actions: readonly BannerAction[];
}

export interface BannerInput {
  readonly book: Pick<BookInfo, 'readOnly' | 'readOnlyBecause'>;
  readonly file: FileState;
  /** Of the last try to save; null while nothing is wrong. */
  readonly error: AppError | null;
}

export function bannerOf({ book, file, error }: BannerInput): Banner | null {
  switch (file.kind) {
    case 'missing':
      return { kind: 'trouble', title: 'safety.missingTitle', body: 'safety.missingBody', error: null, actions: book.readOnly ? ['save-as'] : ['save-as', 'retry'] };
    case 'replaced':
      return { kind: 'trouble', title: 'safety.replacedTitle', body: 'safety.replacedBody', error: null, actions: ['save-as', 'open-replaced'] };
    case 'locked':
      if (file.free) return { kind: 'note', title: 'safety.freeTitle', body: 'safety.freeBody', error: null, actions: ['open-for-writing'] };
      return { kind: 'note', title: 'safety.lockedTitle', body: file.by === null ? 'safety.lockedUnknown' : 'safety.lockedBy', error: null, actions: ['save-as'] };
    case 'there':
      if (error?.code.startsWith('file/') === true) return { kind: 'trouble', title: null, body: null, error, actions: ['save-as', 'retry'] };
      return ofReadOnly(book);
  }
}

function ofReadOnly({ readOnlyBecause }: BannerInput['book']): Banner | null {
  if (readOnlyBecause === 'backup') return { kind: 'note', title: 'safety.backupTitle', body: 'safety.backupBody', error: null, actions: [] };
  if (readOnlyBecause === 'medium') return { kind: 'note', title: 'safety.mediumTitle', body: 'safety.mediumBody', error: null, actions: ['save-as'] };
  return null;
}
