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
  PenLine,
  Pilcrow,
  Quote,
  TextInitial,
  type LucideIcon,
} from 'lucide-react';
import { useContext } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Toolbar as AriaToolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Editor } from 'slate';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import { IconButton, IconToggle } from '../ui/Button.tsx';
import { BLOCK_CHOICES, FIXED_KINDS, choiceOf, type ChoiceId } from './block-choices.ts';
import { hasMark, toggleMark } from './commands/toggle-mark.ts';
import { focusText } from './focus.ts';
import { PhotoDeskContext } from './photos.ts';

const ICONS: Readonly<Record<ChoiceId, LucideIcon>> = {
  paragraph: Pilcrow,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  sapo: TextInitial,
  quote: Quote,
  bulleted: List,
  numbered: ListOrdered,
  byline: PenLine,
};

interface ToolbarProps {
  readonly disabled: boolean;
  /** Runs a command once no word is being composed. */
  readonly whenComposed: (run: () => void) => void;
}

export function Toolbar({ disabled, whenComposed }: ToolbarProps) {
  const { t } = useTranslation();
  const editor = useSlateStatic();
  const desk = useContext(PhotoDeskContext);
  const choice = useSlateSelector(choiceOf);
  const bold = useSlateSelector((current) => hasMark(current, 'bold'));
  const italic = useSlateSelector((current) => hasMark(current, 'italic'));

  const act = (command: (editor: Editor) => void) => (): void => {
    whenComposed(() => {
      command(editor);
      focusText(editor);
    });
  };
  const become = (id: ChoiceId) => act((current) => BLOCK_CHOICES.find((entry) => entry.id === id)?.apply(current));
  const off = disabled || choice === null;
  const fixed = off || FIXED_KINDS.has(choice);

  return (
    <AriaToolbar aria-label={t('editor.toolbar')} className="editor-bar">
      <BlockMenu choice={choice} disabled={fixed} onChoose={(id) => afterMenu(become(id))} onClose={() => afterMenu(() => focusText(editor))} />
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
    </AriaToolbar>
  );
}

/** The menu gives the focus back to its button when it closes; the text takes it after that. */
function afterMenu(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

interface BlockMenuProps {
  readonly choice: ReturnType<typeof choiceOf>;
  readonly disabled: boolean;
  readonly onChoose: (id: ChoiceId) => void;
  /** It has gone, whatever was chosen in it. */
  readonly onClose: () => void;
}

function BlockMenu({ choice, disabled, onChoose, onClose }: BlockMenuProps) {
  const { t } = useTranslation();
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
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Button className="select__button">
        <SelectValue>{({ selectedText }) => (choice === null ? t('editor.blockType') : shown === null ? selectedText : t(`editor.${shown}`))}</SelectValue>
        <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {BLOCK_CHOICES.map(({ id, keys }) => {
            const Icon = ICONS[id];
            return (
              <ListBoxItem key={id} id={id} className="menu__item" textValue={t(`editor.${id}`)}>
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                <span className="menu__label">{t(`editor.${id}`)}</span>
                {keys === '' ? null : <kbd>{keys}</kbd>}
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Popover>
    </Select>
  );
}
