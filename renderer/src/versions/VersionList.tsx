/** The versions, newest first, by day: when, why, who, and how much. The arrows walk from one to the next. */
import type { ArticleVersion, VersionChange } from '@common/contract/history-shapes.ts';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { clock, day } from '../i18n/format.ts';
import { useWhy } from '../history/use-why.ts';
import { useWriter } from '../history/use-writer.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { byDay, daysAgo } from './days.ts';

interface VersionListProps {
  readonly versions: readonly ArticleVersion[];
  readonly changes: readonly VersionChange[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function VersionList({ versions, changes, chosen, onChoose }: VersionListProps) {
  const { t, language } = useTexts();
  const why = useWhy();
  const writer = useWriter(versions);
  const dayName = (at: number): string => {
    const ago = daysAgo(at);
    if (ago === 0) return t('versions.today');
    return ago === 1 ? t('versions.yesterday') : day(language, at);
  };
  const amount = ({ id, words }: ArticleVersion): string => {
    const change = changes.find((each) => each.id === id);
    if (change === undefined) return t('history.words', { count: words });
    const { added, removed } = change;
    if (removed === 0) return t('versions.added', { count: added });
    return added === 0 ? t('versions.removed', { count: removed }) : t('versions.changed', { added, removed });
  };
  return (
    <ListBox
      className="version-list"
      aria-label={t('history.versions')}
      data-region-focus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const first = keys === 'all' ? undefined : [...keys][0];
        if (first !== undefined) onChoose(String(first));
      }}
    >
      {byDay(versions).map(({ at, entries }) => (
        <ListBoxSection key={at}>
          <Header className="version-list__day">{dayName(at)}</Header>
          {entries.map((version) => {
            const detail = [amount(version), writer(version)].filter((piece) => piece !== '').join(' · ');
            return (
              <ListBoxItem key={version.id} id={version.id} className="version-list__item" textValue={`${clock(version.at)} ${why(version)}`}>
                <span className="version-list__time">{clock(version.at)}</span>
                <span className="version-list__why">{why(version)}</span>
                <span className="version-list__detail">{detail}</span>
              </ListBoxItem>
            );
          })}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
