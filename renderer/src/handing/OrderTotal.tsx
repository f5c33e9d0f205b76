/** What the order comes to, what the printing house will have to ask back about, and what stays a line for a pen. */
import { TriangleAlert } from 'lucide-react';
import { spineWidth } from '@common/book/cover.ts';
import { copiesOf, isAskedFirst, leavesOf, orderBlanks, sectionsOf, type OrderBlank } from '@common/book/order.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { trimLabel } from '@common/book/trim.ts';
import { useLayout } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { formatLength } from '../settings/cover-lengths.ts';
import type { Licence } from './use-licence.ts';

/** @param licence its number as it is typed */
export function OrderTotal({ settings, imprint, licence }: { readonly settings: BookSettings; readonly imprint: Licence['imprint']; readonly licence: string }) {
  const { t, language } = useTexts();
  const layout = useLayout();
  const blanks = orderBlanks(settings, imprint === null || imprint === undefined ? null : { ...imprint, licence });
  const [asked, rest] = [blanks.filter(isAskedFirst), blanks.filter((blank) => !isAskedFirst(blank))];
  const names = (of: readonly OrderBlank[]): string => of.map((blank) => t(`order.blankNames.${blank}`)).join(', ');
  const told = (): string[] => {
    if (layout === null) return [t('cover.spineCounting')];
    const { pages } = layout;
    const sections = sectionsOf(pages, settings.orderSection, settings.coverBinding);
    const leaves = leavesOf(pages, copiesOf(settings.orderRun, imprint?.printRun ?? null));
    return [
      trimLabel(settings.trimSize, language),
      t('app.pages', { count: pages }),
      ...(sections === null ? [] : [t('order.sections', { full: sections.full, pages: settings.orderSection }), ...(sections.rest === 0 ? [] : [t('order.rest', { pages: sections.rest })])].filter((_, index) => index > 0 || sections.full > 0)),
      ...(settings.coverBinding === 'saddle' ? [] : [t('order.spine', { spine: formatLength(spineWidth(settings, pages), language) })]),
      ...(leaves === null ? [] : [t('order.leaves', { leaves })]),
    ];
  };
  return (
    <div className="handing__total" role="status">
      <strong>{told().join(' · ')}</strong>
      {asked.length === 0 ? null : (
        <span className="handing__asked">
          <TriangleAlert className="check--warning" size={14} aria-hidden />
          {t('order.askedFirst', { names: names(asked) })}
        </span>
      )}
      {asked.length > 0 && rest.length === 0 ? null : <span className="field__hint">{rest.length === 0 ? t('order.noBlanks') : t('order.blanks', { names: names(rest) })}</span>}
    </div>
  );
}
