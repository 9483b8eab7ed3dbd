import { wordsOf } from '../roles/infer';

/**
 * Whether the words of an authentication value say SQL Server authentication. The installer's own words are not
 * public, so only the words 'SQL' and 'Windows' are understood.
 */
export function saysSqlServerAuthentication(value: string): boolean {
  const words = wordsOf(value.replace(/[^A-Za-z0-9]+/g, ' '));
  return words.includes('SQL') && !words.includes('WINDOWS');
}
