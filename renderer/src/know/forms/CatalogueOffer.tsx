/** Forms of today's law that the book does not have: offered, taken with one press. */
import { dayText } from '@common/collect/words.ts';
import type { CatalogueOffer as Offer } from '@common/contract/people-channels.ts';
import { BookMarked } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDesk } from '../../app/desk-context.ts';
import { call } from '../../client/call.ts';
import { report, run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { tell } from '../../ui/toasts.ts';
import { useKnow } from '../know-context.ts';

export function CatalogueOffer() {
  const { t } = useTexts();
  const { steps, travel } = useDesk();
  const { forms, readOnly } = useKnow();
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    let wanted = true;
    call('award.catalogue', {}).then(
      (found) => {
        if (wanted) setOffer(found);
      },
      (thrown: unknown) => {
        if (wanted) report(thrown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [forms]);
  if (offer === null || offer.forms.length === 0 || readOnly) return null;
  return (
    <div className="know__offer" role="status">
      <BookMarked size={16} strokeWidth={1.75} aria-hidden />
      <span>{t('know.catalogueOffer', { count: offer.forms.length, day: dayText(offer.date) })}</span>
      <Button
        onPress={() => {
          run(async () => {
            const { added } = await call('award.seed', { keys: null });
            steps.refresh();
            tell(t('know.catalogueTaken', { count: added }), { label: t('app.undo'), run: () => { travel('undo'); } });
          });
        }}
      >
        {t('know.takeCatalogue')}
      </Button>
    </div>
  );
}
