/** How many records of each kind are new, changed, there already. */
import type { SheetPlan } from '@common/sheets/plan-shapes.ts';
import { useTexts } from '../i18n/use-texts.ts';

const KINDS = ['exemplars', 'awards', 'units'] as const;
const HOWS = ['new', 'changed', 'there'] as const;

export function Tallies({ plan }: { readonly plan: SheetPlan }) {
  const { t } = useTexts();
  const shown = KINDS.filter((kind) => HOWS.some((how) => plan.counts[kind][how] > 0));
  return (
    <ul className="sheet-tallies" aria-label={t('sheets.tallies')}>
      {shown.map((kind) => (
        <li key={kind}>
          <span className="sheet-tallies__kind">{t(`sheets.lists.${kind}`)}</span>
          {HOWS.filter((how) => plan.counts[kind][how] > 0).map((how) => (
            <span key={how} className={`sheet-tallies__count sheet-tallies__count--${how}`}>{t(`sheets.counts.${how}`, { count: plan.counts[kind][how] })}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}
