import { describe, expect, it } from 'vitest';
import { markProxy, PLACE_HOLDER } from '../../../../electron/services/print/proxy.ts';
import { svgPieces, svgTexts } from '../../../../electron/services/print/svg-text.ts';

const page = (inside: string, down = 0): string => `<g class="typst-page" transform="translate(0, ${String(down)})" data-page-width="454" data-page-height="681">${inside}</g>`;
const words = (text: string): string => `<g class="typst-text" transform="scale(0.01,-0.01)"><use x="0" y="0" href="#a"/><g transform="scale(16,-16)"><foreignObject x="0" y="-62.5" width="30.00" height="62.5"><h5:div class="tsel" style="font-size: 62px">${text}</h5:div></foreignObject></g></g>`;

describe('words of typeset pages', () => {
  it('stand where their groups were moved to, in points of their own page', () => {
    const svg = `<svg><defs><g id="a"/></defs>${page('<g/>')}${page(`<g transform="translate(62,600)"><g transform="translate(10,20)">${words('8')}</g></g>`, 681)}</svg>`;
    const [first, second] = svgTexts(svg);
    expect(first).toEqual([]);
    expect(second).toHaveLength(1);
    const [piece] = second ?? [];
    expect(piece).toMatchObject({ text: '8', x: 72 });
    expect(piece?.y).toBeCloseTo(610, 3);
    expect(piece?.width).toBeCloseTo(4.8, 3);
    expect(piece?.height).toBeCloseTo(10, 3);
  });

  it('are read as they were written', () => {
    expect(svgTexts(page(words('R&amp;D &lt;b&gt; &#39;Ộ&#x1EA6;&nope;')))[0]?.[0]?.text).toBe('R&D <b> \'ỘẦ&nope;');
  });

  it('come back to where they were when a group ends, turned ones too', () => {
    const [pieces = []] = svgTexts(page(`<g transform="translate(5,5)"><g transform="rotate(90)">${words('a')}</g></g><g transform="matrix(1,0,0,1,7,9)">${words('b')}</g>`));
    expect(pieces.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(pieces[0]?.width).toBeCloseTo(10, 3);
    expect(pieces[0]?.height).toBeCloseTo(4.8, 3);
    expect(pieces[1]?.x).toBeCloseTo(7, 3);
  });

  it('photos stand there too, by their marks; a picture without one is an ornament', () => {
    const image = (bytes: Uint8Array): string => `<image class="typst-image" width="90" height="60" xlink:href="data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}" preserveAspectRatio="none"/>`;
    const mark = 'ab'.repeat(32);
    const [found] = svgPieces(page(`<g transform="translate(5,7)">${image(markProxy(PLACE_HOLDER, mark))}${words('a')}</g>${image(PLACE_HOLDER)}`));
    expect(found?.pictures).toEqual([{ mark, x: 5, y: 7, width: 90, height: 60 }]);
    expect(found?.texts).toHaveLength(1);
  });
});
