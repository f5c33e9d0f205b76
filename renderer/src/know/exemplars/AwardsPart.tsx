/** The awards of an exemplar: each opens in place; a new one begins with its form. */
import type { KnowAward } from '@common/know/shapes.ts';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { AwardFields } from '../awards/AwardFields.tsx';
import { FormField } from '../awards/FormField.tsx';
import { useAwardWords } from '../awards/words.ts';
import { intoSight } from '../focus.ts';
import { useKnow } from '../know-context.ts';

interface AwardsPartProps {
  readonly exemplarId: string;
  readonly awards: readonly KnowAward[];
}

export function AwardsPart({ exemplarId, awards }: AwardsPartProps) {
  const { t } = useTexts();
  const { actions, readOnly } = useKnow();
  const { formText, decisionText } = useAwardWords();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const add = (form: { readonly formId: string | null; readonly formText: string }): void => {
    setAdding(false);
    run(async () => {
      setOpen(await actions.add('award', { exemplarId, ...form }));
    });
  };
  return (
    <section className="know__part" aria-label={t('know.awards')}>
      <header className="know__parthead">
        <h3>
          {t('know.awards')} <span className="know__count">{awards.length}</span>
        </h3>
        <Button look="link" isDisabled={readOnly} onPress={() => { setAdding(true); }}>
          {t('know.addAward')}
        </Button>
      </header>
      {adding ? (
        <div
          ref={intoSight}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setAdding(false);
          }}
        >
          <FormField value={null} text="" autoFocus onChoose={add} />
        </div>
      ) : null}
      {awards.map((award) => (
        <Disclosure key={award.id} className="know__award" isExpanded={open === award.id} onExpandedChange={(expanded) => { setOpen(expanded ? award.id : null); }}>
          <Heading level={4}>
            <AriaButton slot="trigger" className="know__awardhead">
              <ChevronRight size={14} strokeWidth={2} aria-hidden />
              <span className={award.cancelled ? 'know__struck' : ''} lang="vi">
                {formText(award)}
              </span>
              <small className={award.decisionNumber === '' ? 'records__warn' : ''}>{award.cancelled ? t('know.isCancelled') : decisionText(award)}</small>
            </AriaButton>
          </Heading>
          <DisclosurePanel>{open === award.id ? <AwardFields award={award} /> : null}</DisclosurePanel>
        </Disclosure>
      ))}
      {awards.length === 0 && !adding ? <p className="know__hint">{t('know.noAwards')}</p> : null}
    </section>
  );
}
