/** Tells Slate what this product edits: its value is `ArticleDocument.blocks` as stored, with no conversion in between. */
import type { BaseEditor } from 'slate';
import type { ReactEditor } from 'slate-react';
import type { ArticleElement, TextNode } from '@common/article/document.ts';
import type { HistoryEditor } from './history.ts';
import type { SuggestEditor } from './suggest/suggesting.ts';

export type ArticleSlateEditor = BaseEditor & ReactEditor & HistoryEditor & SuggestEditor;

declare module 'slate' {
  interface CustomTypes {
    Editor: ArticleSlateEditor;
    Element: ArticleElement;
    Text: TextNode;
  }
}
