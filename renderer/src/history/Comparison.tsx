/** One article on two sides, with what can be brought back. */
import { Undo2 } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { emptyDocument } from '@common/article/build.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import { useDesk } from '../app/desk-context.ts';
import { useChoice } from '../app/remembered.ts';
import { photoUrl } from '../client/photo-url.ts';
import { ComparisonView, type ComparisonState } from '../compare/ComparisonView.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { differences, repaired, repairOf } from './model.ts';

interface ComparisonProps {
  readonly title: string;
  readonly before: ComparisonState;
  readonly after: ComparisonState;
  /** Null: the article was not there. */
  readonly from: ArticleDocument | null;
  readonly to: ArticleDocument | null;
  readonly tools: ReactNode;
  /** Told of a text in which one difference is undone; null where the present text cannot be changed. */
  readonly onRepair: ((document: ArticleDocument) => void) | null;
}

const MODES = ['two', 'one'] as const;

export function Comparison({ title, before, after, from, to, tools, onRepair }: ComparisonProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [mode, setMode] = useChoice('compare', MODES);
  const diff = useMemo(() => {
    const nothing = { ...emptyDocument(), blocks: [] };
    return differences(from ?? nothing, to ?? nothing);
  }, [from, to]);
  const words = { old: t('history.oldBlock'), drop: t('history.dropBlock'), back: t('history.backBlock') };
  return (
    <ComparisonView
      title={title}
      diff={diff}
      before={before}
      after={after}
      mode={mode}
      onMode={setMode}
      photoUrl={photoUrl}
      tools={tools}
      actions={(block) => {
        const repair = repairOf(block);
        if (onRepair === null || to === null || from === null || repair === null || book.readOnly) return null;
        return (
          <Button
            icon={Undo2}
            onPress={() => {
              onRepair(repaired(from, to, diff.blocks, block));
            }}
          >
            {words[repair]}
          </Button>
        );
      }}
    />
  );
}
