/** Over the desk when the book is not whole: what is wrong, that nothing is written over it, what to do. */
import type { BookCheck } from '@common/contract/damage.ts';
import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { damagedThings } from './words.ts';
import './damage.css';

export function DamageBar({ check }: { readonly check: BookCheck }) {
  const { t } = useTexts();
  const { book, article, outline, jobs } = useDesk();
  /** How much was known when the person put the bar away: more brings it back. */
  const [put, setPut] = useState(0);
  const viewed = book.readOnlyBecause === 'damaged';
  if (!viewed && check.found.length <= put) return null;
  const salvage = (): void => {
    run(async () => {
      if (!viewed) {
        await article.flush();
        await outline.settled();
      }
      await jobs.salvage();
    });
  };
  return (
    <section className="damage" aria-label={t('damage.bar')}>
      <TriangleAlert className="damage__sign" size={18} aria-hidden />
      <div className="damage__text">
        <strong role="status">{viewed ? t('damage.viewTitle') : t('damage.foundTitle')}</strong>
        <span>{viewed ? t('damage.viewBody') : t('damage.foundBody')}</span>
        {check.found.length === 0 ? null : <Details check={check} />}
      </div>
      <div className="damage__actions">
        {viewed ? null : (
          <Button
            look="plain"
            onPress={() => {
              setPut(check.found.length);
            }}
          >
            {t('damage.later')}
          </Button>
        )}
        <Button onPress={salvage}>{t('damage.salvage')}</Button>
      </div>
    </section>
  );
}

function Details({ check: { found } }: { readonly check: BookCheck }) {
  const { t } = useTexts();
  const { openArticle } = useDesk();
  const articles = damagedThings(found, 'article');
  const photos = damagedThings(found, 'photo');
  const documents = damagedThings(found, 'document');
  const others = found.filter(({ kind }) => kind === 'record' || kind === 'book').length;
  return (
    <details className="damage__more">
      <summary>
        {t('damage.details')}
        <ChevronRight className="damage__turn" size={14} aria-hidden />
      </summary>
      <ul>
        {articles.length === 0 ? null : (
          <li>
            {t('damage.articles', { count: articles.length })}
            {': '}
            {articles.map(({ id, name }) => (
              <Button
                key={id ?? name}
                look="link"
                onPress={() => {
                  if (id !== null) openArticle(id);
                }}
              >
                {name === '' ? t('jobs.untitled') : name}
              </Button>
            ))}
          </li>
        )}
        {photos.length === 0 ? null : <li>{`${t('damage.photos', { count: photos.length })}: ${names(photos)}`}</li>}
        {documents.length === 0 ? null : <li>{`${t('damage.documents', { count: documents.length })}: ${names(documents)}`}</li>}
        {others === 0 ? null : <li>{t('damage.records', { count: others })}</li>}
        {found.some(({ kind }) => kind === 'pages') ? <li>{t('damage.pages')}</li> : null}
        {found.some(({ kind }) => kind === 'search') ? <li>{t('damage.search')}</li> : null}
      </ul>
    </details>
  );
}

const names = (things: readonly { name: string }[]): string => things.map(({ name }) => name).filter(Boolean).join(', ');
