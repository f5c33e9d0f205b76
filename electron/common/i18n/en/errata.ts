import type { SameTexts } from '../texts.ts';
import type { errata as vi } from '../vi/errata.ts';

export const errata: SameTexts<typeof vi> = {
  line: 'line {{line}}',
  missing: '({{piece}} missing in print)',
  nothing: '(nothing)',
  where: {
    text: 'text',
    title: 'title',
    sapo: 'standfirst',
    heading: 'heading',
    list: 'list',
    table: 'table',
    box: 'box',
    caption: 'caption',
    credit: 'credit',
    byline: 'byline',
    note: 'footnote',
  },
  piece: {
    text: 'paragraph',
    title: 'title',
    sapo: 'standfirst',
    heading: 'heading',
    list: 'item',
    table: 'row',
    box: 'line',
    caption: 'caption',
    credit: 'credit',
    byline: 'byline',
    note: 'note',
  },
  kind: {
    added: 'Add the {{piece}}:',
    removed: '(leave this {{piece}} out)',
    moved: '(this {{piece}} belongs elsewhere)',
    article: '(leave the whole article out)',
    photo: '(wrong photo printed)',
  },
};
