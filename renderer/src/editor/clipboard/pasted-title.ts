/** A page pasted below the empty title of an article without text begins with its own title: that is the article's. Only where nothing else can be meant. */
import type { Block } from '@common/article/document.ts';
import { Editor, Range, Transforms } from 'slate';
import { isEmptyBlock } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { mayBeEmpty } from './end-of-article.ts';

/** Takes the caret into the title, where what is pasted goes on below it. */
export function caretToTitle(editor: Editor, blocks: readonly Block[]): void {
  if (editor.selection !== null && Range.isCollapsed(editor.selection) && !isSuggesting(editor) && isTitled(blocks) && isBlank(editor.children as Block[])) Transforms.select(editor, Editor.start(editor, [0]));
}

/** The one heading of the highest level stands in front of everything: of several each heads a part. */
const isTitled = ([first, ...rest]: readonly Block[]): boolean => isHighest(first) && rest.length > 0 && !rest.some(isHighest);

const isHighest = (block: Block | undefined): boolean => block?.type === 'heading' && block.level === 1;

/** A title without words, and nothing but what a new article waits with. */
const isBlank = ([title, ...others]: readonly Block[]): boolean => title?.type === 'title' && isEmptyBlock(title) && others.every((block) => mayBeEmpty(block) && isEmptyBlock(block));
