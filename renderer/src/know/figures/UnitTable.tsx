/** Units with who of them is in the book, each with all beneath it. */
import type { Coverage } from '@common/know/coverage/coverage.ts';
import { useMemo, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { showRecord } from '../shown.ts';

type Line = Coverage['units'][number];

/** Lines drawn before one asks for all: drawing thousands would be felt at every key. */
const FIRST = 100;

export function UnitTable({ units }: { readonly units: readonly Line[] }) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const written = useMemo(() => new Intl.NumberFormat(language), [language]);
  const shown = all ? units : units.slice(0, FIRST);
  const cells = ({ sum, articles, awardsSum }: Line): number[] => [sum.individual, sum.collective, sum.model, articles, awardsSum.collective, awardsSum.individual];
  return (
    <section className="figures__part" aria-label={t('know.byUnit')}>
      <table className="bars bars--units">
        <caption>{t('know.byUnit')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('know.unit')}</th>
            {[t('know.kindIndividual'), t('know.kindCollective'), t('know.kindModel'), t('know.articles'), t('know.timesCollective'), t('know.timesIndividual')].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <tr key={unit.id}>
              <th scope="row" lang="vi" style={{ paddingLeft: unit.depth * 20 }}>
                <Button look="link" onPress={() => { showRecord('units', unit.id); }}>
                  {unit.name}
                </Button>
              </th>
              {cells(unit).map((count, place) => (
                <td key={place} className={count === 0 ? 'records__zero' : ''}>
                  {written.format(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < units.length ? (
        <Button onPress={() => { setAll(true); }}>{t('know.allUnits', { count: units.length })}</Button>
      ) : null}
    </section>
  );
}
