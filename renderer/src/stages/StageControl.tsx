/** In the bar over the text: the stage of the article with the menu of all stages, and a button for the next step. */
import { nextStage, STAGES } from '@common/article/stage.ts';
import type { Stage } from '@common/book/outline.ts';
import { ChevronDown, History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useArticle, useDesk } from '../app/desk-context.ts';
import { useBackToText } from '../app/use-back-to-text.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { offerWay } from './commands.ts';
import { StageHistoryDialog } from './StageHistoryDialog.tsx';
import { useStage } from './use-stage.ts';
import { useStageMoves } from './use-stage-moves.tsx';
import './stages.css';

const NEXT = { draft: 'stages.toDraft', editing: 'stages.toEditing', proofing: 'stages.toProofing', approved: 'stages.approve' } as const satisfies Readonly<Record<Stage, string>>;

export function StageControl() {
  const { t, stageName } = useTexts();
  const { book } = useDesk();
  const { view } = useArticle();
  const stage = useStage();
  const { move, dialog } = useStageMoves(useBackToText());
  const [history, setHistory] = useState(false);
  const openId = view?.id ?? null;
  useEffect(() => (openId === null || book.readOnly ? undefined : offerWay('move', (to) => { move([openId], to); })));
  if (view === null || stage === null) return null;
  const { id } = view;
  const next = nextStage(stage);
  const groups: MenuGroup[] = [
    {
      entries: STAGES.map((each) => ({
        id: each,
        label: stageName(each),
        checked: each === stage,
        disabled: book.readOnly,
        run: () => {
          move([id], each);
        },
      })),
    },
    { entries: [{ id: 'history', label: t('stages.historyMenu'), icon: History, run: () => { setHistory(true); } }] },
  ];
  return (
    <>
      <MenuButton groups={groups} label={t('stages.stage')}>
        <Button aria-label={t('stages.stageIs', { stage: stageName(stage) })}>
          <StageMark stage={stage} />
          {stageName(stage)}
          <ChevronDown size={14} strokeWidth={2} aria-hidden />
        </Button>
      </MenuButton>
      {next === null ? null : (
        <Button isDisabled={book.readOnly} onPress={() => { move([id], next); }}>
          {t(NEXT[next])}
        </Button>
      )}
      {dialog}
      {history ? (
        <StageHistoryDialog
          articleId={id}
          onClose={() => {
            setHistory(false);
          }}
        />
      ) : null}
    </>
  );
}
