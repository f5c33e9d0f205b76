/** Articles that come along into the next book: none, until they are chosen by search, part and stage. */
import { stage, type Stage } from '@common/book/outline.ts';
import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useOutline } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { EVERY_ARTICLE, offered } from './choose.ts';

interface ChooseArticlesProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

export function ChooseArticles({ chosen, onChange }: ChooseArticlesProps) {
  const { t, stageName } = useTexts();
  const outline = useOutline();
  const [filter, setFilter] = useState(EVERY_ARTICLE);
  const shown = useMemo(() => offered(outline, filter), [outline, filter]);
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
      <ListBox
        className="pick next-articles__list"
        aria-label={t('edition.articles')}
        items={shown}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={[...chosen]}
        dependencies={[t]}
        onSelectionChange={(keys) => {
          const hidden = [...chosen].filter((id) => !shown.some((article) => article.id === id));
          onChange(new Set([...hidden, ...(keys === 'all' ? shown.map(({ id }) => id) : [...keys].map(String))]));
        }}
        renderEmptyState={() => <p className="quiet next-articles__none">{t('edition.noneFound')}</p>}
      >
        {(article) => {
          const title = article.title === '' ? t('outline.untitled') : article.title;
          return (
            <ListBoxItem id={article.id} className="pick__item" textValue={title}>
              {({ isSelected }) => (
                <>
                  <span className="pick__sign">{isSelected ? '✓' : ''}</span>
                  <span className="pick__name" lang="vi">{title}</span>
                  <span className="pick__detail">
                    <StageMark stage={article.stage} /> {[article.part, t('app.words', { count: article.words })].join(' · ')}
                  </span>
                </>
              )}
            </ListBoxItem>
          );
        }}
      </ListBox>
      <footer className="next-articles__foot">
        <Button look="link" isDisabled={shown.length === 0} onPress={() => { onChange(new Set([...chosen, ...shown.map(({ id }) => id)])); }}>{t('edition.chooseShown', { count: shown.length })}</Button>
        <Button look="link" isDisabled={chosen.size === 0} onPress={() => { onChange(new Set()); }}>{t('edition.none')}</Button>
      </footer>
      <p className="field__hint">{t('edition.articlesHint')}</p>
    </section>
  );
}
