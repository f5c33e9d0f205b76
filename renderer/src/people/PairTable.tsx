/** Two records side by side; what differs stands out. */
import type { TwinPair, TwinSide } from '@common/contract/people-channels.ts';
import { useTexts } from '../i18n/use-texts.ts';

const ROWS = ['honorific', 'role', 'unit', 'birthYear', 'articles', 'awards', 'photos'] as const;
/** Where nothing stands nothing differs. */
const EMPTY: ReadonlySet<unknown> = new Set(['', null, 0]);
const LABELS = {
  honorific: 'people.honorific', role: 'people.role', unit: 'people.unit', birthYear: 'people.birthYear', articles: 'people.articles', awards: 'people.awards', photos: 'people.photos',
} as const;

export function PairTable({ pair: { one, other, reasons } }: { readonly pair: Pick<TwinPair, 'one' | 'other' | 'reasons'> }) {
  const { t } = useTexts();
  const said = (side: TwinSide, row: (typeof ROWS)[number]): string => (EMPTY.has(side[row]) ? '–' : String(side[row]));
  const rows = ROWS.filter((row) => !(EMPTY.has(one[row]) && EMPTY.has(other[row])));
  return (
    <div className="pair">
      <table className="pair__table">
        <thead>
          <tr>
            <td aria-hidden />
            <th scope="col" lang="vi">{one.name}</th>
            <th scope="col" lang="vi">{other.name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const differs = !EMPTY.has(one[row]) && !EMPTY.has(other[row]) && one[row] !== other[row] && (row === 'unit' || row === 'birthYear' || row === 'role');
            return (
              <tr key={row}>
                <th scope="row">{t(LABELS[row])}</th>
                <td lang="vi">{said(one, row)}</td>
                <td lang="vi" className={differs ? 'pair__differs' : ''}>{said(other, row)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ul className="pair__reasons">
        {reasons.map((reason) => (
          <li key={reason}>{t(`people.reason.${reason}`)}</li>
        ))}
      </ul>
    </div>
  );
}
