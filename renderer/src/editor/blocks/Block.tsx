/** One block of the article on the screen. */
import type { ReactNode } from 'react';
import { useSlateSelector, type RenderElementProps } from 'slate-react';
import type { ArticleElement, ListBlock } from '@common/article/document.ts';
import { signsOf } from '@common/article/list-kinds.ts';
import { startAt } from '@common/article/list-numbers.ts';
import { UNSETTLED, useBlockMark } from '../block-marks.ts';
import { blocksIn } from '../commands/list-start.ts';
import { isEmptyBlock } from '../schema.ts';
import { Photo } from './Photo.tsx';
import { Cell, Table } from './Table.tsx';
import { useTexts } from '../../i18n/use-texts.ts';

export type BlockProps = RenderElementProps & { readonly element: ArticleElement };

const HEADING_TAGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

/** Picks tag and looks by the block's type; the words beside the text (placeholder, page) are CSS content, never page text. */
export function Block({ attributes, children, element }: BlockProps) {
  const { t } = useTexts();
  const { page, caret, selected } = useBlockMark(element);
  const placeholder = usePlaceholder(element, caret);
  const common = {
    ...attributes,
    className: ['block', `block--${element.type}`, caret ? 'has-caret' : '', selected ? 'is-selected' : ''].filter(Boolean).join(' '),
    ...(page === null ? {} : { 'data-page': page === UNSETTLED ? t('editor.pageUnsettled') : t('editor.page', { page }) }),
    ...(placeholder === null ? {} : { 'data-placeholder': placeholder }),
    ...('break' in element && element.break !== undefined ? { 'data-break': element.break.kind } : {}),
  };
  switch (element.type) {
    case 'title':
      return <h1 {...common}>{children}</h1>;
    case 'heading': {
      const Tag = HEADING_TAGS[element.level];
      return (
        <Tag {...common} data-level={element.level}>
          {children}
        </Tag>
      );
    }
    case 'quote':
    case 'pull-quote':
      return <blockquote {...common}>{children}</blockquote>;
    case 'box':
      return (
        <aside {...common} aria-label={t('blocks.box')}>
          {children}
        </aside>
      );
    case 'separator':
      return (
        <div {...common} role="separator" aria-label={t('blocks.separator')}>
          {children}
        </div>
      );
    case 'table':
      return (
        <Table attributes={common} element={element}>
          {children}
        </Table>
      );
    case 'table-row':
      return <tr {...common}>{children}</tr>;
    case 'table-cell':
      return (
        <Cell attributes={common} element={element}>
          {children}
        </Cell>
      );
    case 'list':
      return listElement(element, common, children as ReactNode);
    case 'list-item':
      return element.level === undefined ? (
        <li {...common}>{children}</li>
      ) : (
        <li {...common} data-level={element.level} aria-level={element.level}>
          {children}
        </li>
      );
    case 'photo':
      return (
        <Photo attributes={common} element={element}>
          {children}
        </Photo>
      );
    case 'sapo':
    case 'paragraph':
    case 'dialogue':
    case 'verse':
    case 'byline':
    case 'box-title':
    case 'box-line':
    case 'caption':
    case 'credit':
      return <p {...common}>{children}</p>;
  }
}

/** The signs in front of its deeper levels are drawn by the style sheet (`ui/base.css`). */
function listElement(element: ListBlock, common: RenderElementProps['attributes'], children: ReactNode): ReactNode {
  const [, second, third] = signsOf(element);
  const attributes = { ...common, 'data-second': second, 'data-third': third };
  if (!element.ordered) return <ul {...attributes}>{children}</ul>;
  return element.start === 'continued' ? (
    <Continued attributes={attributes} element={element}>
      {children}
    </Continued>
  ) : (
    <ol {...attributes} start={element.start}>
      {children}
    </ol>
  );
}

interface ContinuedProps {
  readonly attributes: RenderElementProps['attributes'];
  readonly element: ListBlock;
  readonly children: ReactNode;
}

/** A numbered list that goes on from the one before it: an item there moves its numbers, so it looks at every change. */
function Continued({ attributes, element, children }: ContinuedProps) {
  const start = useSlateSelector((editor) => {
    const blocks = blocksIn(editor);
    const index = blocks.indexOf(element);
    // Changed just now, it is about to be drawn anew.
    return index === -1 ? null : startAt(blocks, index);
  });
  return (
    <ol {...attributes} start={start ?? undefined}>
      {children}
    </ol>
  );
}

/** Empty blocks say what belongs there; an empty paragraph only while the caret is in it. */
function usePlaceholder(element: ArticleElement, caret: boolean): string | null {
  const { t } = useTexts();
  if (!isEmptyBlock(element)) return null;
  switch (element.type) {
    case 'title':
      return t('editor.titlePlaceholder');
    case 'sapo':
      return t('editor.sapoPlaceholder');
    case 'heading':
      return t('editor.headingPlaceholder');
    case 'quote':
      return t('editor.quotePlaceholder');
    case 'pull-quote':
      return t('blocks.pullQuotePlaceholder');
    case 'dialogue':
      return t('blocks.dialoguePlaceholder');
    case 'box-title':
      return t('blocks.boxTitlePlaceholder');
    case 'box-line':
      return t('blocks.boxLinePlaceholder');
    case 'verse':
      return t('table.versePlaceholder');
    case 'byline':
      return t('editor.bylinePlaceholder');
    case 'caption':
      return t('editor.captionPlaceholder');
    case 'credit':
      return t('editor.creditPlaceholder');
    case 'paragraph':
      return caret ? t('editor.paragraphPlaceholder') : null;
    case 'list':
    case 'list-item':
    case 'box':
    case 'separator':
    case 'table':
    case 'table-row':
    case 'table-cell':
    case 'photo':
      return null;
  }
}
