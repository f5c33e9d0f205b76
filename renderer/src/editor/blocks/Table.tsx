/** A table in the text: its rows, which are text, under a bar of buttons, which is none. */
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  FoldHorizontal,
  FoldVertical,
  PanelTop,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Editor } from 'slate';
import { useReadOnly, useSlateSelector, useSlateStatic, type RenderElementProps } from 'slate-react';
import type { TableBlock, TableCellBlock } from '@common/article/document.ts';
import { IconButton, IconToggle } from '../../ui/Button.tsx';
import { addColumn } from '../commands/table/add-column.ts';
import { addRow } from '../commands/table/add-row.ts';
import { canMergeCells, mergeCells } from '../commands/table/merge-cells.ts';
import { canSplitCell, splitCell } from '../commands/table/split-cell.ts';
import { coveredColumns, coveredRows } from '../commands/table/covered.ts';
import { removeColumn } from '../commands/table/remove-column.ts';
import { removeRow } from '../commands/table/remove-row.ts';
import { removeTable } from '../commands/table/remove-table.ts';
import { toggleHeader } from '../commands/table/toggle-header.ts';
import { focusText } from '../focus.ts';
import { useTexts } from '../../i18n/use-texts.ts';

type Attributes = RenderElementProps['attributes'] & { readonly className: string };

interface TableProps {
  readonly attributes: Attributes;
  readonly element: TableBlock;
  readonly children: ReactNode;
}

export function Table({ attributes, element, children }: TableProps) {
  const { t } = useTexts();
  const readOnly = useReadOnly();
  const id = useId();
  return (
    <div {...attributes}>
      {readOnly ? null : <Tools label={t('table.tools')} header={element.headerRows > 0} canHead={element.children.length > 1} controls={id} />}
      <div className="table__frame">
        <table id={id} className="table" data-head={Math.min(element.headerRows, 4)} aria-label={t('table.label')}>
          <tbody>{children}</tbody>
        </table>
      </div>
    </div>
  );
}

export function Cell({ attributes, element, children }: { readonly attributes: Attributes; readonly element: TableCellBlock; readonly children: ReactNode }) {
  return (
    <td {...attributes} colSpan={element.colspan ?? 1} rowSpan={element.rowspan ?? 1}>
      {children}
    </td>
  );
}

/** Works on the cell of the caret, and is shown while the caret is in the table. */
function Tools({ label, header, canHead, controls }: { readonly label: string; readonly header: boolean; readonly canHead: boolean; readonly controls: string }) {
  const { t } = useTexts();
  const editor = useSlateStatic();
  const canMerge = useSlateSelector(canMergeCells);
  const canSplit = useSlateSelector(canSplitCell);
  const rows = useSlateSelector(coveredRows);
  const columns = useSlateSelector(coveredColumns);
  const act = (command: (editor: Editor) => void) => (): void => {
    command(editor);
    focusText(editor);
  };
  const buttons: readonly (readonly [LucideIcon, string, (editor: Editor) => void])[] = [
    [BetweenHorizontalEnd, t('table.rowAbove'), (current) => addRow(current, 'above')],
    [BetweenHorizontalStart, t('table.rowBelow'), (current) => addRow(current, 'below')],
    [BetweenVerticalEnd, t('table.columnLeft'), (current) => addColumn(current, 'left')],
    [BetweenVerticalStart, t('table.columnRight'), (current) => addColumn(current, 'right')],
    [FoldVertical, rows === 1 ? t('table.removeRow') : t('table.removeRows', { count: rows }), removeRow],
    [FoldHorizontal, columns === 1 ? t('table.removeColumn') : t('table.removeColumns', { count: columns }), removeColumn],
  ];
  return (
    <div className="table__tools" contentEditable={false} role="toolbar" aria-label={label} aria-controls={controls}>
      {buttons.map(([icon, name, command]) => (
        <IconButton key={name} icon={icon} label={name} onPress={act(command)} />
      ))}
      <IconButton icon={TableCellsMerge} label={t('around.mergeCells')} isDisabled={!canMerge} onPress={act(mergeCells)} />
      <IconButton icon={TableCellsSplit} label={t('around.splitCell')} isDisabled={!canSplit} onPress={act(splitCell)} />
      <IconToggle icon={PanelTop} label={t('table.header')} isSelected={header} isDisabled={!canHead} onChange={act(toggleHeader)} />
      <IconButton icon={Trash2} label={t('table.remove')} onPress={act(removeTable)} />
    </div>
  );
}
