/** What is another about an exemplar than in the last of the earlier books. */
import { howMany, type EarlierAward, type ExemplarChanges } from '@common/know/earlier.ts';
import { Fragment } from 'react';
import { useTexts } from '../i18n/use-texts.ts';

const said = ({ name, year, number }: EarlierAward): string => [name, year, number].filter((part) => part !== '').join(', ');

export function Changes({ changes }: { readonly changes: ExemplarChanges }) {
  const { t } = useTexts();
  if (howMany(changes) === 0) return <p className="know__hint">{t('edition.unchanged')}</p>;
  return (
    <dl className="changed">
      {changes.fields.map(({ field, before, now }) => (
        <Fragment key={field}>
          <dt>{t(`edition.changed.${field}`)}</dt>
          <dd lang="vi">
            {now === '' ? t('edition.empty') : now}
            <span className="changed__was">{t('edition.was', { before: before === '' ? t('edition.empty') : before })}</span>
          </dd>
        </Fragment>
      ))}
      {changes.newAwards.map((award) => (
        <Fragment key={award.id}>
          <dt>{t('edition.newAward')}</dt>
          <dd lang="vi" className="changed__new">{said(award)}</dd>
        </Fragment>
      ))}
      {changes.goneAwards.map((award) => (
        <Fragment key={award.id}>
          <dt>{t('edition.goneAward')}</dt>
          <dd lang="vi" className="changed__gone">{said(award)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
