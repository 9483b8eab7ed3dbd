import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../client/src/multiStep';
import { authenticationOf, questionsFor, servicesOf, valuesOf } from '../../../client/src/newResponseFile/questions';
import type { Question, TextQuestion } from '../../../client/src/question';
import { parseRole } from '../../../server/src/roles/annotation';

const DESTINATION: Question = { kind: 'choice', id: 'destination', title: 'Where', several: false, choices: [] };

function questions(answers: Readonly<Record<string, Answer>> = {}): Question[] {
  return questionsFor(new Map(Object.entries(answers)), DESTINATION);
}

function ids(answers: Readonly<Record<string, Answer>> = {}): string[] {
  return questions(answers).map(({ id }) => id);
}

function text(id: string, answers: Readonly<Record<string, Answer>>): TextQuestion {
  const found = questions(answers).find((question) => question.id === id);
  if (found?.kind !== 'text') throw new Error(`${id} is not asked`);
  return found;
}

const ALL = ['mail', 'connect', 'presence', 'docs'];

describe('the questions of a new response file', () => {
  it('for Mail: the computer, the account, and the Core database', () => {
    expect(ids({ services: ['mail'] })).toEqual([
      'services',
      'installDirectory',
      'hostName',
      'accountLogin admin',
      'accountPassword admin',
      'authentication',
      'databaseHost core',
      'databaseName core',
      'databasePort core',
      'destination',
    ]);
  });

  // S0, 'Database requirements'.
  it.each([
    [['mail'], ['core']],
    [['presence'], ['core']],
    [['connect'], ['core', 'connect']],
    [['docs'], ['core', 'docs']],
    [ALL, ['core', 'connect', 'docs']],
  ])('%o needs the databases %o', (services, databases) => {
    const asked = ids({ services }).filter((id) => id.startsWith('databaseName '));
    expect(asked).toEqual(databases.map((database) => `databaseName ${database}`));
  });

  it('ask for a login where SQL Server authentication is chosen', () => {
    const added = ids({ services: ['docs'], authentication: 'sql' }).filter((id) => /databaseLogin|Password/.test(id));
    expect(added).toEqual([
      'accountPassword admin',
      'databaseLogin core',
      'databasePassword core',
      'databaseLogin docs',
      'databasePassword docs',
    ]);
  });

  it('are about roles that exist', () => {
    const asked = questions({ services: ALL, authentication: 'sql' }).filter(({ kind }) => kind === 'text');
    expect(asked.filter(({ id }) => !parseRole(id))).toEqual([]);
  });

  it('hide passwords, need none, and say where they will stand', () => {
    const secrets = questions({ services: ['mail'], authentication: 'sql' }).filter(
      (question): question is TextQuestion => question.kind === 'text' && question.secret,
    );
    expect(secrets.map(({ id }) => id)).toEqual(['accountPassword admin', 'databasePassword core']);
    for (const { required, prompt } of secrets) {
      expect(required).toBe(false);
      expect(prompt).toContain('plain text');
    }
  });

  it('suggest the names that the guide suggests, the static port, and the server of Core', () => {
    const answers = { services: ALL, 'databaseHost core': 'sql01.example.com\\BEMS', 'databasePort core': '' };
    expect(text('databaseName core', answers).suggested).toBe('BEMS_Core');
    expect(text('databaseName connect', answers).suggested).toBe('BEMS_Connect');
    expect(text('databaseName docs', answers).suggested).toBe('BEMS_Docs');
    expect(text('databasePort core', answers).suggested).toBe('1433');
    expect(text('databaseHost docs', answers).suggested).toBe('sql01.example.com\\BEMS');
    // Dynamic ports there, dynamic ports here.
    expect(text('databasePort docs', answers).suggested).toBe('');
  });
});

describe('the answers', () => {
  const answers = new Map<string, Answer>([
    ['services', ['docs', 'mail']],
    ['authentication', 'sql'],
    ['installDirectory', 'E:\\BEMS'],
    ['hostName', ''],
    ['accountPassword admin', ''],
    ['databasePort core', ''],
    ['databasePort docs', '1433'],
    ['destination', 'unsaved'],
  ]);

  it('are values by role: a blank port and a password to come are values, no computer name is none', () => {
    expect(valuesOf(answers)).toEqual({
      installDirectory: 'E:\\BEMS',
      'accountPassword admin': '',
      'databasePort core': '',
      'databasePort docs': '1433',
    });
  });

  it('tell the services in one order, and how to sign in', () => {
    expect(servicesOf(answers)).toEqual(['mail', 'docs']);
    expect(authenticationOf(answers)).toBe('sql');
    expect(authenticationOf(new Map())).toBe('windows');
  });
});
