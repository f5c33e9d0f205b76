/** The words of a note in the field they are written in: a line the browser edits by itself, with its own keyboard, Ctrl+B and Ctrl+I; undo and paste are ours. */
import type { NoteRun } from '@common/article/document.ts';
import type { HtmlNode } from '../clipboard/html.ts';
import type { Stretch } from './field-history.ts';

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

/** The selection in the field, as letters from its beginning; without one, the end. */
export function selectionIn(field: HTMLElement): Stretch {
  const selection = window.getSelection();
  const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
  if (range === null || !field.contains(range.startContainer) || !field.contains(range.endContainer)) {
    const { length } = field.textContent;
    return { from: length, to: length };
  }
  const before = (container: Node, offset: number): number => {
    const front = document.createRange();
    front.selectNodeContents(field);
    front.setEnd(container, offset);
    return front.toString().length;
  };
  return { from: before(range.startContainer, range.startOffset), to: before(range.endContainer, range.endOffset) };
}

/** The caret behind so many letters. */
export function caretTo(field: HTMLElement, letters: number): void {
  let left = letters;
  const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (left <= length) {
      window.getSelection()?.collapse(node, left);
      return;
    }
    left -= length;
  }
  caretToEnd(field);
}

/** Does to the words that are selected in the field what a key would. */
export function editField(command: 'bold' | 'italic'): void {
  const editing: { execCommand(command: 'bold' | 'italic', showUi: false): boolean } = document;
  editing.execCommand(command, false);
}
