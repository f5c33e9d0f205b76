/** Whether a snapshot is the printed book: said, and said to be no more. */
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Snapshot } from '@common/contract/history-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { day } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import type { HistoryActions } from './use-history-actions.ts';

interface PrintedMarkProps {
  readonly snapshot: Snapshot;
  readonly actions: HistoryActions;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

export function PrintedMark({ snapshot, actions, children }: PrintedMarkProps) {
  const { t, language } = useTexts();
  const { book } = useDesk();
  const { printedAt } = snapshot;
  return (
    <div className="printed-mark" role="group" aria-label={t('history.isPrinted')}>
      {printedAt === null ? null : (
        <span className="printed-mark__said">
          <Printer size={15} strokeWidth={1.75} aria-hidden />
          {t('history.printedOn', { day: day(language, printedAt) })}
        </span>
      )}
      <Button look="link" {...(printedAt === null ? { icon: Printer } : {})} isDisabled={book.readOnly} onPress={() => { actions.markPrinted(snapshot, printedAt === null ? Date.now() : null); }}>
        {t(printedAt === null ? 'history.markPrinted' : 'history.unmarkPrinted')}
      </Button>
      {children}
    </div>
  );
}
