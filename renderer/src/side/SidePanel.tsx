/** The right of the desk: tabs, the tools of the shown page beside them, the page under them. */
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { SIDES, type Side } from './sides.ts';
import { ToolsPlace, useSides } from './use-sides.ts';
import './side.css';

const none = (): number => 0;

export function SidePanel() {
  const { t } = useTexts();
  const { sides, preview } = useDesk();
  const { shown } = useSides();
  const [tools, setTools] = useState<HTMLElement | null>(null);

  // Pages that nobody sees are not made.
  useEffect(() => {
    if (shown === 'page') return undefined;
    preview.rest();
    return () => {
      preview.wake();
    };
  }, [shown, preview]);

  return (
    <Tabs
      className="side"
      selectedKey={shown}
      onSelectionChange={(key) => {
        const chosen = SIDES.find(({ id }) => id === key);
        if (chosen !== undefined) sides.choose(chosen.id);
      }}
    >
      <header className="side-bar">
        <TabList className="side-bar__tabs" aria-label={t('side.tabs')}>
          {SIDES.map((side) => (
            <SideTab key={side.id} side={side} />
          ))}
        </TabList>
        <div className="side-bar__tools" ref={setTools} />
      </header>
      <ToolsPlace value={tools}>
        {SIDES.map(({ id, component: Page }) => (
          <TabPanel key={id} id={id} className="side__page">
            <Page />
          </TabPanel>
        ))}
      </ToolsPlace>
    </Tabs>
  );
}

function SideTab({ side: { id, name, icon: Icon, useCount = none } }: { readonly side: Side }) {
  const { t } = useTexts();
  const count = useCount();
  return (
    <Tab id={id} className="side-bar__tab">
      <span className="side-bar__icon" title={t(name)} aria-hidden>
        <Icon size={16} strokeWidth={1.75} />
      </span>
      <span className="side-bar__name">{t(name)}</span>
      {count === 0 ? null : <span className="side-bar__count">{count}</span>}
    </Tab>
  );
}
