/** English texts of the interface, key for key those of `vi.ts`. */
import { app } from './en/app.ts';
import { around } from './en/around.ts';
import { blocks } from './en/blocks.ts';
import { checks } from './en/checks.ts';
import { collect } from './en/collect.ts';
import { commands } from './en/commands.ts';
import { compare } from './en/compare.ts';
import { damage } from './en/damage.ts';
import { designs } from './en/designs.ts';
import { desk } from './en/desk.ts';
import { dialogs } from './en/dialogs.ts';
import { editor } from './en/editor.ts';
import { edition } from './en/edition.ts';
import { errata } from './en/errata.ts';
import { find } from './en/find.ts';
import { findings } from './en/findings.ts';
import { history } from './en/history.ts';
import { importRemarks } from './en/import-remarks.ts';
import { impose } from './en/impose.ts';
import { intake } from './en/intake.ts';
import { jobs } from './en/jobs.ts';
import { know } from './en/know.ts';
import { ladder } from './en/ladder.ts';
import { manual } from './en/manual.ts';
import { manuscript } from './en/manuscript.ts';
import { marks } from './en/marks.ts';
import { matter } from './en/matter.ts';
import { making } from './en/making.ts';
import { menu } from './en/menu.ts';
import { merge } from './en/merge.ts';
import { note } from './en/note.ts';
import { offers } from './en/offers.ts';
import { order } from './en/order.ts';
import { outline } from './en/outline.ts';
import { people } from './en/people.ts';
import { places } from './en/places.ts';
import { photos } from './en/photos.ts';
import { preview } from './en/preview.ts';
import { printing } from './en/printing.ts';
import { proofs } from './en/proofs.ts';
import { twoProofs } from './en/two-proofs.ts';
import { remarks } from './en/remarks.ts';
import { safety } from './en/safety.ts';
import { search } from './en/search.ts';
import { cover } from './en/cover.ts';
import { preflight } from './en/preflight.ts';
import { press } from './en/press.ts';
import { settings } from './en/settings.ts';
import { sheets } from './en/sheets.ts';
import { side } from './en/side.ts';
import { spelling } from './en/spelling.ts';
import { stages } from './en/stages.ts';
import { start } from './en/start.ts';
import { support } from './en/support.ts';
import { table } from './en/table.ts';
import { tidy } from './en/tidy.ts';
import { undo } from './en/undo.ts';
import { versions } from './en/versions.ts';
import { ways } from './en/ways.ts';
import type { SameTexts } from './texts.ts';
import type { vi } from './vi.ts';

export const en = {
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
} as const satisfies SameTexts<typeof vi>;
