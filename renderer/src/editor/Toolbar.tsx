/** The quiet bar above the text: what kind of block this is, bold, italic, quote, lists, photo. */
import {
  Bold,
  ChevronDown,
  Heading1,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  List,
  ListOrdered,
  ListPlus,
  ListRestart,
  PenLine,
  Pilcrow,
  Feather,
  Quote,
  SeparatorHorizontal,
  Superscript,
  Ellipsis,
  Link,
  MessageSquareQuote,
  RemoveFormatting,
  Sparkles,
  SquareMenu,
  Subscript,
  Table,
  TextInitial,
  Asterisk,
  CaseUpper,
  type LucideIcon,
} from 'lucide-react';
import { memo, useContext, useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Toolbar as AriaToolbar } from 'react-aria-components';
import { type Editor } from 'slate';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import { textKeys } from '../commands/keys.ts';
import { IconButton, IconToggle } from '../ui/Button.tsx';
import { FOCUS_BACK } from '../ui/focus-home.ts';
import { BLOCK_CHOICES, FIXED_KINDS, choiceOf, type ChoiceId, type FixedKind } from './block-choices.ts';
import type { Mark } from '@common/article/document.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { inBox, toggleBox } from './commands/box/toggle-box.ts';
import { clearMarks } from './commands/clear-marks.ts';
import { insertSeparator } from './commands/insert-separator.ts';
import { canContinueNumbers, canRestartNumbers, continueNumbers, restartNumbers } from './commands/number-list.ts';
import { insertTable } from './commands/table/insert-table.ts';
import { hasMark, toggleMark } from './commands/toggle-mark.ts';
import { focusText } from './focus.ts';
import { PhotoDeskContext } from './photos.ts';
import { useTexts } from '../i18n/use-texts.ts';

const ICONS: Readonly<Record<ChoiceId, LucideIcon>> = {
  paragraph: Pilcrow,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  sapo: TextInitial,
  quote: Quote,
  pullQuote: Sparkles,
  dialogue: MessageSquareQuote,
  verse: Feather,
  bulleted: List,
  numbered: ListOrdered,
  byline: PenLine,
};

/** The text that names a kind of block. */
function nameOf(kind: ChoiceId | FixedKind) {
  if (kind === 'verse') return 'table.verse';
  if (kind === 'pullQuote' || kind === 'dialogue') return `blocks.${kind}` as const;
  if (kind === 'box-title' || kind === 'box-line') return 'blocks.box';
  return kind === 'table-cell' ? 'table.cell' : (`editor.${kind}` as const);
}

interface ToolbarProps {
  readonly disabled: boolean;
  /** Runs a command once no word is being composed. */
  readonly whenComposed: (run: () => void) => void;
  /** Asks for a footnote's words. */
  readonly onNote: () => void;
  /** Asks for a link's address. */
  readonly onLink: () => void;
}

/** Thirty buttons: not drawn again because a page begins elsewhere. */
export const Toolbar = memo(function Toolbar({ disabled, whenComposed, onNote, onLink }: ToolbarProps) {
  const { t } = useTexts();
  const editor = useSlateStatic();
  const desk = useContext(PhotoDeskContext);
  const choice = useSlateSelector(choiceOf);
  const bold = useSlateSelector((current) => hasMark(current, 'bold'));
  const italic = useSlateSelector((current) => hasMark(current, 'italic'));

  const bar = useFocusBackFrom(() => whenComposed(() => focusText(editor)));

  const act = (command: (editor: Editor) => void) => (): void => {
    whenComposed(() => {
      command(editor);
      focusText(editor);
    });
  };
  const apply = (id: ChoiceId) => (current: Editor): void => BLOCK_CHOICES.find((entry) => entry.id === id)?.apply(current);
  const become = (id: ChoiceId) => act(apply(id));
  const off = disabled || choice === null;
  const fixed = off || FIXED_KINDS.has(choice);

  return (
    <AriaToolbar ref={bar} aria-label={t('editor.toolbar')} className="editor-bar">
      <BlockMenu choice={choice} disabled={fixed} onChoose={(id) => whenComposed(() => apply(id)(editor))} />
      <span className="editor-bar__line" aria-hidden />
      <IconToggle icon={Bold} label={t('editor.bold')} isSelected={bold} isDisabled={off} onChange={act((current) => toggleMark(current, 'bold'))} />
      <IconToggle icon={Italic} label={t('editor.italic')} isSelected={italic} isDisabled={off} onChange={act((current) => toggleMark(current, 'italic'))} />
      <span className="editor-bar__line" aria-hidden />
      <IconToggle
        icon={Quote}
        label={t('editor.quoteKey')}
        isSelected={choice === 'quote'}
        isDisabled={fixed}
        onChange={become(choice === 'quote' ? 'paragraph' : 'quote')}
      />
      <IconToggle icon={List} label={t('editor.bulletedKey')} isSelected={choice === 'bulleted'} isDisabled={fixed} onChange={become('bulleted')} />
      <IconToggle icon={ListOrdered} label={t('editor.numberedKey')} isSelected={choice === 'numbered'} isDisabled={fixed} onChange={become('numbered')} />
      <span className="editor-bar__line" aria-hidden />
      <IconButton icon={ImagePlus} label={t('editor.insertPhoto')} isDisabled={disabled} onPress={desk.insert} />
      <IconButton icon={Asterisk} label={t('note.insert')} isDisabled={off} onPress={onNote} />
      <IconButton icon={Table} label={t('table.insert')} isDisabled={disabled || choice === 'table-cell'} onPress={act(insertTable)} />
      <IconButton icon={Link} label={t('blocks.link')} isDisabled={off} onPress={onLink} />
      <MoreMenu disabled={off} act={act} />
    </AriaToolbar>
  );
});

/**
 * A menu of the bar has gone, whatever was chosen in it, and the keyboard goes back to where one was: the text. Heard by the whole bar:
 * who enters it is put on the button that had the keyboard in it last, and React Aria goes back to that one, where Space would press it.
 */
function useFocusBackFrom(onFocusBack: () => void): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  const focusBack = useEffectEvent(onFocusBack);
  useEffect(() => {
    const element = bar.current;
    const take = (event: Event): void => {
      event.preventDefault();
      focusBack();
    };
    element?.addEventListener(FOCUS_BACK, take);
    return () => element?.removeEventListener(FOCUS_BACK, take);
  }, []);
  return bar;
}

/** What is asked for now and then. */
function MoreMenu({ disabled, act }: { readonly disabled: boolean; readonly act: (command: (editor: Editor) => void) => () => void }) {
  const { t } = useTexts();
  const boxed = useSlateSelector(inBox);
  const goesOn = useSlateSelector(canContinueNumbers);
  const restarts = useSlateSelector(canRestartNumbers);
  const marks: readonly (readonly [Mark, LucideIcon, string])[] = [
    ['smallCaps', CaseUpper, ''],
    ['superscript', Superscript, 'Ctrl+Shift+='],
    ['subscript', Subscript, 'Ctrl+='],
  ];
  return (
    <MenuButton
      label={t('blocks.more')}
      groups={[
        {
          entries: [
            ...marks.map(([mark, icon, keys]) => ({ id: mark, icon, keys, label: t(`blocks.${mark as 'smallCaps' | 'superscript' | 'subscript'}`), run: act((editor) => toggleMark(editor, mark)) })),
            { id: 'clear', icon: RemoveFormatting, label: t('blocks.clear'), run: act(clearMarks) },
          ],
        },
        {
          entries: [
            { id: 'box', icon: SquareMenu, label: boxed ? t('blocks.boxEnd') : t('blocks.boxKey'), run: act(toggleBox) },
            { id: 'separator', icon: SeparatorHorizontal, label: t('blocks.separator'), keys: '---', run: act(insertSeparator) },
          ],
        },
        {
          entries: [
            { id: 'continue-numbers', icon: ListPlus, label: t('commands.names.continue-numbers'), disabled: !goesOn, run: act(continueNumbers) },
            { id: 'restart-numbers', icon: ListRestart, label: t('commands.names.restart-numbers'), disabled: !restarts, run: act(restartNumbers) },
          ],
        },
      ]}
    >
      <IconButton icon={Ellipsis} label={t('blocks.more')} isDisabled={disabled} />
    </MenuButton>
  );
}

interface BlockMenuProps {
  readonly choice: ReturnType<typeof choiceOf>;
  readonly disabled: boolean;
  readonly onChoose: (id: ChoiceId) => void;
}

function BlockMenu({ choice, disabled, onChoose }: BlockMenuProps) {
  const { t } = useTexts();
  const shown = FIXED_KINDS.has(choice ?? '') ? choice : null;
  return (
    <Select
      aria-label={t('editor.blockType')}
      className="select select--small editor-bar__kind"
      isDisabled={disabled}
      value={choice}
      onChange={(key) => {
        const chosen = BLOCK_CHOICES.find((entry) => entry.id === key);
        if (chosen !== undefined) onChoose(chosen.id);
      }}
    >
      <Button className="select__button">
        <SelectValue>{({ selectedText }) => (choice === null ? t('editor.blockType') : shown === null ? selectedText : t(nameOf(shown)))}</SelectValue>
        <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {BLOCK_CHOICES.map(({ id }) => {
            const Icon = ICONS[id];
            const keys = textKeys(id);
            return (
              <ListBoxItem key={id} id={id} className="menu__item" textValue={t(nameOf(id))}>
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                <span className="menu__label">{t(nameOf(id))}</span>
                {keys === undefined ? null : <kbd>{keys}</kbd>}
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Popover>
    </Select>
  );
}
