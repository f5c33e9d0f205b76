/** The first time: what this is for, shown by a cover and an open spread, and the one thing to do next. */
import { useApp } from '../app/app-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Cover } from './Cover.tsx';
import { SpreadDrawing } from './SpreadDrawing.tsx';

export function EmptyStart() {
  const { t } = useTexts();
  const app = useApp();
  return (
    <section className="empty-start">
      <div className="empty-start__picture">
        <SpreadDrawing />
        <Cover title={t('start.fieldTitle')} period={t('start.fieldPeriod')} organisation={t('start.fieldOrganisation')} width={188} />
      </div>
      <h2>{t('start.emptyTitle')}</h2>
      <p>{t('start.emptyBody')}</p>
      <div className="empty-start__actions">
        <Button large look="primary" onPress={app.newBook}>
          {t('start.newBook')}
        </Button>
        <Button large onPress={app.openSample}>
          {t('start.openSample')}
        </Button>
      </div>
      <p className="quiet">{t('start.emptyHint')}</p>
    </section>
  );
}
