/** Vietnamese texts of the interface: the source every other language is typed against. */
import { app } from './vi/app.ts';
import { around } from './vi/around.ts';
import { blocks } from './vi/blocks.ts';
import { checks } from './vi/checks.ts';
import { collect } from './vi/collect.ts';
import { commands } from './vi/commands.ts';
import { compare } from './vi/compare.ts';
import { damage } from './vi/damage.ts';
import { designs } from './vi/designs.ts';
import { desk } from './vi/desk.ts';
import { dialogs } from './vi/dialogs.ts';
import { editor } from './vi/editor.ts';
import { edition } from './vi/edition.ts';
import { errata } from './vi/errata.ts';
import { find } from './vi/find.ts';
import { findings } from './vi/findings.ts';
import { history } from './vi/history.ts';
import { importRemarks } from './vi/import-remarks.ts';
import { impose } from './vi/impose.ts';
import { intake } from './vi/intake.ts';
import { jobs } from './vi/jobs.ts';
import { know } from './vi/know.ts';
import { ladder } from './vi/ladder.ts';
import { manual } from './vi/manual.ts';
import { manuscript } from './vi/manuscript.ts';
import { marks } from './vi/marks.ts';
import { matter } from './vi/matter.ts';
import { making } from './vi/making.ts';
import { menu } from './vi/menu.ts';
import { merge } from './vi/merge.ts';
import { note } from './vi/note.ts';
import { offers } from './vi/offers.ts';
import { order } from './vi/order.ts';
import { outline } from './vi/outline.ts';
import { people } from './vi/people.ts';
import { places } from './vi/places.ts';
import { photos } from './vi/photos.ts';
import { preview } from './vi/preview.ts';
import { printing } from './vi/printing.ts';
import { proofs } from './vi/proofs.ts';
import { twoProofs } from './vi/two-proofs.ts';
import { remarks } from './vi/remarks.ts';
import { safety } from './vi/safety.ts';
import { search } from './vi/search.ts';
import { cover } from './vi/cover.ts';
import { preflight } from './vi/preflight.ts';
import { press } from './vi/press.ts';
import { settings } from './vi/settings.ts';
import { sheets } from './vi/sheets.ts';
import { side } from './vi/side.ts';
import { spelling } from './vi/spelling.ts';
import { stages } from './vi/stages.ts';
import { start } from './vi/start.ts';
import { support } from './vi/support.ts';
import { table } from './vi/table.ts';
import { tidy } from './vi/tidy.ts';
import { undo } from './vi/undo.ts';
import { versions } from './vi/versions.ts';
import { ways } from './vi/ways.ts';

export const vi = {
  app,
  around,
  blocks,
  checks,
  collect,
  commands,
  compare,
  damage,
  designs,
  desk,
  dialogs,
  editor,
  edition,
  errata,
  find,
  findings,
  history,
  importRemarks,
  impose,
  intake,
  jobs,
  know,
  ladder,
  manual,
  manuscript,
  marks,
  matter,
  making,
  menu,
  merge,
  note,
  offers,
  order,
  outline,
  people,
  places,
  photos,
  preview,
  printing,
  proofs,
  twoProofs,
  remarks,
  safety,
  search,
  cover,
  preflight,
  press,
  settings,
  sheets,
  side,
  spelling,
  stages,
  start,
  support,
  table,
  tidy,
  undo,
  versions,
  ways,
} as const;
