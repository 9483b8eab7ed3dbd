import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../../../server/src/features/response-file/documentLinks';
import { FOLDER, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';
import { withMarks } from './support/marks';

const SETTINGS = {
  settings: {
    configurationUri: 'file:///deploy/bems-config.json',
    templateUri: 'file:///vendor/My%20Template.properties',
  },
};

/** Checks that the marked text, and nothing else, is linked to `targets`. */
function expectLinks(source: string, targets: readonly string[], options: DocumentOptions = SETTINGS): void {
  const document = documentOf(source.replace(/[«»]/g, ''), options);
  const links = documentLinks(document);
  const marked = withMarks(
    [document],
    links.map(({ range }) => ({ uri: document.uri, range })),
  );
  expect(marked).toEqual({ [document.uri.slice(FOLDER.length + 1)]: source });
  expect(links.map(({ target }) => target)).toEqual(targets);
}

const CONFIGURATION = SETTINGS.settings.configurationUri;
const TEMPLATE = SETTINGS.settings.templateUri;
const SUPPORT = 'https://support.blackberry.com/community';

describe('links in comments', () => {
  it.each([
    ['the configuration', '# Roles: «bems-config.json».\r\nKEY=1', [CONFIGURATION]],
    ['the configuration in a folder', '! see ../«bems-config.json»', [CONFIGURATION]],
    ['the template in any case', '# made from «my template.PROPERTIES»\n', [TEMPLATE]],
    [
      'both, several times',
      '# «bems-config.json», «bems-config.json» «My Template.properties»',
      [CONFIGURATION, CONFIGURATION, TEMPLATE],
    ],
    ['an article', '# Visit support.blackberry.com/community to read «article 42661».', [SUPPORT]],
    [
      'articles in any case',
      '#«Article 42661» and «ARTICLE  no. 40351» and «article number 40351»',
      [SUPPORT, SUPPORT, SUPPORT],
    ],
  ])('%s', (_title, source, targets) => expectLinks(source, targets));

  it.each([
    ['a part of another name', '# my-bems-config.json bems-config.json5 bems-config.json.bak xMy Template.properties'],
    ['a part of an address, which clients link themselves', '# https://example.com/bems-config.json?article 1'],
    ['numbers that are no articles', '# article 5, article 123456, articles 42661, KB4052623, KB000042661'],
    ['values', 'KEY=bems-config.json article 42661'],
    ['an empty file', ''],
  ])('not %s', (_title, source) => expectLinks(source, []));

  it('not in what is a secret', () => {
    expectLinks('#DB_PASSWORD=bems-config.json\n', []);
  });

  it('not where there is no such file', () => {
    expectLinks('# bems-config.json template.properties', [], {});
  });

  it('not to the file itself', () => {
    const templateUri = `${FOLDER}/GoodServerSetup.properties`;
    expectLinks('# GoodServerSetup.properties', [], { settings: { templateUri } });
    expectLinks('# «GoodServerSetup.properties»', [templateUri], { uri: `${FOLDER}/west`, settings: { templateUri } });
  });

  it('say which article is meant, as the site has no address for it that is documented', () => {
    const [link] = documentLinks(documentOf('# article 42661'));
    expect(link?.tooltip).toContain('42661');
  });

  it('count bytes where the client does', () => {
    const [link] = documentLinks(documentOf('# für article 42661', { encoding: 'utf-8' }));
    expect(link?.range).toEqual({ start: { line: 0, character: 7 }, end: { line: 0, character: 20 } });
  });
});
