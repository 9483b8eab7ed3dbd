import { describe, expect, it } from 'vitest';
import { MultiStep } from '../../../client/src/multiStep';
import type { Answers } from '../../../client/src/multiStep';

/** A, then B if A was answered with 'with B', then C. */
function plan(answers: Answers): { id: string }[] {
  return ['A', ...(answers.get('A') === 'with B' ? ['B'] : []), 'C'].map((id) => ({ id }));
}

function steps(): MultiStep<{ id: string }> {
  return new MultiStep(plan);
}

describe('questions in several steps', () => {
  it('are asked in their order, with a count', () => {
    const asked = steps();
    expect([asked.question?.id, asked.step, asked.total]).toEqual(['A', 1, 2]);
    asked.answer('a');
    expect([asked.question?.id, asked.step, asked.total]).toEqual(['C', 2, 2]);
    asked.answer('c');
    expect(asked.question).toBeUndefined();
    expect([...asked.answers]).toEqual([
      ['A', 'a'],
      ['C', 'c'],
    ]);
  });

  it('follow from the answers', () => {
    const asked = steps();
    asked.answer('with B');
    expect([asked.question?.id, asked.step, asked.total]).toEqual(['B', 2, 3]);
  });

  it('have a way back, where the earlier answer is still there', () => {
    const asked = steps();
    expect(asked.canGoBack).toBe(false);
    asked.answer('a');
    expect(asked.canGoBack).toBe(true);
    asked.back();
    expect([asked.question?.id, asked.earlier]).toEqual(['A', 'a']);
  });

  it('that are no longer asked leave no answer, until they come back', () => {
    const asked = steps();
    asked.answer('with B');
    asked.answer('b');
    asked.back();
    asked.back();
    asked.answer('a');
    asked.answer('c');
    expect(asked.question).toBeUndefined();
    expect([...asked.answers.keys()]).toEqual(['A', 'C']);
    asked.back();
    asked.back();
    asked.answer('with B');
    expect([asked.question?.id, asked.earlier]).toEqual(['B', 'b']);
  });

  it('no step leads before the first', () => {
    const asked = steps();
    asked.back();
    expect(asked.step).toBe(1);
  });

  it('nothing is answered behind the last', () => {
    const asked = steps();
    for (const answer of ['a', 'c', 'too many']) asked.answer(answer);
    expect([...asked.answers.values()]).toEqual(['a', 'c']);
  });
});
