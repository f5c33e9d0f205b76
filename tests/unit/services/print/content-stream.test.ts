import { describe, expect, it } from 'vitest';
import { streamColours } from '../../../../electron/services/print/preflight/content-stream.ts';

const foreign = (stream: string): string[] => [...streamColours(stream).foreign];
const text = (stream: string): string[] => [...streamColours(stream).text];

describe('colour spaces', () => {
  it('of the press are fine', () => {
    expect(foreign('q 0 0 0 1 k 0.2 1 0 0 K 0 g 1 G 0 0 10 10 re f Q')).toEqual([]);
  });

  it('of the screen are named', () => {
    expect(foreign('1 0 0 rg 0 0 1 RG f')).toEqual(['rg', 'RG']);
    expect(foreign('/Cs1 cs 1 0 0 scn')).toEqual(['/Cs1 cs']);
    expect(foreign('/c0 CS')).toEqual(['/c0 CS']);
  });

  it('may be called by their names, or by those that resources give them', () => {
    expect(foreign('/DeviceCMYK cs 0 0 0 1 sc /DeviceGray CS 0.2 SC /Pattern cs /P1 scn')).toEqual([]);
    const named = streamColours('/CS0 cs 0.4 0.5 0 0 scn q /CS1 cs Q 0.9 0.9 0.9 0.9 scn /DeviceRGB CS', new Map(), new Map([['CS0', 'DeviceCMYK']]));
    expect([...named.foreign]).toEqual(['/CS1 cs', '/DeviceRGB CS']);
    expect(named.ink).toBeCloseTo(360);
    expect(named.coloured).toBe(true);
  });

  it('are not looked for inside strings', () => {
    expect(foreign('BT (1 0 0 rg) Tj (a \\) 1 0 0 rg) Tj (x (y rg) z) Tj <7267> Tj /rg gs ET')).toEqual([]);
  });
});

describe('the colour of text', () => {
  it('is the fill in which it is shown', () => {
    expect(text('0 0 0 1 k BT <0001> Tj ET 1 0 0 0 k 0 0 5 5 re f')).toEqual(['0 0 0 1 k']);
  });

  it('does not depend on how numbers are written', () => {
    expect(text('0.0 .000 0 1.0 k BT [<00> -20 <01>] TJ ET')).toEqual(['0 0 0 1 k']);
  });

  it('is black gray where nothing was set', () => {
    expect(text("BT (a) ' ET")).toEqual(['0 g']);
  });

  it('is the same set in its space, and black where a space was called alone', () => {
    expect(text('/DeviceCMYK cs BT (a) Tj ET 0 0 0.5 1 sc BT (b) Tj ET /DeviceGray cs BT (c) Tj ET')).toEqual(['0 0 0 1 k', '0 0 0.5 1 k', '0 g']);
    expect(streamColours('/DeviceCMYK cs BT (a) Tj ET').knocksOut).toBe(true);
  });

  it('comes back with the graphics state', () => {
    expect(text('0 0 0 1 k q 0.5 0.4 0.4 1 k Q BT (a) Tj ET')).toEqual(['0 0 0 1 k']);
    expect(text('q 0.5 0.4 0.4 1 k BT (a) Tj ET Q')).toEqual(['0.5 0.4 0.4 1 k']);
  });

  it('may be of any space', () => {
    expect(text('1 0 0 rg BT 1 2 (a) " ET')).toEqual(['1 0 0 rg']);
    expect(text('/Cs1 cs 0.2 0.3 0.4 scn BT (a) Tj ET')).toEqual(['0.2 0.3 0.4 scn']);
  });

  it('is every one that occurs', () => {
    expect(text('BT 0 0 0 1 k (a) Tj 0 1 1 0 k (b) Tj ET')).toEqual(['0 0 0 1 k', '0 1 1 0 k']);
  });
});
