/** Writes `test/unit/properties/cases.json` anew: `node test/java/record-cases.mjs`, in the project's root, with a JDK. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { CASE_TEXTS } from './case-texts.mjs';
import { javaProblem, loadWithJava } from './java.mjs';

const TABLE = 'test/unit/properties/cases.json';

const problem = javaProblem();
if (problem !== null) throw new Error(problem);

const inputs = Object.entries(CASE_TEXTS).flatMap(([about, texts]) => texts.map((text) => ({ about, text })));
const answers = await loadWithJava(inputs.map(({ text }) => text));
const cases = inputs.map((input, i) => ({ ...input, ...answers[i] }));

/** Invisible characters and lone surrogates are written as escapes: an editor could change them unnoticed. */
const json = JSON.stringify(cases).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const config = await resolveConfig(TABLE);
writeFileSync(TABLE, await format(json, { ...config, filepath: TABLE }));
console.log(`${TABLE}: ${cases.length} cases`);
