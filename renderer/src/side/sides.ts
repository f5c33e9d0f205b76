/** What can stand at the right of the text: one line each, in the order of their tabs. */
import type { Key } from '@common/i18n/index.ts';
import { BookOpen, ClipboardList, History, ListTree, MessageSquareText, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import { ArticleOutline } from '../around/ArticleOutline.tsx';
import { RemarksPanel, useWaitingRemarks } from '../remarks/RemarksPanel.tsx';
import { OffersPanel } from '../offers/OffersPanel.tsx';
import { PreviewPanel } from '../preview/PreviewPanel.tsx';
import { VersionsPanel } from '../versions/VersionsPanel.tsx';

interface Declared {
  readonly id: string;
  /** Its tab's words. */
  readonly name: Key;
  /** Stands for the words where there is no room for them. */
  readonly icon: LucideIcon;
  readonly component: ComponentType;
  /** A hook: how much waits there, shown behind the name; 0 shows nothing. */
  readonly useCount?: () => number;
}

export const SIDES = [
  { id: 'page', name: 'preview.title', icon: BookOpen, component: PreviewPanel },
  { id: 'remarks', name: 'remarks.title', icon: MessageSquareText, component: RemarksPanel, useCount: useWaitingRemarks },
  { id: 'offers', name: 'offers.title', icon: ClipboardList, component: OffersPanel },
  { id: 'contents', name: 'around.contents', icon: ListTree, component: ArticleOutline },
  { id: 'versions', name: 'versions.title', icon: History, component: VersionsPanel },
] as const satisfies readonly Declared[];

export type SideId = (typeof SIDES)[number]['id'];
export type Side = Declared & { readonly id: SideId };
