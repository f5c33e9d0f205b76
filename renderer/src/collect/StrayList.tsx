/** Imported articles that are nobody's yet: what suggests a unit is offered, never taken without a yes. */
import type { CollectUnit, StrayArticle } from '@common/collect/shapes.ts';
import { useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { PickUnitDialog } from './dialogs.tsx';
import type { CollectActions } from './use-collect-actions.ts';

const BY_KEYS = { form: 'collect.byForm', 'file-name': 'collect.byFile-name', byline: 'collect.byByline', mark: 'collect.byMark' } as const;

interface StrayListProps {
  readonly strays: readonly StrayArticle[];
  readonly units: readonly CollectUnit[];
  readonly today: string;
  readonly actions: CollectActions;
}

export function StrayList({ strays, units, today, actions }: StrayListProps) {
  const { t } = useTexts();
  const { book, openArticle } = useDesk();
  const [picking, setPicking] = useState<StrayArticle | null>(null);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const offered = strays.flatMap(({ id, suggestion }) => (suggestion === null ? [] : [{ articleId: id, unitId: suggestion.unitId }]));
  return (
    <section className="strays" aria-label={t('collect.strays')}>
      <header className="strays__head">
        <p>{strays.length === 0 ? t('collect.strayNone') : t('collect.strayIntro')}</p>
        {offered.length < 2 ? null : (
          <Button look="primary" isDisabled={book.readOnly} onPress={() => { actions.assign(offered); }}>
            {t('collect.strayTakeAll', { count: offered.length })}
          </Button>
        )}
      </header>
      <ul className="strays__list" aria-label={t('collect.strayList')}>
        {strays.map((article) => {
          const { suggestion } = article;
          return (
            <li key={article.id} className="strays__one">
              <Button look="link" onPress={() => { openArticle(article.id); }}>
                {article.title === '' ? t('collect.untitled') : article.title}
              </Button>
              <span className="strays__detail" lang="vi">
                {[t('collect.strayFrom', { name: article.sourceName }), article.byline].filter((line) => line !== '').join(' · ')}
              </span>
              <span className="strays__do">
                {suggestion === null ? null : (
                  <>
                    <span className="collect__hint">{t(BY_KEYS[suggestion.by])}</span>
                    <Button isDisabled={book.readOnly} onPress={() => { actions.assign([{ articleId: article.id, unitId: suggestion.unitId }]); }}>
                      {t('collect.strayTake', { unit: names.get(suggestion.unitId) ?? '' })}
                    </Button>
                  </>
                )}
                <Button isDisabled={book.readOnly || units.length === 0} onPress={() => { setPicking(article); }}>
                  {t('collect.strayChoose')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {picking === null ? null : (
        <PickUnitDialog
          article={picking}
          units={units}
          today={today}
          onClose={() => {
            setPicking(null);
          }}
          onPick={(unitId) => {
            actions.assign([{ articleId: picking.id, unitId }]);
          }}
        />
      )}
    </section>
  );
}
