/** Outline, article and what stands beside it (the printed page first): sizes remembered, both sides can be hidden. */
import { useEffect, useEffectEvent, useImperativeHandle, useState, type Ref, type SyntheticEvent } from 'react';
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { useTexts } from '../i18n/use-texts.ts';
import { OutlinePanel } from '../outline/OutlinePanel.tsx';
import { SidePanel } from '../side/SidePanel.tsx';
import { useSides } from '../side/use-sides.ts';
import { MatterColumn } from '../matter/MatterColumn.tsx';
import { MatterPages } from '../matter/MatterPages.tsx';
import { useShownMatter } from '../matter/state.ts';
import { ArticleColumn } from './ArticleColumn.tsx';
import { useDesk } from './desk-context.ts';
import type { Command } from './shortcuts.ts';

/** `jobs`: the cards at the foot of the window, when there are any. */
export type Region = 'outline' | 'article' | 'preview' | 'jobs';
const REGIONS: readonly Region[] = ['outline', 'article', 'preview', 'jobs'];

export interface PanelsHandle {
  toggle(side: 'outline' | 'preview'): void;
  /** Moves the focus to the next panel. */
  nextRegion(): void;
}

const regionOnScreen = (region: Region): Element | null => document.querySelector(`[data-region="${region}"]`);

/** What takes the focus when a panel is entered: its main thing, the current row of a tree, or whatever can. */
function focusFirst(region: Region): void {
  const panel = regionOnScreen(region);
  for (const wanted of ['[data-region-focus]', '[role="row"][aria-selected="true"]', '[role="row"]', '[tabindex="0"], button']) {
    const element = panel?.querySelector<HTMLElement>(wanted);
    if (element !== null && element !== undefined) {
      element.focus();
      return;
    }
  }
}

interface PanelsProps {
  readonly ref: Ref<PanelsHandle>;
  readonly execute: (command: Command) => void;
  /** Where the focus was last. */
  readonly region: Region;
  readonly onRegion: (region: Region) => void;
  /** False while another work has the article's editor. */
  readonly editing: boolean;
  /** False while only the outline is to be drawn. */
  readonly settled: boolean;
}

export function Panels({ ref, execute, region, onRegion, editing, settled }: PanelsProps) {
  const { t } = useTexts();
  const { article } = useDesk();
  const matter = useShownMatter();
  const outlinePanel = usePanelRef();
  const previewPanel = usePanelRef();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: 'kyyeu.desk', storage: localStorage });

  const { asked, focus } = useSides();
  const open = useEffectEvent(() => {
    if (asked === 0) return;
    if (previewPanel.current?.isCollapsed() === true) previewPanel.current.expand();
    // The page is there after the next frame.
    if (focus) requestAnimationFrame(() => { focusFirst('preview'); });
  });
  useEffect(() => {
    open();
  }, [asked]);

  useImperativeHandle(ref, () => ({
    toggle: (side) => {
      const panel = side === 'outline' ? outlinePanel.current : previewPanel.current;
      if (panel?.isCollapsed() === true) panel.expand();
      else panel?.collapse();
    },
    nextRegion: () => {
      const shown = REGIONS.filter((each) => !hidden.has(each) && (each !== 'jobs' || regionOnScreen(each) !== null));
      const next = shown[(shown.indexOf(region) + 1) % shown.length] ?? 'article';
      onRegion(next);
      if (next === 'article' && article.editor !== null) article.editor.focus();
      else focusFirst(next);
    },
  }));

  const enter = (event: SyntheticEvent): void => {
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-region]')?.dataset['region'] : undefined;
    const entered = REGIONS.find((each) => each === name);
    if (entered !== undefined) onRegion(entered);
  };

  const notice = (name: Region, size: number): void => {
    setHidden((now) => {
      if (now.has(name) === (size === 0)) return now;
      const next = new Set(now);
      if (size === 0) next.add(name);
      else next.delete(name);
      return next;
    });
  };

  return (
    // A press counts as entering a panel also where nothing takes the focus.
    <Group
      className="panels"
      id="kyyeu.desk"
      {...(defaultLayout === undefined ? {} : { defaultLayout })}
      onLayoutChanged={onLayoutChanged}
      onFocusCapture={enter}
      onPointerDownCapture={enter}
    >
      <Panel
        id="outline"
        panelRef={outlinePanel}
        defaultSize={288}
        minSize={200}
        maxSize={440}
        collapsible
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => {
          notice('outline', inPixels);
        }}
      >
        <nav className="panel panel--outline" aria-label={t('outline.title')} data-region="outline">
          {hidden.has('outline') ? null : <OutlinePanel execute={execute} />}
        </nav>
      </Panel>
      <Separator className="divider" aria-label={t('desk.resizeOutline')} />
      <Panel id="article" minSize={460}>
        <section className="panel panel--article" aria-label={t('desk.work')} data-region="article">
          {matter === null ? null : <MatterColumn key={matter} id={matter} execute={execute} />}
          {settled && editing && matter === null ? <ArticleColumn execute={execute} /> : null}
        </section>
      </Panel>
      <Separator className="divider" aria-label={t('desk.resizePreview')} />
      <Panel
        id="preview"
        panelRef={previewPanel}
        defaultSize="41%"
        minSize={280}
        collapsible
        onResize={({ inPixels }) => {
          notice('preview', inPixels);
        }}
      >
        <aside className="panel panel--preview" aria-label={t('side.title')} data-region="preview">
          {hidden.has('preview') || !settled ? null : matter === null ? <SidePanel /> : <MatterPages key={matter} id={matter} />}
        </aside>
      </Panel>
    </Group>
  );
}
