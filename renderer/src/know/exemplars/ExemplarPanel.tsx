/** The exemplar that is looked at: what is known of it, its awards, articles and photos. Each field is saved when it is left. */
import type { KnowDetail } from '@common/know/shapes.ts';
import { Ellipsis, RotateCcw, Split, Trash2, TriangleAlert, UserX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dayText } from '@common/collect/words.ts';
import { localDay } from '@common/text/dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/Menu.tsx';
import { recordThere } from '../focus.ts';
import { useKnow } from '../know-context.ts';
import { WithdrawnPanel } from '../../people/WithdrawnPanel.tsx';
import { EarlierPart } from '../../edition/EarlierPart.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { useDetail } from '../use-lists.ts';
import { ArticlesPart } from './ArticlesPart.tsx';
import { AwardsPart } from './AwardsPart.tsx';
import { ExemplarFields } from './ExemplarFields.tsx';
import { MergedPart } from './MergedPart.tsx';
import { PhotosPart } from './PhotosPart.tsx';
import { SplitDialog } from './SplitDialog.tsx';

export function ExemplarPanel({ id }: { readonly id: string | null }) {
  const { t } = useTexts();
  const detail = useDetail(id);
  if (id === null) return <p className="know__hint know__hint--alone">{t('know.chooseExemplar')}</p>;
  // While the next one is asked for the last one stays on the screen, but takes no keys.
  return detail === null ? null : <Exemplar key={detail.id} detail={detail} current={detail.id === id} />;
}

function Exemplar({ detail, current }: { readonly detail: KnowDetail; readonly current: boolean }) {
  const { t } = useTexts();
  const { actions, readOnly } = useKnow();
  const [withdrawing, setWithdrawing] = useState(false);
  const [splitting, setSplitting] = useState(false);
  const { id, fields } = detail;
  useEffect(() => {
    if (current) recordThere();
  }, [current]);
  const takeBackIn = (): void => {
    actions.change('exemplar', [id], { withdrawnAt: null, withdrawnReason: '' }, t('know.takenBackIn', { name: fields.name }));
  };
  return (
    <div className="know__record" inert={!current}>
      <header className="know__title">
        <h2 lang="vi">{fields.name}</h2>
        <MenuButton
          label={t('know.moreExemplar')}
          groups={[
            {
              entries:
                fields.withdrawnAt === null
                  ? [{ id: 'withdraw', label: t('know.withdraw'), icon: UserX, disabled: readOnly, run: () => { setWithdrawing(true); } }]
                  : [{ id: 'back', label: t('know.takeBackIn'), icon: RotateCcw, disabled: readOnly, run: takeBackIn }],
            },
            { entries: [{ id: 'split', label: t('know.split'), icon: Split, disabled: readOnly, run: () => { setSplitting(true); } }] },
            { entries: [{ id: 'remove', label: t('know.removeExemplar'), icon: Trash2, danger: true, keys: 'Delete', disabled: readOnly, run: () => { actions.remove('exemplar', [id]); } }] },
          ]}
        >
          <IconButton icon={Ellipsis} label={t('know.moreExemplar')} />
        </MenuButton>
      </header>
      {fields.withdrawnAt === null ? null : (
        <div className="know__notice" role="status">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          <div>
            <p>{t('know.isWithdrawn', { day: dayText(localDay(fields.withdrawnAt)) })}</p>
            {fields.withdrawnReason === '' ? null : <p lang="vi">{fields.withdrawnReason}</p>}
            <Button look="link" isDisabled={readOnly} onPress={takeBackIn}>
              {t('know.takeBackIn')}
            </Button>
          </div>
        </div>
      )}
      {fields.withdrawnAt === null ? null : (
        <section className="know__part" aria-label={t('people.withdrawn')}>
          <WithdrawnPanel exemplarId={id} />
        </section>
      )}
      <EarlierPart exemplarId={id} />
      <ExemplarFields id={id} fields={fields} />
      <AwardsPart exemplarId={id} awards={detail.awards} />
      <ArticlesPart exemplarId={id} links={detail.articles} />
      <PhotosPart photos={detail.photos} />
      <MergedPart name={fields.name} merged={detail.merged} />
      {splitting ? <SplitDialog detail={detail} onClose={() => { setSplitting(false); }} /> : null}
      {withdrawing ? (
        <ReasonDialog
          title={t('know.withdrawTitle', { name: fields.name })}
          intro={t('know.withdrawIntro')}
          label={t('know.reason')}
          action={t('know.withdrawDo')}
          onClose={() => { setWithdrawing(false); }}
          onDo={(reason) => { actions.withdraw(id, reason, t('know.withdrawnNow', { name: fields.name })); }}
        />
      ) : null}
    </div>
  );
}
