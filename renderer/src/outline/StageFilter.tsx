/** How many articles stand at which stage; pressed, only those are shown. Several may be pressed at once. */
import { STAGES } from '@common/article/stage.ts';
import type { Outline, Stage } from '@common/book/outline.ts';
import { ToggleButton } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { StageMark } from '../ui/StageMark.tsx';
import { articlesInOrder } from './model.ts';

interface StageFilterProps {
  readonly outline: Outline;
  readonly wanted: ReadonlySet<Stage>;
  readonly onWanted: (wanted: ReadonlySet<Stage>) => void;
}

export function StageFilter({ outline, wanted, onWanted }: StageFilterProps) {
  const { t, stageName } = useTexts();
  const articles = articlesInOrder(outline);
  return (
    <footer className="stage-counts" role="group" aria-label={t('stages.filter')} title={t('outline.keys')}>
      {STAGES.map((stage) => (
        <ToggleButton
          key={stage}
          className="stage-counts__chip"
          isSelected={wanted.has(stage)}
          onChange={(pressed) => {
            onWanted(new Set(STAGES.filter((each) => (each === stage ? pressed : wanted.has(each)))));
          }}
        >
          <StageMark stage={stage} />
          <span className="stage-counts__name">{stageName(stage)}</span>
          <span className="stage-counts__count">{articles.filter((article) => article.stage === stage).length}</span>
        </ToggleButton>
      ))}
    </footer>
  );
}
