/** Articles an exemplar has a part in. */
import type { KnowLink, PartPlayed } from '@common/know/shapes.ts';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDesk, useOutline } from '../../app/desk-context.ts';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { articlesInOrder } from '../../outline/model.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { Select } from '../../ui/Select.tsx';
import { intoSight } from '../focus.ts';
import { useKnow } from '../know-context.ts';

const PARTS: readonly PartPlayed[] = ['subject', 'mentioned', 'author'];
const PART_KEYS = { subject: 'know.partSubject', mentioned: 'know.partMentioned', author: 'know.partAuthor' } as const;

export function ArticlesPart({ exemplarId, links }: { readonly exemplarId: string; readonly links: readonly KnowLink[] }) {
  const { t } = useTexts();
  const { openArticle } = useDesk();
  const { actions, readOnly } = useKnow();
  const [adding, setAdding] = useState(false);
  const parts = PARTS.map((id) => ({ id, label: t(PART_KEYS[id]) }));
  return (
    <section className="know__part" aria-label={t('know.articles')}>
      <header className="know__parthead">
        <h3>
          {t('know.articles')} <span className="know__count">{links.length}</span>
        </h3>
        <Button look="link" isDisabled={readOnly} onPress={() => { setAdding(true); }}>
          {t('know.addArticle')}
        </Button>
      </header>
      {adding ? <ChooseArticle exemplarId={exemplarId} links={links} onDone={() => { setAdding(false); }} /> : null}
      {links.length === 0 ? (
        adding ? null : <p className="know__hint">{t('know.noArticles')}</p>
      ) : (
        <ul className="know__links">
          {links.map(({ id, articleId, partPlayed, title }) => (
            <li key={id}>
              <Button look="link" onPress={() => { openArticle(articleId, { focus: true }); }}>
                <span lang="vi">{title === '' ? t('know.untitled') : title}</span>
              </Button>
              <Select bare label={t('know.part')} value={partPlayed} options={parts} disabled={readOnly} onChange={(part) => { run(() => actions.save('exemplarArticle', id, { partPlayed: part })); }} />
              <IconButton icon={X} label={t('know.unlink')} isDisabled={readOnly} onPress={() => { actions.remove('exemplarArticle', [id]); }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ChooseArticleProps {
  readonly exemplarId: string;
  readonly links: readonly KnowLink[];
  readonly onDone: () => void;
}

function ChooseArticle({ exemplarId, links, onDone }: ChooseArticleProps) {
  const { t } = useTexts();
  const { actions } = useKnow();
  const outline = useOutline();
  const options = useMemo(() => {
    const linked = new Set(links.map(({ articleId }) => articleId));
    return articlesInOrder(outline).filter(({ id }) => !linked.has(id)).map(({ id, title }) => ({ id, label: title === '' ? t('know.untitled') : title }));
  }, [outline, links, t]);
  return (
    <div
      ref={intoSight}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <ComboField
        label={t('know.article')}
        openLabel={t('know.openList')} unclear={t('know.unclear')}
        value={null}
        options={options}
        autoFocus
        onChoose={(articleId) => {
          onDone();
          if (articleId !== null) run(() => actions.add('exemplarArticle', { exemplarId, articleId, partPlayed: 'subject' }));
        }}
      />
    </div>
  );
}
