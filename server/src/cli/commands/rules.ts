import picocolors from 'picocolors';
import { RULES, rulesNamed } from '../../rules/catalogue';
import { exampleText } from '../../rules/exampleFiles';
import type { Rule } from '../../rules/rule';
import { EXIT, type ExitCode } from '../exitCode';
import { ruleOrSentence } from '../nearestRules';
import { table } from '../table';
import { complain, type Terminal, wantsColour } from '../terminal';

/** The options of `rules` and `explain`, as commander gives them. */
export interface CatalogueOptions {
  readonly format: 'text' | 'json';
  readonly color: boolean;
}

type Colours = ReturnType<typeof picocolors.createColors>;

/** `bems-config rules`: the catalogue. */
export function rules(options: CatalogueOptions, terminal: Terminal): ExitCode {
  if (options.format === 'json') {
    terminal.stdout.write(`${JSON.stringify({ version: 1, rules: RULES.map(dataOf) }, null, 2)}\n`);
    return EXIT.ok;
  }
  const colours = coloursOf(options, terminal);
  const rows = RULES.map((rule) => [rule.id, rule.severity, fixOf(rule), rule.title]);
  terminal.stdout.write(
    `${table(['RULE', 'SEVERITY', 'FIX', 'WHAT IS WRONG'], rows, colours.bold)}\nMore about one: bems-config explain RULE\n`,
  );
  return EXIT.ok;
}

/** `bems-config explain RULE`: one rule with its reason, examples and source. */
export function explain(id: string, options: CatalogueOptions, terminal: Terminal): ExitCode {
  const rule = ruleOrSentence(id);
  if (typeof rule === 'string') {
    complain(terminal, `bems-config: ${rule}`);
    return EXIT.usage;
  }
  terminal.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, rule: dataOf(rule) }, null, 2)}\n`
      : rulesNamed(id)
          .map((each) => explanation(each, coloursOf(options, terminal)))
          .join('\n'),
  );
  return EXIT.ok;
}

function explanation(rule: Rule, colours: Colours): string {
  const sets = Object.entries(rule.ruleSets ?? {}).map(([set, severity]) => `; ${severity} with the rule set '${set}'`);
  const [bad] = rule.examples.bad;
  const [good] = rule.examples.good;
  const parts = [
    `${colours.bold(rule.id)}  ${rule.severity}${sets.join('')}`,
    `${rule.title}.`,
    rule.reason,
    bad === undefined ? '' : `${colours.red('Wrong:')}\n${indented(exampleText(bad))}`,
    good === undefined ? '' : `${colours.green('Right:')}\n${indented(exampleText(good))}`,
    rule.fix ? `Fix${rule.fix.safe ? ' (safe, made by --fix)' : ''}: ${rule.fix.description}` : '',
    `Source: ${rule.source}`,
    `Switch it off: --rule ${rule.id}=off, or in bems-config.json: "rules": { "${rule.id}": "off" }`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function indented(example: string): string {
  return example.replace(/\n$/, '').replace(/^/gm, '    ');
}

function fixOf({ fix }: Rule): string {
  if (!fix) return '';
  return fix.safe ? 'safe' : 'yes';
}

function dataOf({ id, severity, title, reason, source, about, fix, ruleSets, examples }: Rule): object {
  return {
    id,
    severity,
    title,
    reason,
    source,
    about,
    fix: fix ?? null,
    ruleSets: ruleSets ?? {},
    examples: { bad: examples.bad, good: examples.good },
  };
}

function coloursOf(options: CatalogueOptions, terminal: Terminal): Colours {
  return picocolors.createColors(wantsColour(terminal, terminal.stdout, options.color));
}
