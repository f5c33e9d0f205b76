/** Photos on which an exemplar stands. */
import type { KnowStanding } from '@common/know/shapes.ts';
import { photoUrl } from '../../client/photo-url.ts';
import { useTexts } from '../../i18n/use-texts.ts';

export function PhotosPart({ photos }: { readonly photos: readonly KnowStanding[] }) {
  const { t } = useTexts();
  if (photos.length === 0) return null;
  return (
    <section className="know__part" aria-label={t('know.photos')}>
      <h3>
        {t('know.photos')} <span className="know__count">{photos.length}</span>
      </h3>
      <ul className="know__standing">
        {photos.map(({ id, photoId, place, caption }) => (
          <li key={id}>
            <img src={photoUrl(photoId)} alt={caption} loading="lazy" draggable={false} />
            <span lang="vi">{caption}</span>
            {place === null ? null : <small>{t('know.place', { place })}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
