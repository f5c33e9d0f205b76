/** Who is in the book, and how often who was commended, in figures. */
import type { Coverage, Heads } from '@common/know/coverage/coverage.ts';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../../app/desk-context.ts';
import { call } from '../../client/call.ts';
import { report } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { KnowHead } from '../KnowHead.tsx';
import { showRecord } from '../shown.ts';
import { BarTable } from './BarTable.tsx';
import { UnitTable } from './UnitTable.tsx';

/** Units without anyone that are named at once. */
const NAMED = 12;

function useCoverage(): Coverage | null {
  const { steps } = useDesk();
  const state = useSyncExternalStore(steps.subscribe, steps.get);
  const [coverage, setCoverage] = useState<Coverage | null>(null);
  useEffect(() => {
    let wanted = true;
    call('coverage.get', {}).then(
      (answer) => {
        if (wanted) setCoverage(answer);
      },
      (thrown: unknown) => {
        if (wanted) report(thrown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [state]);
  return coverage;
}

export function FiguresDesk() {
  const coverage = useCoverage();
  return (
    <div className="know__main know__main--whole">
      <KnowHead />
      {coverage === null ? <div className="figures" aria-busy /> : <Figures coverage={coverage} />}
    </div>
  );
}

const allOf = ({ individual, collective, model }: Heads): number => individual + collective + model;

function Figures({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTexts();
  const { heads, written, genders, times, units, withoutAnyone, withoutUnit } = coverage;
  const both = [t('know.timesCollective'), t('know.timesIndividual')];
  const pair = ({ collective, individual }: { readonly collective: number; readonly individual: number }): number[] => [collective, individual];
  const kinds = ({ individual, collective, model }: Heads): string => t('know.headsOf', { individual, collective, model });
  return (
    <div className="figures" tabIndex={0} role="region" aria-label={t('know.figures')} data-region-focus>
      <dl className="figures__sums">
        <div>
          <dt>{t('know.inBook')}</dt>
          <dd>{allOf(heads)}</dd>
          <dd>{kinds(heads)}</dd>
        </div>
        <div>
          <dt>{t('know.writtenAbout')}</dt>
          <dd>{allOf(written)}</dd>
          <dd>{kinds(written)}</dd>
        </div>
        <div>
          <dt>{t('know.commended')}</dt>
          <dd>{times.collective + times.individual}</dd>
          <dd>{t('know.timesOf', times)}</dd>
        </div>
        <div>
          <dt>{t('know.women')}</dt>
          <dd>{genders.female}</dd>
          <dd>{t('know.gendersOf', genders)}</dd>
        </div>
      </dl>
      {withoutAnyone.length === 0 && allOf(withoutUnit) === 0 ? null : (
        <div className="know__notice" role="note">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          <div>
            {withoutAnyone.length === 0 ? null : (
              <p>
                {t('know.withoutAnyone', { count: withoutAnyone.length })}{' '}
                {withoutAnyone.slice(0, NAMED).map((id) => (
                  <Button key={id} look="link" onPress={() => { showRecord('units', id); }}>
                    <span lang="vi">{units.find((unit) => unit.id === id)?.name ?? ''}</span>
                  </Button>
                ))}
                {withoutAnyone.length > NAMED ? t('know.andMore', { count: withoutAnyone.length - NAMED }) : ''}
              </p>
            )}
            {allOf(withoutUnit) === 0 ? null : <p>{t('know.withoutUnit', { count: allOf(withoutUnit) })}</p>}
          </div>
        </div>
      )}
      <div className="figures__tables">
        {coverage.byPeriod.length === 0 ? null : <BarTable title={t('know.byPeriod')} columns={both} rows={coverage.byPeriod.map((each) => ({ name: each.period, counts: pair(each) }))} />}
        {coverage.byLevel.length === 0 ? null : <BarTable title={t('know.byLevel')} columns={both} rows={coverage.byLevel.map((each) => ({ name: each.level, counts: pair(each) }))} />}
        {coverage.byForm.length === 0 ? null : <BarTable title={t('know.byForm')} columns={both} rows={coverage.byForm.map((each) => ({ name: each.form, counts: pair(each) }))} />}
        {coverage.fields.length === 0 ? null : <BarTable title={t('know.byField')} columns={[t('know.kindModel')]} rows={coverage.fields.map(({ field, count }) => ({ name: field, counts: [count] }))} />}
      </div>
      {units.length === 0 ? null : <UnitTable units={units} />}
    </div>
  );
}
