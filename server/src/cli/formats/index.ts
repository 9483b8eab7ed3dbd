import type { Formatter } from '../report';

/** The values of `--format`. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'checkstyle'] as const;
export type Format = (typeof FORMATS)[number];

/** The function behind a format; only what is asked for is loaded. */
export async function loadFormat(format: Format): Promise<Formatter> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty')).formatPretty;
    case 'json':
      return (await import('./json')).formatJson;
    case 'sarif':
      return (await import('./sarif')).formatSarif;
    case 'github':
      return (await import('./github')).formatGithub;
    case 'junit':
      return (await import('./junit')).formatJunit;
    case 'checkstyle':
      return (await import('./checkstyle')).formatCheckstyle;
  }
}
