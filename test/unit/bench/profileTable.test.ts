import { describe, expect, it } from 'vitest';
import { compared, markdown, rowOf } from '../../bench/profile/table';

/** Medians are the third of five, and 95 of 100 the fifth. */
const VALUES = { ours: [5, 1, 2, 4, 3], json: [6, 60, 6, 6, 6], yaml: [300, 300, 300, 300, 310] };

describe('a comparison', () => {
  it('has medians, the slow end, and how many times ours each one is', () => {
    const { servers } = compared({ name: 'hover', unit: 'ms', values: VALUES });
    expect(servers.ours).toMatchObject({ p50: 3, p95: 5, ratio: 1, count: 5 });
    expect(servers.json).toMatchObject({ p50: 6, p95: 60, ratio: 2 });
    expect(servers.yaml).toMatchObject({ p50: 300, p95: 310, ratio: 100 });
  });

  it.each([
    { title: 'nobody where ours is the fastest', values: VALUES, ahead: [] },
    { title: 'a faster one', values: { ...VALUES, json: [2, 2, 2] }, ahead: ['json'] },
    { title: 'one that is as fast', values: { ...VALUES, yaml: [3, 3, 3] }, ahead: ['yaml'] },
    { title: 'both', values: { ...VALUES, json: [1], yaml: [2] }, ahead: ['json', 'yaml'] },
    { title: 'nobody where ours is left out', values: { json: [1], yaml: [2] }, ahead: [] },
  ])('names $title', ({ values, ahead }) => {
    const result = compared({ name: 'hover', unit: 'ms', values });
    expect(result.ahead).toEqual(ahead);
    if (ahead.length > 0) expect(rowOf(result)).toContain(`behind ${ahead.join(', ')}`);
  });

  it('marks who sends where the others are asked', () => {
    const result = compared({ name: 'edit', unit: 'ms', values: VALUES, sentBy: ['yaml'] });
    expect(rowOf(result)).toMatch(/\s3\.00 .* 6\.00 .* \*300 /);
  });
});

describe('the table in Markdown', () => {
  const hover = compared({ name: 'hover', unit: 'ms', values: VALUES });
  const memory = compared({ name: 'memory', unit: 'MB', values: { ours: [62.4], json: [132.6] }, sentBy: ['json'] });

  it('has a column for each server and a line for each measure', () => {
    expect(markdown([hover, memory], { ours: 'A', json: 'B', yaml: 'C' }).split('\n')).toEqual([
      '|  | A | B | C |',
      '| --- | ---: | ---: | ---: |',
      '| Hover | 3.0 ms | 6.0 ms (2.0x) | 300 ms (100x) |',
      '| Memory | 62 MB | 133 MB (2.1x) \\* | - |',
    ]);
  });

  it('leaves out who was not measured', () => {
    expect(markdown([memory], { ours: 'A', json: 'B' }).split('\n')[0]).toBe('|  | A | B |');
  });
});
