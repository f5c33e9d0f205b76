/** "Bản cũ" at the right of the text: the kept versions of the open article, and the chosen one beside the text as it is now. */
import { useState } from 'react';
import { useArticle, useDesk, useSaveState } from '../app/desk-context.ts';
import { useBackToText } from '../app/use-back-to-text.ts';
import { call } from '../client/call.ts';
import { useAsked } from '../history/use-asked.ts';
import { useHistoryActions } from '../history/use-history-actions.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useLocked } from '../stages/use-stage.ts';
import { Since } from './Since.tsx';
import { useFollowed } from './use-followed.ts';
import { VersionList } from './VersionList.tsx';
import './versions.css';

export function VersionsPanel() {
  const { t } = useTexts();
  const { view, edition } = useArticle();
  const saveState = useSaveState();
  const { book } = useDesk();
  const locked = useLocked();
  /** By hand, or because something of it was taken back: it stays on the screen until another is. Null: the newest. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState(0);
  const backToText = useBackToText();
  const actions = useHistoryActions(() => {
    setDone((now) => now + 1);
    backToText();
  });
  // What was saved last: the list follows each saving, not each key.
  const [savedAt, setSavedAt] = useState<number | null>(null);
  if (saveState.kind === 'saved' && saveState.at !== savedAt) setSavedAt(saveState.at);
  const id = view?.id ?? null;
  const now = [edition, done, savedAt].join(' ');
  const versions = useFollowed(id, now, (article) => call('history.versions', { id: article }));
  const changes = useFollowed(id, now, (article) => call('history.changes', { id: article }));
  const present = useFollowed(id, now, (article) => call('article.get', { id: article }));
  const version = versions?.find((each) => each.id === chosen) ?? versions?.[0] ?? null;
  const text = useAsked(version === null || id === null ? null : `version ${id} ${version.id}`, () => call('history.version', { id: id ?? '', versionId: version?.id ?? '' }));

  if (id === null) return <Nothing title={t('history.noArticle')} body={t('versions.noArticleBody')} />;
  if (versions === null) return null;
  if (version === null) return <Nothing title={t('history.noVersions')} body={t('versions.emptyBody')} />;
  return (
    <div className="versions">
      <VersionList versions={versions} changes={changes ?? []} chosen={version.id} onChoose={setChosen} />
      {text === null || present === null ? null : (
        <Since
          key={version.id}
          version={version}
          from={text}
          to={present.document}
          canRestore={!book.readOnly && !locked}
          onRestore={(title) => {
            // What it takes the place of becomes a version, the newest by then: not the one that is looked at.
            setChosen(version.id);
            actions.restoreVersion(id, version.id, title);
          }}
          onRepair={(block) => {
            setChosen(version.id);
            actions.repairBlock(id, text, block);
          }}
        />
      )}
    </div>
  );
}

function Nothing({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <div className="versions-none" tabIndex={0} data-region-focus role="note" aria-label={title}>
      <h2>{title}</h2>
      <p>{body}</p>
    </div>
  );
}
