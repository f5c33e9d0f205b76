/** Versions of the open article: the list, and the chosen one beside the text as it is now. */
import { Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { titleOf } from '@common/article/read.ts';
import { useArticle, useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Comparison } from './Comparison.tsx';
import { Pick } from './Pick.tsx';
import { useAsked } from './use-asked.ts';
import { useWhy } from './use-why.ts';
import { useWriter } from './use-writer.ts';
import type { HistoryActions } from './use-history-actions.ts';

interface VersionHistoryProps {
  readonly head: ReactNode;
  readonly edition: number;
  readonly actions: HistoryActions;
}

export function VersionHistory({ head, edition, actions }: VersionHistoryProps) {
  const { t, when } = useTexts();
  const { book } = useDesk();
  const { view } = useArticle();
  const [chosen, setChosen] = useState<string | null>(null);
  const id = view?.id ?? null;
  const asked = id === null ? null : `${id} ${String(edition)}`;
  const versions = useAsked(asked === null ? null : `versions ${asked}`, () => call('history.versions', { id: id ?? '' }));
  const now = useAsked(asked === null ? null : `now ${asked}`, () => call('article.get', { id: id ?? '' }));
  const version = versions?.find((each) => each.id === chosen) ?? versions?.[0] ?? null;
  const versionKey = version === null || id === null ? null : `version ${id} ${version.id}`;
  const text = useAsked(versionKey, () => call('history.version', { id: id ?? '', versionId: version?.id ?? '' }));
  const why = useWhy();
  const writer = useWriter(versions ?? []);
  const title = now === null ? '' : titleOf(now.document) || t('outline.untitled');

  return (
    <div className="history">
      <aside className="history__side" aria-label={t('history.list')} data-region-focus>
        {head}
        <Pick
          label={t('history.versions')}
          chosen={version?.id ?? null}
          onChoose={setChosen}
          entries={(versions ?? []).map((each) => ({
            id: each.id,
            name: when(each.at),
            detail: [why(each), t('history.words', { count: each.words }), writer(each)].filter((piece) => piece !== '').join(' · '),
            sign: each.id === version?.id ? t('history.old') : '',
          }))}
        />
        <p className="history__foot">{t('history.versionsNote')}</p>
      </aside>
      <section className="history__main">
        {id === null ? <Nothing title={t('history.noArticle')} body={t('history.noArticleBody')} /> : null}
        {id !== null && versions !== null && version === null ? <Nothing title={t('history.noVersions')} body={t('history.noVersionsBody')} /> : null}
        {id === null || version === null || text === null || now === null ? null : (
          <Comparison
            key={`${version.id} ${String(edition)}`}
            title={title}
            before={{ name: why(version), detail: when(version.at) }}
            after={{ name: t('history.now'), detail: when(now.updatedAt) }}
            from={text}
            to={now.document}
            onRepair={(document) => {
              actions.putText(id, document);
            }}
            tools={
              <Button icon={Undo2} isDisabled={book.readOnly} onPress={() => { actions.restoreVersion(id, version.id, title); }}>
                {t('history.restoreVersion')}
              </Button>
            }
          />
        )}
      </section>
    </div>
  );
}

function Nothing({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <div className="history__none">
      <h3>{title}</h3>
      <p>{body}</p>
    </div>
  );
}
