/** Over the text of an approved article: that it is, since when and by whom, and the way to unlock it. */
import { isLocked } from '@common/article/stage.ts';
import { Lock } from 'lucide-react';
import { useEffect } from 'react';
import { useArticle, useDesk } from '../app/desk-context.ts';
import { useBackToText } from '../app/use-back-to-text.ts';
import { call } from '../client/call.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { useFollowed } from '../versions/use-followed.ts';
import { offerWay } from './commands.ts';
import { useMoment } from './moment.ts';
import { refusals } from './refusals.ts';
import { useLocked } from './use-stage.ts';
import { useStageMoves } from './use-stage-moves.tsx';
import './stages.css';

export function LockedBar() {
  const { t } = useTexts();
  const { book } = useDesk();
  const { view } = useArticle();
  const locked = useLocked();
  const moment = useMoment();
  const { move, dialog } = useStageMoves(useBackToText());
  const history = useFollowed(locked ? (view?.id ?? null) : null, '', (id) => call('stage.history', { id }));
  const approval = history?.find(({ to }) => isLocked(to));
  const id = view === null || !locked ? null : view.id;
  const unlock = (): void => {
    // Back to where it was approved from.
    if (id !== null) move([id], approval === undefined || isLocked(approval.from) ? 'proofing' : approval.from);
  };
  useEffect(() => (id === null || book.readOnly ? undefined : refusals.offer({ articleId: id, words: t('stages.refused'), action: { label: t('stages.unlock'), run: unlock } })));
  useEffect(() => (id === null || book.readOnly ? undefined : offerWay('unlock', unlock)));
  if (id === null) return dialog;
  const facts = approval === undefined ? [] : [moment(approval.at), ...(approval.author === '' ? [] : [t('stages.by', { author: approval.author })])];
  return (
    <>
      <div className="locked-bar" role="status">
        <Lock size={14} strokeWidth={2} aria-hidden />
        <span className="locked-bar__words">{[t('outline.stageApproved'), ...facts].join(' · ')}</span>
        <Button
          look="link"
          isDisabled={book.readOnly}
          onPress={unlock}
        >
          {t('stages.unlockMenu')}
        </Button>
      </div>
      {dialog}
    </>
  );
}
