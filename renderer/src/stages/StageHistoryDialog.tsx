/** The way of an article so far: from where to where, who, when, why. */
import { readReason } from '@common/article/stage.ts';
import type { StageChange } from '@common/contract/stage-channels.ts';
import { call } from '../client/call.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { useFollowed } from '../versions/use-followed.ts';
import { useMoment } from './moment.ts';

export function StageHistoryDialog({ articleId, onClose }: { readonly articleId: string; readonly onClose: () => void }) {
  const { t, stageName } = useTexts();
  const moment = useMoment();
  const history = useFollowed(articleId, '', (id) => call('stage.history', { id }));
  const why = ({ reason }: StageChange): string => {
    const { by, detail } = readReason(reason);
    if (by === 'person') return detail;
    return { undo: t('stages.byUndo'), merge: t('stages.byMerge'), snapshot: t('stages.bySnapshot', { name: detail }) }[by];
  };
  return (
    <Dialog title={t('stages.history')} onClose={onClose}>
      {history === null ? null : history.length === 0 ? (
        <p className="quiet">{t('stages.noHistory')}</p>
      ) : (
        <ol className="stage-history" tabIndex={0} aria-label={t('stages.history')}>
          {history.map((change) => (
            <li key={change.id}>
              <StageMark stage={change.to} />
              <span>
                {t('stages.fromTo', { from: stageName(change.from), to: stageName(change.to) })}
                <span className="quiet">{[moment(change.at), change.author].filter((piece) => piece !== '').join(' · ')}</span>
                {why(change) === '' ? null : <span lang="vi">{why(change)}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
      <footer className="dialog__foot">
        <Button look="primary" autoFocus onPress={onClose}>
          {t('app.close')}
        </Button>
      </footer>
    </Dialog>
  );
}
