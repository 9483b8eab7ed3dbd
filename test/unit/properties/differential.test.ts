import { expect, test } from 'vitest';
import { encodeKey, encodeValue, loadAsJava, parseProperties } from '../../../server/src/properties';
import { loadWithJava } from '../../java/java.mjs';
import type { JavaAnswer } from '../../java/java.mjs';
import { damagedResponseFile, documentAcrossBuffers, hostileDocument } from './documents';
import { Random } from './random';
import { describeWithJava } from './withJava';

function documents(count: number, make: (random: Random) => string, seed: number): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => make(random));
}

function loadHere(text: string): JavaAnswer {
  const { entries, error } = loadAsJava(parseProperties(text));
  return { entries: entries.map(({ key, value }) => [key, value]), error: error?.message ?? null };
}

describeWithJava('java.util.Properties and this parser agree', () => {
  test('on what documents hold', { timeout: 60_000 }, async () => {
    const texts = [
      ...documents(40_000, hostileDocument, 1),
      ...documents(10_000, damagedResponseFile, 2),
      ...documents(300, documentAcrossBuffers, 3),
    ];
    const answers = await loadWithJava(texts);
    expect(answers).toHaveLength(texts.length);

    const shortest = texts
      .map((text, i) => ({ text, java: JSON.stringify(answers[i]), here: JSON.stringify(loadHere(text)) }))
      .filter(({ java, here }) => java !== here)
      .sort((a, b) => a.text.length - b.text.length)[0];
    if (shortest) throw new Error(`${JSON.stringify(shortest.text)}\nJava: ${shortest.java}\nhere: ${shortest.here}`);
  });

  test('on what encoded keys and values mean', async () => {
    const keys = documents(3_000, hostileDocument, 4);
    const values = documents(3_000, hostileDocument, 5);
    const answers = await loadWithJava(keys.map((key, i) => `${encodeKey(key)}=${encodeValue(values[i] as string)}`));
    expect(answers).toEqual(keys.map((key, i) => ({ entries: [[key, values[i]]], error: null })));
  });
});
