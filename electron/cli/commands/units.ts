/** `kyyeu units BOOK [--json]`: what each unit was asked for, what has come, what is overdue. */
import { grouped, rowsOf } from '../../common/collect/list.ts';
import { missingByKind } from '../../common/collect/state.ts';
import { WANTED } from '../../common/collect/shapes.ts';
import { localDay } from '../../common/text/dates.ts';
import { overviewOf } from '../../services/book/collect.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const today = localDay(Date.now());
    const { units, strays } = overviewOf(book);
    const rows = grouped(rowsOf(units, today)).flatMap((group) => group.rows);
    if (json) {
      printJson(io, {
        units: rows.map(({ unit, state }) => ({
          name: unit.name,
          standing: state.standing,
          asked: state.tally.asked,
          received: state.tally.received,
          missing: Object.fromEntries(WANTED.map((wanted) => [wanted, state.byKind[wanted].asked - state.byKind[wanted].received])),
          overdue: state.overdue.length,
          due: state.dueOn,
        })),
        withoutUnit: strays.map(({ id, title }) => ({ id, title })),
      });
    } else {
      printLines(io, [
        ...rows.map(({ unit, state }) => {
          const missing = missingByKind(state).map(({ wanted, count }) => `${String(count)} ${wanted}`).join(', ');
          const due = state.dueOn === null ? '' : `, due ${state.dueOn}`;
          return `${unit.name}: ${String(state.tally.received)}/${String(state.tally.asked)}${missing === '' ? '' : `, missing ${missing}${due}`}${state.overdue.length > 0 ? ', overdue' : ''}`;
        }),
        ...(strays.length === 0 ? [] : [`Articles without a unit: ${String(strays.length)}`]),
      ]);
    }
  } finally {
    book.close();
  }
  return EXIT.ok;
};
