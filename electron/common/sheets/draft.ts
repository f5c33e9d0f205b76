/** Records that a sheet makes or changes, held apart from the book until a person has seen them. Pure. */
import { nameKey } from '../collect/paste.ts';
import { matchForm, type FormOf } from '../know/catalogue/match.ts';
import type { AnyRecord } from '../records/index.ts';
import type { PlanCounts } from './plan-shapes.ts';
import { formKey, spellingKey, type NameKind } from './words.ts';

export type DraftKind = 'unit' | 'exemplar' | 'award';

/** What is to be written, in an order in which references are there when they are needed. */
export interface DraftOperation {
  readonly how: 'insert' | 'update';
  readonly kind: DraftKind;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the book holds of these kinds. */
export interface BookRecords {
  readonly units: readonly AnyRecord[];
  readonly exemplars: readonly AnyRecord[];
  readonly awards: readonly AnyRecord[];
  readonly forms: readonly AnyRecord[];
}

/** A record of the book or a new one, with what the sheet says of it. */
export class Entity {
  readonly kind: DraftKind;
  readonly id: string;
  readonly isNew: boolean;
  readonly #fields: Record<string, unknown>;
  readonly #given: Record<string, unknown> = {};

  constructor(kind: DraftKind, id: string, fields: Readonly<Record<string, unknown>>, isNew: boolean) {
    this.kind = kind;
    this.id = id;
    this.isNew = isNew;
    this.#fields = { ...fields };
    if (isNew) Object.assign(this.#given, fields);
  }

  get(field: string): unknown {
    return this.#fields[field];
  }

  text(field: string): string {
    const value = this.#fields[field];
    return typeof value === 'string' ? value : '';
  }

  /** Every name it goes by, folded or not as they stand in the book. */
  names(): string[] {
    return [this.text('name'), this.text('shortName'), ...this.text('otherNames').split('\n')].map((name) => name.trim()).filter((name) => name !== '');
  }

  isCalled(name: string): boolean {
    return this.names().some((each) => spellingKey(each) === spellingKey(name));
  }

  set(field: string, value: unknown): void {
    this.#fields[field] = value;
    this.#given[field] = value;
  }

  get how(): 'new' | 'changed' | 'there' {
    return this.isNew ? 'new' : Object.keys(this.#given).length > 0 ? 'changed' : 'there';
  }

  operation(): DraftOperation | null {
    if (!this.isNew && Object.keys(this.#given).length === 0) return null;
    return { how: this.isNew ? 'insert' : 'update', kind: this.kind, id: this.id, fields: { ...this.#given } };
  }
}

const dayOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Longest text of a field (`records/record.ts`). */
const LONGEST = 20_000;

export type Put = 'set' | 'same' | 'differs' | 'no-room';

export class Draft {
  readonly #newId: () => string;
  readonly #take: boolean;
  readonly #entities = new Map<string, Entity>();
  /** In the order in which the sheet comes to them. */
  readonly #touched = new Set<Entity>();
  readonly #units = new Map<string, Entity[]>();
  readonly #exemplars = new Map<string, Entity[]>();
  readonly #awards = new Map<string, Entity[]>();
  readonly #forms = new Map<string, string | null>();
  readonly #formNames = new Map<string, string>();
  readonly #formList: readonly FormOf[];
  readonly #matched = new Map<string, string | null>();
  readonly hasForms: boolean;

  /** @param newId names records; @param differing `take`: where list and book differ, the list is right */
  constructor(book: BookRecords, newId: () => string, differing: 'keep' | 'take') {
    this.#newId = newId;
    this.#take = differing === 'take';
    for (const [kind, records] of [['unit', book.units], ['exemplar', book.exemplars], ['award', book.awards]] as const) {
      for (const { id, fields } of records) this.#keep(new Entity(kind, id, fields, false));
    }
    for (const { id, fields } of book.forms) {
      const key = formKey(String(fields['name']));
      this.#forms.set(key, this.#forms.has(key) ? null : id);
      this.#formNames.set(id, String(fields['name']));
    }
    this.#formList = book.forms.map(({ id, fields }) => ({ id, name: String(fields['name']), validFrom: dayOf(fields['validFrom']), validTo: dayOf(fields['validTo']) }));
    this.hasForms = book.forms.length > 0;
  }

  /** A record that the book has under this id; null: it has none of that kind. */
  known(kind: DraftKind, id: string): Entity | null {
    const entity = this.#entities.get(id);
    return entity?.kind === kind ? this.#standing(entity) : null;
  }

  /** Units of a name or short name, tones and case aside; those that were merged give what they went into. */
  unitsNamed(name: string): Entity[] {
    return this.#distinct(this.#units.get(nameKey(name)));
  }

  exemplarsNamed(name: string, kind: NameKind): Entity[] {
    return this.#distinct(this.#exemplars.get(nameKey(name))).filter((entity) => entity.get('kind') === kind);
  }

  awardsOf(exemplarId: string): readonly Entity[] {
    return this.#awards.get(exemplarId) ?? [];
  }

  /** The form of the catalogue that is meant; null: none, or more than one. */
  formNamed(text: string): string | null {
    return this.#forms.get(formKey(text)) ?? null;
  }

  /** The book's form that an office's own words mean: "BK CT UBND tỉnh". @param on day of the decision, yyyy-mm-dd */
  formMeant(text: string, on: string | null): { readonly id: string; readonly name: string } | null {
    const key = `${on ?? ''} ${text}`;
    let id = this.#matched.get(key);
    if (id === undefined) {
      id = matchForm(text, this.#formList, on);
      this.#matched.set(key, id);
    }
    return id === null ? null : { id, name: this.#formNames.get(id) ?? '' };
  }

  /** What an award's form is called: by the catalogue, or as its source writes it. */
  formOf(award: Entity): string {
    return this.#formNames.get(award.text('formId')) ?? award.text('formText');
  }

  make(kind: DraftKind, fields: Readonly<Record<string, unknown>>): Entity {
    const entity = new Entity(kind, this.#newId(), fields, true);
    this.#keep(entity);
    this.#touched.add(entity);
    return entity;
  }

  touch(entity: Entity): Entity {
    this.#touched.add(entity);
    return entity;
  }

  /**
   * Says what a field holds. What is empty is filled; what is the same but for case and the place of a tone stays; what differs is
   * taken only where the list is right.
   */
  put(entity: Entity, field: string, value: string | number | null): Put {
    if (value === null || value === '') return 'same';
    if (typeof value === 'string' && value.length > LONGEST) return 'no-room';
    const now = entity.get(field);
    if (now === null || now === undefined || now === '') {
      entity.set(field, value);
      this.#touched.add(entity);
      return 'set';
    }
    if (now === value || (typeof now === 'string' && typeof value === 'string' && spellingKey(now) === spellingKey(value))) return 'same';
    // Two rows of one list that differ are no news about the book.
    if (!this.#take || entity.isNew) return 'differs';
    entity.set(field, value);
    this.#touched.add(entity);
    return 'set';
  }

  /** Adds lines to the note that it does not hold yet. False: there is no room. */
  note(entity: Entity, line: string): boolean {
    const now = entity.text('note');
    const has = new Set([spellingKey(now), ...now.split('\n').map(spellingKey)]);
    const fresh = has.has(spellingKey(line)) ? [] : line.split('\n').filter((each) => each.trim() !== '' && !has.has(spellingKey(each)));
    if (fresh.length === 0) return true;
    const next = [now, ...fresh].filter((each) => each !== '').join('\n');
    if (next.length > LONGEST) return false;
    entity.set('note', next);
    this.#touched.add(entity);
    return true;
  }

  /** Units first, then exemplars, then awards; a parent before its children. */
  operations(): DraftOperation[] {
    const order: readonly DraftKind[] = ['unit', 'exemplar', 'award'];
    const all = order.flatMap((kind) => [...this.#touched].filter((entity) => entity.kind === kind));
    const operations: DraftOperation[] = [];
    const done = new Set<Entity>();
    const add = (entity: Entity): void => {
      if (done.has(entity)) return;
      done.add(entity);
      const parent = this.#entities.get(entity.text('parentId'));
      if (parent?.isNew === true && entity.kind === 'unit') add(parent);
      const operation = entity.operation();
      if (operation !== null) operations.push(operation);
    };
    for (const entity of all) add(entity);
    return operations;
  }

  counts(): Pick<PlanCounts, 'units' | 'exemplars' | 'awards'> {
    const of = (kind: DraftKind): PlanCounts['units'] => {
      const tally = { new: 0, changed: 0, there: 0 };
      for (const entity of this.#touched) if (entity.kind === kind) tally[entity.how] += 1;
      return tally;
    };
    return { units: of('unit'), exemplars: of('exemplar'), awards: of('award') };
  }

  /** Would `unit` stand below itself with this parent? */
  isBelow(unit: Entity, parent: Entity): boolean {
    const seen = new Set<Entity>();
    for (let at: Entity | undefined = parent; at !== undefined && !seen.has(at); at = this.#entities.get(at.text('parentId'))) {
      if (at === unit) return true;
      seen.add(at);
    }
    return false;
  }

  #keep(entity: Entity): void {
    this.#entities.set(entity.id, entity);
    if (entity.kind === 'award') {
      push(this.#awards, entity.text('exemplarId'), entity);
      return;
    }
    for (const key of new Set(entity.names().map(nameKey))) push(entity.kind === 'unit' ? this.#units : this.#exemplars, key, entity);
  }

  /** Another name of a unit by which the sheet may call it from now on. */
  callAlso(unit: Entity, name: string): void {
    if (!(this.#units.get(nameKey(name)) ?? []).includes(unit)) push(this.#units, nameKey(name), unit);
  }

  #distinct(found: readonly Entity[] | undefined): Entity[] {
    return [...new Set((found ?? []).map((entity) => this.#standing(entity)))];
  }

  /** What a record was merged into. */
  #standing(entity: Entity): Entity {
    const seen = new Set<Entity>();
    let at = entity;
    for (let next = this.#entities.get(at.text('mergedInto')); next !== undefined && !seen.has(at); next = this.#entities.get(at.text('mergedInto'))) {
      seen.add(at);
      at = next;
    }
    return at;
  }
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else list.push(entity);
}
