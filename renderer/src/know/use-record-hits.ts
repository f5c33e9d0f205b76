/** Exemplars, units and awards that a search found: each leads to its record. */
import type { SearchHit } from '@common/contract/shapes.ts';
import { Award, Building2, UserRound, type LucideIcon } from 'lucide-react';
import type { Command } from '../app/shortcuts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { showRecord, type KnowTab } from './shown.ts';

export interface RecordHit {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly main: string;
  readonly side: string;
  readonly run: () => void;
}

const FOUND = {
  exemplar: { tab: 'exemplars', icon: UserRound, name: 'know.exemplar' },
  unit: { tab: 'units', icon: Building2, name: 'know.unit' },
  award: { tab: 'awards', icon: Award, name: 'know.awards' },
} as const satisfies Readonly<Record<string, { readonly tab: KnowTab; readonly icon: LucideIcon; readonly name: string }>>;

export function useRecordHits(hits: readonly SearchHit[], execute: (command: Command) => void): RecordHit[] {
  const { t } = useTexts();
  return hits.flatMap(({ kind, id, title, snippet }): RecordHit[] => {
    if (kind !== 'exemplar' && kind !== 'unit' && kind !== 'award') return [];
    const { tab, icon, name } = FOUND[kind];
    return [
      {
        id: `${kind}-${id}`,
        icon,
        main: title === '' ? snippet : title,
        side: t(name),
        run: () => {
          showRecord(tab, id);
          execute('work-know');
        },
      },
    ];
  });
}
