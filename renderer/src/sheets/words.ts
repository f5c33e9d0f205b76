/** Words about rows of a list. */
import type { SheetDoubt } from '@common/sheets/plan-shapes.ts';
import { dateInFigures } from '@common/text/dates.ts';

/** What was made of a cell; days as people write them. */
export const doubtDetail = ({ detail }: SheetDoubt): string => dateInFigures(detail).slice(0, 160);
