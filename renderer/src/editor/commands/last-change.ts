/** Shift+F5: back to where the text was changed last, then to where it was before that. */
import { Editor, Node, Path, Point, Transforms } from 'slate';

/** Places remembered, as many as Word does. */
const MOST_PLACES = 3;
/** Steps looked through for them. */
const MOST_STEPS = 60;

/** The caret goes to the last place of change it does not stand at; behind the oldest comes the newest again. Nothing is changed. */
export function goToLastChange(editor: Editor): void {
  const places = changePlaces(editor);
  const caret = editor.selection?.focus;
  const here = caret === undefined ? -1 : places.findIndex((place) => Point.equals(place, caret));
  const next = places[(here + 1) % Math.max(places.length, 1)];
  if (next !== undefined) Transforms.select(editor, next);
}

/** Where the newest steps left the caret, newest first, one for a block; as the places are called now. */
export function changePlaces(editor: Editor): Point[] {
  const { undos } = editor.history;
  const places: Point[] = [];
  for (let index = undos.length - 1; index >= Math.max(0, undos.length - MOST_STEPS) && places.length < MOST_PLACES; index -= 1) {
    let place: Point | null = undos[index]?.after?.focus ?? null;
    for (const step of undos.slice(index + 1)) {
      for (const operation of step.operations) place = place === null ? null : Point.transform(place, operation);
    }
    if (place === null || !isThere(editor, place)) continue;
    const { path } = place;
    if (!places.some((other) => Path.equals(Path.parent(other.path), Path.parent(path)))) places.push(place);
  }
  return places;
}

function isThere(editor: Editor, { path, offset }: Point): boolean {
  if (!Node.has(editor, path)) return false;
  const node = Node.get(editor, path);
  return Editor.isEditor(node) ? false : 'text' in node && offset <= node.text.length;
}
