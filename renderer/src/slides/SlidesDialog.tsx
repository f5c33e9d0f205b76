/** "Trình chiếu tóm tắt thành tích": which articles; then a PDF, or the show. */
import { Presentation } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDesk, useOutline } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { TickList } from '../ui/TickList.tsx';
import type { TickGroup } from '../ui/ticks.ts';
import { present } from './commands.ts';
import { choiceOf, CHOSEN, scoped, showable, WHOLE } from './scope.ts';
import { slideLayers } from './state.ts';
import './slides.css';

export function SlidesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const outline = useOutline();
  const last = slideLayers.chosen();
  const [scope, setScope] = useState(last.articles.length === 0 ? WHOLE : CHOSEN);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(last.articles));
  const [approvedOnly, setApprovedOnly] = useState(last.approvedOnly);
  const groups = useMemo(
    (): TickGroup[] =>
      showable(outline).map(({ id, title, articles }) => ({
        id,
        label: title === '' ? t('manuscript.unnamedPart') : title,
        items: articles.map((article) => ({ id: article.id, label: article.title === '' ? t('jobs.untitled') : article.title, icon: <StageMark stage={article.stage} /> })),
      })),
    [outline, t],
  );
  const chosen = scoped(outline, scope, ticked, approvedOnly);
  const options = [
    { id: WHOLE, label: t('ways.slidesWhole') },
    ...groups.map(({ id, label }) => ({ id, label })),
    { id: CHOSEN, label: t('ways.slidesChosen') },
  ];
  const go = (work: () => Promise<unknown>): void => {
    slideLayers.choose(choiceOf(scope, chosen, approvedOnly));
    onClose();
    run(work);
  };
  return (
    <Dialog title={t('ways.slidesTitle')} intro={t('ways.slidesIntro')} onClose={onClose}>
      <div className="dialog__body slides-dialog">
        <Select label={t('ways.slidesScope')} value={scope} options={options} onChange={setScope} />
        {scope === CHOSEN ? (
          <div className="slides-dialog__list" lang="vi">
            <TickList label={t('ways.slidesList')} groups={groups} ticked={ticked} onTicked={setTicked} />
          </div>
        ) : null}
        <Checkbox label={t('ways.approvedOnly')} hint={t('ways.approvedOnlyHint')} checked={approvedOnly} onChange={setApprovedOnly} />
        <p className="quiet" role="status">{chosen.length === 0 ? t('ways.slidesNone') : t('ways.slidesCount', { count: chosen.length })}</p>
        <p className="quiet">{t('ways.slidesMissing')}</p>
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button isDisabled={chosen.length === 0} onPress={() => { go(() => jobs.export('slides', { slides: slideLayers.chosen() })); }}>{t('ways.saveSlides')}</Button>
        <Button look="primary" icon={Presentation} isDisabled={chosen.length === 0} onPress={() => { go(() => present(jobs)); }}>{t('ways.present')}</Button>
      </footer>
    </Dialog>
  );
}
