/** The dialogs of the open book's safety. */
import type { BookInfo } from '@common/contract/shapes.ts';
import { NextEditionDialog } from '../edition/NextEditionDialog.tsx';
import { BackupsDialog } from './BackupsDialog.tsx';
import { SendCopyDialog } from './SendCopyDialog.tsx';

export type SafetyDialog = 'backups' | 'send-copy' | 'next-edition';

interface SafetyDialogsProps {
  readonly shown: SafetyDialog | null;
  readonly book: BookInfo;
  /** What was typed goes into the file first. */
  readonly flush: () => Promise<void>;
  readonly onClose: () => void;
  readonly onRestored: (book: BookInfo) => void;
}

export function SafetyDialogs({ shown, book, flush, onClose, onRestored }: SafetyDialogsProps) {
  switch (shown) {
    case null:
      return null;
    case 'send-copy':
      return <SendCopyDialog beforeCopy={flush} onClose={onClose} />;
    case 'next-edition':
      return <NextEditionDialog book={book} beforeCopy={flush} onClose={onClose} onOpened={onRestored} />;
    case 'backups':
      return (
        <BackupsDialog
          recent={null}
          title={book.settings.title}
          readOnly={book.readOnly}
          beforeRestore={book.readOnly ? undefined : flush}
          onClose={onClose}
          onRestored={onRestored}
        />
      );
  }
}
