import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../../../../server/src/features/response-file/checkAnswer';

describe('an answer', () => {
  test.each([
    ['installDirectory', 'E:\\BEMS'],
    ['databaseHost core', 'sql01.example.com\\BEMS'],
    ['databasePort core', '1433'],
    ['databasePort core', ''],
    ['accountLogin admin', 'example.com\\bemsadmin'],
    ['accountPassword admin', 'correct-horse'],
    ['no such role', 'anything'],
  ])('%s: %j is right', (role, value) => expect(checkAnswer(role, value)).toBeNull());

  test.each([
    ['installDirectory', 'BEMS', /not absolute/],
    ['databaseHost core', 'sql_01.example.com', /host name/],
    ['databasePort core', '99999', /not a port/],
    ['accountPassword admin', 'semi;colon', /;/],
  ])('%s: %j is refused with a sentence', (role, value, sentence) =>
    expect(checkAnswer(role, value)).toMatch(sentence),
  );

  test('an example is shown as it is typed, not as it is written in a file', () => {
    expect(checkAnswer('installDirectory', 'BEMS')).toContain('`E:\\BEMS`');
  });

  test('what is wrong with a password does not repeat it', () => {
    expect(checkAnswer('accountPassword admin', 'Marmoset;1')).not.toContain('Marmoset');
  });
});
