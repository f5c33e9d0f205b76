/** Made pages in words. */
import type { OutlineMatter } from '@common/book/outline.ts';
import { useMemo } from 'react';
import { useTexts } from '../i18n/use-texts.ts';

export interface MatterWords {
  /** Its own title, or what it is where it has none. */
  readonly titleOf: (matter: Pick<OutlineMatter, 'kind' | 'title'>) => string;
}

export function useMatterWords(): MatterWords {
  const { t } = useTexts();
  return useMemo(() => ({ titleOf: ({ kind, title }) => (title === '' ? t(`matter.kinds.${kind}.name`) : title) }), [t]);
}
