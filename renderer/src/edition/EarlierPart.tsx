/** In an exemplar's record: the earlier books it was in, and what is another since. Nothing for one that was in none. */
import { useTexts } from '../i18n/use-texts.ts';
import { useList } from '../know/use-lists.ts';
import { Changes } from './Changes.tsx';
import './edition.css';

export function EarlierPart({ exemplarId }: { readonly exemplarId: string }) {
  const { t } = useTexts();
  const known = useList('know.returning')?.find(({ id }) => id === exemplarId);
  if (known === undefined) return null;
  return (
    <section className="know__part" aria-label={t('edition.earlier')}>
      <h3>
        {t('edition.earlier')} <span className="know__count">{known.books.length}</span>
      </h3>
      <ul className="earlier">
        {known.books.map(({ id, title, period, state }) => (
          <li key={id} lang="vi">
            <span className="earlier__book">{period === '' ? title : t('edition.bookOf', { title, period })}</span>
            {state.articles.length === 0 ? null : <span className="earlier__then">{t('edition.articlesThen', { titles: state.articles.join('; ') })}</span>}
          </li>
        ))}
      </ul>
      <Changes changes={known.changes} />
    </section>
  );
}
