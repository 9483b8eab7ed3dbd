import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadAsJava, parseProperties } from '../../../server/src/properties';
import { CASE_TEXTS } from '../../java/case-texts.mjs';
import type { JavaAnswer } from '../../java/java.mjs';
import { loadWithJava } from '../../java/java.mjs';
import { describeWithJava } from './withJava';

interface Case extends JavaAnswer {
  readonly about: string;
  readonly text: string;
}

const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as Case[];

describe.each(Object.keys(CASE_TEXTS))('%s', (about) => {
  const ofAbout = cases.filter((one) => one.about === about);

  test('the table has every document', () => {
    expect(ofAbout.map(({ text }) => text)).toEqual(CASE_TEXTS[about]);
  });

  test.each(ofAbout.map((one) => ({ ...one, title: JSON.stringify(one.text) })))(
    '$title',
    ({ text, entries, error }) => {
      const loaded = loadAsJava(parseProperties(text));
      expect(loaded.entries.map(({ key, value }) => [key, value])).toEqual(entries);
      expect(loaded.error?.message ?? null).toBe(error);
    },
  );
});

describeWithJava('the table', () => {
  test('is what Java says today', async () => {
    const answers = await loadWithJava(cases.map(({ text }) => text));
    expect(cases.map(({ entries, error }) => ({ entries, error }))).toEqual(answers);
  });
});
