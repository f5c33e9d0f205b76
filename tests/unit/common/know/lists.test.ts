/** Lists of exemplars, units and awards: what they show, in which order, where a move leads. */
import { ALL_AWARDS, chosenAwards, findableAwards, sortedAwards } from '@common/know/awards.ts';
import { ALL_EXEMPLARS, chosen, countsOf, findable, inOrder, sortedBy } from '@common/know/exemplars.ts';
import type { KnowAward, KnowExemplar, KnowUnit } from '@common/know/shapes.ts';
import { beside, flatTree, stepped, subtreeOf, unitTree } from '@common/know/units.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const exemplar = (name: string, more: Partial<KnowExemplar> = {}): KnowExemplar => ({
  id: name, kind: 'individual', name, honorific: '', role: '', unitId: null, field: '', gender: null, birthYear: null, sortKey: '', portraitId: null,
  withdrawn: false, awards: 0, unnumbered: 0, articles: 0, photos: 0, earlier: 0, best: '', ...more,
});
const unit = (id: string, parentId: string | null = null, more: Partial<KnowUnit> = {}): KnowUnit => ({
  id, parentId, name: id, shortName: '', otherNames: '', sortKey: '', contact: '', contactName: '', phone: '', note: '', exemplars: 1, awards: 0, ...more,
});
const award = (id: string, more: Partial<KnowAward> = {}): KnowAward => ({
  id, exemplarId: 'x', formId: null, formText: '', issuer: '', level: '', decisionNumber: '', decidedOn: null, reason: '', period: '', cancelled: false, cancelledReason: '',
  note: '', formName: '', formLevel: '', rank: null, exemplarName: 'X', exemplarKind: 'individual', unitId: null, ...more,
});

describe('exemplars', () => {
  const all = [
    exemplar('Vi Văn Quyết'),
    exemplar('“6 cộng 1”', { kind: 'model', field: 'Dân vận khéo' }),
    exemplar('Nông Văn Khải', { unitId: 'b', awards: 2, unnumbered: 1, gender: 'male' }),
    exemplar('Chi bộ 10', { kind: 'collective' }),
    exemplar('Chi bộ 9', { kind: 'collective' }),
    exemplar('Bế Thị Ánh', { withdrawn: true, articles: 1, gender: 'female' }),
  ];

  it('stand by given name, collectives and models behind them by their whole names', () => {
    expect(inOrder(all).map(({ name }) => name)).toEqual(['Bế Thị Ánh', 'Nông Văn Khải', 'Vi Văn Quyết', 'Chi bộ 9', 'Chi bộ 10', '“6 cộng 1”']);
  });

  it('are sorted by a column, equal ones by name', () => {
    const rows = findable(inOrder(all), () => '');
    expect(sortedBy(rows, 'awards').map((row) => row.exemplar.name)).toEqual(['Nông Văn Khải', 'Bế Thị Ánh', 'Vi Văn Quyết', 'Chi bộ 9', 'Chi bộ 10', '“6 cộng 1”']);
  });

  it('are found without tones, by unit, by what is missing', () => {
    const rows = findable(all, (id) => (id === 'b' ? 'Bưu điện tỉnh' : ''));
    const names = (filter: Partial<typeof ALL_EXEMPLARS>): string[] => chosen(rows, { ...ALL_EXEMPLARS, ...filter }).map((row) => row.exemplar.name);
    expect(names({ query: 'buu khai' })).toEqual(['Nông Văn Khải']);
    expect(names({ units: new Set(['b']) })).toEqual(['Nông Văn Khải']);
    expect(names({ mark: 'no-number' })).toEqual(['Nông Văn Khải']);
    expect(names({ kind: 'individual', mark: 'no-article' })).toEqual(['Vi Văn Quyết', 'Nông Văn Khải']);
    expect(names({ gender: 'female', mark: 'withdrawn' })).toEqual(['Bế Thị Ánh']);
    expect(countsOf(all)).toMatchObject({ all: 6, individual: 3, collective: 2, model: 1, withdrawn: 1, 'no-portrait': 3 });
  });
});

describe('units', () => {
  const all = [unit('a'), unit('a2', 'a'), unit('a1', 'a'), unit('a1x', 'a1', { awards: 3 }), unit('b')];
  const tree = unitTree(all);

  it('stand beneath one another, each with the sum of what lies beneath', () => {
    expect(flatTree(tree).map(({ unit: { id }, level, exemplars, awards }) => [id, level, exemplars, awards])).toEqual([['a', 1, 4, 3], ['a1', 2, 2, 3], ['a1x', 3, 1, 3], ['a2', 2, 1, 0], ['b', 1, 1, 0]]);
    expect(flatTree(tree, new Set(['a1'])).map(({ unit: { id } }) => id)).toEqual(['a', 'a1', 'a2', 'b']);
    expect([...subtreeOf(all, 'a1')]).toEqual(['a1', 'a1x']);
  });

  it('move by steps', () => {
    expect(stepped(tree, 'a2', 'up')).toEqual({ parentId: 'a', order: ['a2', 'a1'] });
    expect(stepped(tree, 'a2', 'down')).toBeNull();
    expect(stepped(tree, 'b', 'in')).toEqual({ parentId: 'a', order: ['a1', 'a2', 'b'] });
    expect(stepped(tree, 'a1x', 'out')).toEqual({ parentId: 'a', order: ['a1', 'a1x', 'a2'] });
    expect(stepped(tree, 'a', 'out')).toBeNull();
  });

  it('are dropped beside others and into them, never into themselves', () => {
    expect(beside(tree, 'b', 'a1', 'before')).toEqual({ parentId: 'a', order: ['b', 'a1', 'a2'] });
    expect(beside(tree, 'b', 'a1', 'on')).toEqual({ parentId: 'a1', order: ['a1x', 'b'] });
    expect(beside(tree, 'a', 'a1x', 'on')).toBeNull();
    expect(beside(tree, 'a', 'a', 'after')).toBeNull();
  });

  it('are all there after any move, and none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), fc.constantFrom('before', 'after', 'on'), (parents, one, other, where) => {
        const units = parents.map((parent, index) => unit(`u${String(index)}`, index === 0 || parent % 3 === 0 ? null : `u${String(parent % index)}`));
        const [id, target] = [`u${String(one % units.length)}`, `u${String(other % units.length)}`];
        const place = beside(unitTree(units), id, target, where);
        if (place === null) return;
        const moved = units.map((each) => ({ ...each, parentId: each.id === id ? place.parentId : each.parentId, sortKey: place.order.includes(each.id) ? String(place.order.indexOf(each.id)).padStart(4, '0') : each.sortKey }));
        const shown = flatTree(unitTree(moved)).map((node) => node.unit.id);
        expect([...shown].sort()).toEqual(units.map((each) => each.id).sort());
        expect(subtreeOf(moved, id).has(place.parentId ?? '')).toBe(false);
      }),
    );
  });
});

describe('awards', () => {
  const all = [
    award('text', { formText: 'Giấy khen' }),
    award('low', { formName: 'Giấy khen của Đảng ủy', rank: 5, decidedOn: '2024-01-01', decisionNumber: '1', formLevel: 'Cơ sở' }),
    award('old', { formName: 'Bằng khen', rank: 1, decidedOn: '2020-01-01', exemplarKind: 'collective' }),
    award('new', { formName: 'Bằng khen', rank: 1, decidedOn: '2024-01-01', level: 'Tỉnh', cancelled: true }),
  ];

  it('stand in the order of the catalogue, the latest first, what is not from it last', () => {
    expect(sortedAwards(findableAwards(all), 'form').map(({ award: { id } }) => id)).toEqual(['new', 'old', 'low', 'text']);
  });

  it('are chosen by form, level, year, to whom, and what is missing', () => {
    const rows = findableAwards(all);
    const ids = (filter: Partial<typeof ALL_AWARDS>): string[] => chosenAwards(rows, { ...ALL_AWARDS, ...filter }).map(({ award: { id } }) => id);
    expect(ids({ form: 'Bằng khen' })).toEqual(['old', 'new']);
    expect(ids({ level: 'Cơ sở' })).toEqual(['low']);
    expect(ids({ year: '2024' })).toEqual(['low', 'new']);
    expect(ids({ to: 'collective' })).toEqual(['old']);
    expect(ids({ mark: 'no-number' })).toEqual(['text', 'old']);
    expect(ids({ mark: 'cancelled' })).toEqual(['new']);
    expect(ids({ query: 'giay dang uy' })).toEqual(['low']);
  });
});
