import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../client/src/multiStep';
import { fileNameFor, newProfileOf, objectionTo, questionsFor } from '../../../client/src/newProfile/questions';
import type { Question, TextQuestion } from '../../../client/src/question';

const DESTINATION: Question = { kind: 'choice', id: 'destination', title: 'Where', several: false, choices: [] };

function questions(answers: Readonly<Record<string, Answer>> = {}, responseFiles = 2): Question[] {
  return questionsFor(new Map(Object.entries(answers)), responseFiles, DESTINATION);
}

function choicesOf(id: string, asked: readonly Question[]): [string, string][] {
  const found = asked.find((question) => question.id === id);
  return found?.kind === 'choice' ? found.choices.map((choice) => [choice.id, choice.label]) : [];
}

describe('the questions of a new connectivity profile', () => {
  it('name, target, clusters, default route, servers, destination', () => {
    const ids = ['name', 'target', 'clusters', 'defaultRoute', 'servers', 'destination'];
    expect(questions().map(({ id }) => id)).toEqual(ids);
  });

  it('do not ask for the servers of response files that are not there', () => {
    expect(questions({}, 0).map(({ id }) => id)).not.toContain('servers');
  });

  it.each([
    ['First, Second', 'Through First'],
    [' West ,First', 'Through West'],
    ['', 'Through First'],
    [' , ', 'Through First'],
  ])('name the first cluster of %j as the route', (clusters, label) => {
    expect(choicesOf('defaultRoute', questions({ clusters }))).toEqual([
      ['cluster', label],
      ['direct', 'Direct'],
    ]);
  });

  it.each([
    ['First, Second', null],
    ['First, first', null],
    ['First, Second, First ', 'First is there twice: each cluster has a name of its own.'],
  ])('clusters %j', (clusters, objection) => {
    const question = questions().find(({ id }) => id === 'clusters') as TextQuestion;
    expect(objectionTo(question, clusters)).toBe(objection);
  });

  it('let a name be anything', () => {
    const question = questions().find(({ id }) => id === 'name') as TextQuestion;
    expect(question.required).toBe(true);
    expect(objectionTo(question, 'First, First')).toBeNull();
  });
});

describe('the answers', () => {
  it('are what the server makes the profile of', () => {
    const answers = new Map<string, Answer>([
      ['name', 'West'],
      ['target', 'uem-cloud'],
      ['clusters', 'First, Second,'],
      ['defaultRoute', 'direct'],
      ['servers', 'workspace'],
    ]);
    expect(newProfileOf(answers)).toEqual({
      name: 'West',
      target: 'uem-cloud',
      clusters: ['First', 'Second'],
      defaultRoute: 'direct',
      fromWorkspace: true,
    });
    expect(newProfileOf(new Map([['servers', 'none']])).fromWorkspace).toBe(false);
  });
});

describe('the name of the file', () => {
  it.each([
    ['West', 'west.connectivity-profile.json'],
    ['Access to BEMS', 'access-to-bems.connectivity-profile.json'],
    ['Zürich / Süd: 50 %', 'zürich-süd-50.connectivity-profile.json'],
    ['..\\..\\con', 'con.connectivity-profile.json'],
    ['../../etc/passwd', 'etc-passwd.connectivity-profile.json'],
    ['***', 'new.connectivity-profile.json'],
    ['', 'new.connectivity-profile.json'],
    ['a'.repeat(200), `${'a'.repeat(60)}.connectivity-profile.json`],
  ])('for %j', (name, file) => {
    expect(fileNameFor(name, '.connectivity-profile.json')).toBe(file);
  });
});
