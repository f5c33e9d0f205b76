/** The words of a note in the field they are written in: a line the browser edits by itself, with its own keyboard, Ctrl+B and Ctrl+I. */
import type { NoteRun } from '@common/article/document.ts';
import type { HtmlNode } from '../clipboard/html.ts';

const TEXT = 3;
type Look = Omit<NoteRun, 'text'>;
const TAGS: Readonly<Record<string, Look>> = { B: { bold: true }, STRONG: { bold: true }, I: { italic: true }, EM: { italic: true }, SUP: { superscript: true }, SUB: { subscript: true } };

/** What stands in the field. The browser makes what elements it likes; of all of them the words and their marks count. */
export function runsInField(field: HtmlNode): NoteRun[] {
  const runs: NoteRun[] = [];
  const walk = (node: HtmlNode, look: Look): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) runs.push({ ...look, text: child.nodeValue ?? '' });
      else if (child.nodeName === 'BR' || child.nodeName === 'DIV' || child.nodeName === 'P') {
        runs.push({ text: ' ' });
        walk(child, look);
      } else walk(child, { ...look, ...TAGS[child.nodeName], ...styled(child) });
    }
  };
  walk(field, {});
  return runs.filter(({ text }) => text !== '');
}

/** Small capitals have no element; and the browser says by a style that words within marked ones are plain. */
function styled(node: HtmlNode): Look {
  const css = node.getAttribute?.('style') ?? '';
  return {
    ...(node.getAttribute?.('class') === SMALL_CAPS ? { smallCaps: true as const } : {}),
    ...(/font-weight:\s*(?:normal|400)/u.test(css) ? { bold: undefined } : {}),
    ...(/font-style:\s*normal/u.test(css) ? { italic: undefined } : {}),
  };
}

const SMALL_CAPS = 'small-caps';

/** Puts words into the field, in the place of what stands there. */
export function fillField(field: HTMLElement, runs: readonly NoteRun[]): void {
  field.replaceChildren(...runs.filter(({ text }) => text !== '').map(elementOf));
}

function elementOf(run: NoteRun): Node {
  let node: Node = document.createTextNode(run.text);
  const around = (tag: string, className?: string): void => {
    const element = document.createElement(tag);
    if (className !== undefined) element.className = className;
    element.append(node);
    node = element;
  };
  if (run.superscript === true) around('sup');
  if (run.subscript === true) around('sub');
  if (run.smallCaps === true) around('span', SMALL_CAPS);
  if (run.italic === true) around('i');
  if (run.bold === true) around('b');
  return node;
}

/** The caret behind the last letter. */
export function caretToEnd(field: HTMLElement): void {
  field.focus();
  const selection = window.getSelection();
  selection?.selectAllChildren(field);
  selection?.collapseToEnd();
}

/** The browser's own editing of a field; what it does, its own undo takes back. */
interface FieldEditing {
  execCommand(command: 'bold' | 'italic' | 'insertText', showUi: false, value?: string): boolean;
}

/** Does to the words that are selected in the field what a key would. */
export function editField(command: 'bold' | 'italic'): void {
  const editing: FieldEditing = document;
  editing.execCommand(command, false);
}

/** Pasted words come without anything else of where they stood: in one line, as typed. */
export function insertInField(text: string): void {
  const editing: FieldEditing = document;
  editing.execCommand('insertText', false, text.replace(/\s+/gu, ' '));
}
