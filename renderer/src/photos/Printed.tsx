/** How a photo is printed: its page and size, and on a scale how sharp that is. */
import type { PhotoLine, PrintedPhoto } from '@common/contract/photo-channels.ts';
import { shownSize } from '@common/photo/frame.ts';
import { LOW_PPI, POOR_PPI, PRINT_PPI, ppiLevel } from '@common/photo/hints.ts';
import { usePageLabels } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { lookOf } from './PhotoCell.tsx';

/** ppi at the right end of the scale. */
const END = 400;
const share = (ppi: number): string => `${String((Math.min(ppi, END) / END) * 100)}%`;

export function Printed({ line, printed }: { readonly line: PhotoLine; readonly printed: PrintedPhoto }) {
  const { t } = useTexts();
  const labels = usePageLabels();
  const { width, height } = shownSize(line, lookOf({ line, printed, doubts: 0 }));
  const mm = (value: number): string => String(Math.round(value));
  return (
    <section className="photo-part">
      <div className="printed__head">
        <h3>{printed.page === null ? t('photos.notPrinted') : t('photos.printedOn', { page: labels.of(printed.page) })}</h3>
        <span>{t('photos.printedSize', { width: mm(printed.width), height: mm(printed.height) })}</span>
      </div>
      <div className="printed__scale" role="img" aria-label={t('photos.scale', { ppi: printed.ppi })}>
        <span className="printed__band printed__band--poor" style={{ width: share(POOR_PPI) }} />
        <span className="printed__band printed__band--low" style={{ left: share(POOR_PPI), width: share(LOW_PPI - POOR_PPI) }} />
        <span className="printed__band printed__band--fine" style={{ left: share(LOW_PPI), right: 0 }} />
        <span className="printed__mark" style={{ left: share(printed.ppi) }} />
      </div>
      <p className="printed__marks" aria-hidden>
        <span>{t('photos.poor')}</span>
        <strong className={`photo-cell__ppi--${ppiLevel(printed.ppi)}`}>{t('photos.ppi', { ppi: printed.ppi })}</strong>
        <span>{`${String(PRINT_PPI)} ${t('photos.fine')}`}</span>
      </p>
      <p className="photo-words__hint">{t('photos.pixels', { width, height, most: Math.floor((width / PRINT_PPI) * 25.4) })}</p>
    </section>
  );
}
