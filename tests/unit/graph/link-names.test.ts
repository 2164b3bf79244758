import { describe, expect, it } from 'vitest';
import { linkNames } from '../../../src/graph/link-names.ts';

const mts = { id: 'mts', names: ['MTS', 'МТС'] };
const bank = { id: 'mts-bank', names: ['MTS Bank'] };
const station = { id: 'gnb', names: ['gNB', 'base station'] };

describe('linking the names of a statement', () => {
  it('links the first mention only', () => {
    expect(linkNames('MTS said that MTS grew.', [mts])).toBe('[[mts|MTS]] said that MTS grew.');
  });
  it('takes the longer name where one holds the other', () => {
    expect(linkNames('MTS Bank and MTS.', [mts, bank])).toBe('[[mts-bank|MTS Bank]] and [[mts|MTS]].');
  });
  it('links whole words only', () => {
    expect(linkNames('AMTSB is none.', [mts])).toBe('AMTSB is none.');
  });
  it('minds capitals in proper names, not in common ones', () => {
    expect(linkNames('Base station; mts.', [mts, station])).toBe('[[gnb|Base station]]; mts.');
  });
  it('links names in other scripts', () => {
    expect(linkNames('Оператор МТС.', [mts])).toBe('Оператор [[mts|МТС]].');
  });
  it('leaves marks alone', () => {
    expect(linkNames('[[mts-bank|MTS]] said.[@MTS]', [mts])).toBe('[[mts-bank|MTS]] said.[@MTS]');
  });
  it('takes names as they are, not as patterns', () => {
    expect(linkNames('C.V and CxV', [{ id: 'cv', names: ['C.V'] }])).toBe('[[cv|C.V]] and CxV');
  });
});
