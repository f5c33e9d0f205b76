import { expect, it } from 'vitest';
import { inlineImages } from '../../../../../electron/services/print/preflight/inline-images.ts';

it('pictures among operators are taken out, each with its bytes, and a number in its place', () => {
  const { rest, pictures } = inlineImages('q BI /W 2 /H 1 /BPC 8 /CS /G ID \x01 EI\x02 EI Q BI /W 1 /H 1 /IM true /F /AHx ID 80> EI\nQ');
  expect(rest.split(/\s+/u)).toEqual(['q', '0', 'EI', 'Q', '1', 'EI', 'Q']);
  expect(pictures.map(({ space }) => space)).toEqual(['DeviceGray', 'DeviceGray']);
});

it('an “EI” among packed bytes is no end', () => {
  const packed = 'a\xf0 EI \x00\xff\x80 EI \xfe\xdc';
  const { rest, pictures } = inlineImages(`BI /W 9 /H 9 /BPC 8 /CS /CMYK /F /Fl ID ${packed} EI Q 0 0 0 1 k`);
  expect(pictures.map(({ bytes }) => bytes)).toEqual([packed]);
  expect(rest.trim().split(/\s+/u)).toEqual(['0', 'EI', 'Q', '0', '0', '0', '1', 'k']);
});
