/** The columns of the list of awards. */
import { dayText } from '@common/collect/words.ts';
import { levelOf, type FindableAward } from '@common/know/awards.ts';
import { useMemo } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Column } from '../grid-props.ts';
import { useKnow } from '../know-context.ts';
import { useAwardWords } from './words.ts';

export const AWARD_TEMPLATE = 'minmax(150px, 1.7fr) minmax(130px, 1.4fr) minmax(100px, 1.2fr) minmax(70px, 0.8fr) minmax(90px, 1fr) 84px minmax(70px, 0.8fr)';

export function useAwardColumns(): Column<FindableAward>[] {
  const { t } = useTexts();
  const { formText } = useAwardWords();
  const { exemplars } = useKnow();
  const withdrawn = useMemo(() => new Set(exemplars.filter((each) => each.withdrawn).map(({ id }) => id)), [exemplars]);
  return useMemo(
    (): Column<FindableAward>[] => [
      {
        id: 'form',
        label: t('know.form'),
        cell: ({ award }) => (
          <span className={award.formName === '' ? 'records__warn' : 'records__name'} lang="vi" title={formText(award)}>
            {formText(award)}
          </span>
        ),
      },
      { id: 'exemplar', label: t('know.exemplar'), cell: ({ award }) => <ExemplarName award={award} withdrawn={withdrawn.has(award.exemplarId)} /> },
      { id: 'issuer', label: t('know.issuer'), cell: ({ award }) => <span lang="vi" title={award.issuer}>{award.issuer}</span> },
      { id: 'level', label: t('know.level'), cell: ({ award }) => <span className="records__soft" lang="vi">{levelOf(award)}</span> },
      {
        id: 'number',
        label: t('know.number'),
        cell: ({ award }) => (award.decisionNumber === '' ? <span className={award.cancelled ? 'records__zero' : 'records__warn'}>{t('know.missing')}</span> : <span title={award.decisionNumber}>{award.decisionNumber}</span>),
      },
      { id: 'date', label: t('know.decidedOn'), cell: ({ award }) => <span>{award.decidedOn === null ? '–' : dayText(award.decidedOn)}</span> },
      { id: 'period', label: t('know.period'), cell: ({ award }) => <span lang="vi">{award.cancelled ? t('know.isCancelled') : award.period}</span> },
    ],
    [t, formText, withdrawn],
  );
}

/** Struck where the exemplar is withdrawn: such an award is in no list of the book. */
function ExemplarName({ award, withdrawn }: { readonly award: FindableAward['award']; readonly withdrawn: boolean }) {
  const { t } = useTexts();
  const name = award.exemplarName;
  return withdrawn ? (
    <del className="know__struck" lang="vi" title={`${name}: ${t('know.withdrawn')}`}>
      {name}
    </del>
  ) : (
    <span lang="vi" title={name}>{name}</span>
  );
}
