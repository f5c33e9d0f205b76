/** Articles that come along into the next book: none, until they are chosen by search, part and stage. */
import { stage, type Stage } from '@common/book/outline.ts';
import { useMemo, useState } from 'react';
import { useOutline } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { TickList } from '../ui/TickList.tsx';
import type { TickGroup } from '../ui/ticks.ts';
import { EVERY_ARTICLE, offered } from './choose.ts';

interface ChooseArticlesProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

export function ChooseArticles({ chosen, onChange }: ChooseArticlesProps) {
  const { t, stageName } = useTexts();
  const outline = useOutline();
  const [filter, setFilter] = useState(EVERY_ARTICLE);
  const groups = useMemo(
    (): TickGroup[] =>
      offered(outline, filter).map(({ id, title, articles }) => ({
        id,
        label: title === '' ? t('manuscript.unnamedPart') : title,
        items: articles.map((article) => ({
          id: article.id,
          label: article.title === '' ? t('outline.untitled') : article.title,
          icon: <StageMark stage={article.stage} />,
          side: t('app.words', { count: article.words }),
        })),
      })),
    [outline, filter, t],
  );
  const shown = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const isFiltered = filter.query !== '' || filter.partId !== null || filter.stage !== null;
  const stages: readonly Stage[] = stage.options;
  return (
    <section className="next-articles" aria-label={t('edition.articles')}>
      <header className="next-articles__head">
        <span className="field__label">{t('edition.articles')}</span>
        <span className="quiet" role="status">{chosen.size === 0 ? t('edition.nothingChosen') : t('edition.chosen', { count: chosen.size })}</span>
      </header>
      <div className="next-articles__filter">
        <SearchField label={t('edition.find')} clearLabel={t('edition.clear')} value={filter.query} onChange={(query) => { setFilter({ ...filter, query }); }} />
        <Select
          bare
          label={t('edition.part')}
          value={filter.partId ?? ''}
          options={[{ id: '', label: t('edition.anyPart') }, ...outline.parts.map(({ id, title }) => ({ id, label: title }))]}
          onChange={(id) => { setFilter({ ...filter, partId: id === '' ? null : id }); }}
        />
        <Select
          bare
          label={t('edition.stage')}
          value={filter.stage ?? ''}
          options={[{ id: '', label: t('edition.anyStage') }, ...stages.map((id) => ({ id, label: stageName(id) }))]}
          onChange={(id) => { setFilter({ ...filter, stage: stages.find((each) => each === id) ?? null }); }}
        />
      </div>
      <div className="next-articles__all">
        <Button look="link" isDisabled={shown.every((id) => chosen.has(id))} onPress={() => { onChange(new Set([...chosen, ...shown])); }}>
          {isFiltered ? t('edition.chooseShown', { count: shown.length }) : t('edition.all')}
        </Button>
        <Button look="link" isDisabled={chosen.size === 0} onPress={() => { onChange(new Set()); }}>{t('edition.none')}</Button>
      </div>
      <div className="next-articles__list" lang="vi">
        <TickList label={t('edition.articles')} groups={groups} ticked={chosen} onTicked={onChange} empty={t('edition.noneFound')} />
      </div>
      <p className="field__hint">{t('edition.articlesHint')}</p>
    </section>
  );
}
