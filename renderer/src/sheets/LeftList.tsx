/** Cells that no record takes, with the reason. Running numbers are only counted. */
import type { LeftCell } from '@common/sheets/plan-shapes.ts';
import { cellName } from '@common/sheets/shapes.ts';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';

const ROW = 30;

export function LeftList({ left }: { readonly left: readonly LeftCell[] }) {
  const { t } = useTexts();
  const numbers = left.filter(({ reason }) => reason === 'running-number').length;
  const shown = left.filter(({ reason }) => reason !== 'running-number').map((cell) => ({ ...cell, id: cellName(cell.row, cell.column) }));
  return (
    <>
      {numbers > 0 ? <p className="quiet">{t('sheets.runningNumbers', { count: numbers })}</p> : null}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
        <ListBox className="sheet-rows" aria-label={t('sheets.leftList')} items={shown}>
          {({ id, text, reason }) => (
            <ListBoxItem id={id} className="sheet-left" textValue={`${id} ${text}`}>
              <span className="sheet-row__cell">{id}</span>
              <span className="sheet-left__text" lang="vi">{text.replace(/\s+/gu, ' ')}</span>
              <span className="quiet">{t(`sheets.reasons.${reason}`)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </>
  );
}
