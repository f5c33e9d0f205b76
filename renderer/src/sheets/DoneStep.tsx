/** What was done, and the way back. */
import type { SheetReport } from '@common/contract/sheet-channels.ts';
import { useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { LeftList } from './LeftList.tsx';
import { Tallies } from './Tallies.tsx';

export function DoneStep({ report }: { readonly report: SheetReport }) {
  const { t } = useTexts();
  const { travel } = useDesk();
  const [back, setBack] = useState(false);
  const { cells, doubts } = report.plan.counts;
  return (
    <div className="sheet-done">
      <p className="sheet-done__title" role="status">{t(back ? 'sheets.takenBack' : report.written === 0 ? 'sheets.nothingNew' : 'sheets.done', { name: report.name })}</p>
      <Tallies plan={report.plan} />
      <p className="quiet">{t('sheets.cells', { all: cells.all, taken: cells.taken, noted: cells.noted, left: cells.left })}</p>
      {doubts.length === 0 ? null : (
        <ul className="sheet-done__doubts" aria-label={t('sheets.doubtsLeft')}>
          {doubts.map(({ code, count }) => (
            <li key={code}>{t('sheets.showOne', { what: t(`sheets.doubtNames.${code}`), count })}</li>
          ))}
        </ul>
      )}
      {report.written === 0 || back ? null : (
        <Button
          onPress={() => {
            travel('undo');
            setBack(true);
          }}
        >
          {t('sheets.undo')}
        </Button>
      )}
      <LeftList left={report.plan.left} />
    </div>
  );
}
