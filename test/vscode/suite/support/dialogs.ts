import type * as vscode from 'vscode';
import { apiOfExtension } from './extension';
import { recordMessage } from './recording';

/**
 * What a person would answer, question by question: the text to type, or the label of the item to pick (several labels
 * where several may be picked), or undefined to leave by Escape.
 */
export type Answer = string | readonly string[] | undefined;

/** An answer to a `showQuickPick` of somebody who does something else first. */
export interface LateAnswer {
  readonly after: () => PromiseLike<unknown>;
  readonly answer: string;
}

/** What the extension asked or said. */
export interface Asked {
  /** Of the API: `showInputBox`, `createQuickPick`, `showInformationMessage`, ... */
  readonly by: string;
  /** The sentence: of a message, or the title, prompt and placeholder of an input. */
  readonly text: string;
  /** What could be picked. */
  readonly choices: readonly string[];
  /** What an input box objected to an answer. */
  objection?: string;
}

const SIMPLE = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'showQuickPick', 'showInputBox'];
const FILES = ['showOpenDialog', 'showSaveDialog'];
const REPLACED = [...SIMPLE, ...FILES, 'createQuickPick', 'createInputBox'];

/** Part of an input of VS Code that the extension may set or read. */
type Input = Record<string, unknown>;

/**
 * Runs `act` while every question of the extension is answered from `answers`: dialogs are refused in tests, and nobody is
 * there to type. Messages without buttons need no answer.
 *
 * @param answers in the order of the questions; for file dialogs, the path as a URI
 * @returns what was asked and said
 * @throws where a question finds no answer left, or an answer is none of the choices
 */
export async function answering(
  answers: readonly (Answer | LateAnswer)[],
  act: () => PromiseLike<unknown>,
): Promise<Asked[]> {
  const api = apiOfExtension();
  const window = api.window as unknown as Record<string, unknown>;
  const real = Object.fromEntries(REPLACED.map((name) => [name, window[name]]));
  const asked: Asked[] = [];
  const late = answers.map((answer) => (isLate(answer) ? answer.after : undefined));
  const left = answers.map((answer) => (isLate(answer) ? answer.answer : answer));
  const failures: Error[] = [];

  const ask = (question: Asked): Answer => {
    asked.push(question);
    if (left.length > 0) return left.shift();
    const failure = new Error(
      `no answer was prepared for ${question.by}: ${question.text} (${question.choices.join(', ')})`,
    );
    failures.push(failure);
    return undefined;
  };
  const pick = <T>(question: Asked, items: readonly T[]): T | T[] | undefined => {
    const answer = ask(question);
    if (answer === undefined) return undefined;
    const picked = [answer].flat().map((label) => {
      const item = items.find((candidate) => labelOf(candidate) === label);
      if (item === undefined) failures.push(new Error(`'${label}' is none of: ${question.choices.join(', ')}`));
      return item as T;
    });
    return typeof answer === 'string' ? picked[0] : picked;
  };

  for (const by of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage']) {
    window[by] = (text: string, ...rest: unknown[]): Promise<unknown> => {
      const items = rest.filter((item) => labelOf(item) !== '');
      const question = { by, text, choices: items.map(labelOf) };
      recordMessage(text);
      if (items.length > 0) return Promise.resolve(pick(question, items));
      asked.push(question);
      return Promise.resolve(undefined);
    };
  }
  window.showQuickPick = async (choices: unknown, options: Input = {}): Promise<unknown> => {
    const items = (await choices) as unknown[];
    await late[answers.length - left.length]?.();
    return pick({ by: 'showQuickPick', text: sentencesOf(options), choices: items.map(labelOf) }, items);
  };
  window.showInputBox = async (options: vscode.InputBoxOptions = {}): Promise<unknown> => {
    const question: Asked = { by: 'showInputBox', text: sentencesOf(options), choices: [] };
    const answer = ask(question);
    const objection = typeof answer === 'string' ? await options.validateInput?.(answer) : null;
    // A person whose answer is refused has to leave.
    if (!objection) return answer;
    question.objection = typeof objection === 'string' ? objection : objection.message;
    return undefined;
  };
  for (const by of FILES) {
    window[by] = (options: Input = {}): Promise<unknown> => {
      const answer = ask({ by, text: sentencesOf(options), choices: [] });
      const uri = typeof answer === 'string' ? api.Uri.parse(answer) : undefined;
      return Promise.resolve(by === 'showOpenDialog' && uri ? [uri] : uri);
    };
  }
  window.createInputBox = (): Input =>
    scripted(api, (input, fire) => {
      const question: Asked = { by: 'createInputBox', text: sentencesOf(input), choices: [] };
      const answer = ask(question);
      if (answer === undefined) {
        fire('onDidHide');
        return;
      }
      // Whoever objects may do so much later; a person whose answer is refused has to leave.
      const leave = (objection: string | vscode.InputBoxValidationMessage | undefined): void => {
        if (!objection || question.objection !== undefined) return;
        question.objection = typeof objection === 'string' ? objection : objection.message;
        setTimeout(() => fire('onDidHide'), 0);
      };
      Object.defineProperty(input, 'validationMessage', {
        configurable: true,
        set: leave,
        get: () => question.objection,
      });
      input.value = answer;
      fire('onDidChangeValue', answer);
      fire('onDidAccept');
    });
  window.createQuickPick = (): Input =>
    scripted(api, (input, fire) => {
      const items = (input.items ?? []) as unknown[];
      const picked = pick({ by: 'createQuickPick', text: sentencesOf(input), choices: items.map(labelOf) }, items);
      if (picked === undefined) {
        fire('onDidHide');
        return;
      }
      input.selectedItems = input.activeItems = [picked].flat();
      fire('onDidChangeSelection', input.selectedItems);
      fire('onDidAccept');
    });

  try {
    await act();
  } finally {
    Object.assign(window, real);
  }
  if (failures[0]) throw failures[0];
  if (left.length > 0) throw new Error(`never asked: ${left.map(String).join(', ')}`);
  return asked;
}

function isLate(answer: Answer | LateAnswer): answer is LateAnswer {
  return typeof answer === 'object' && 'after' in answer;
}

/** An input of VS Code that shows nothing and, each time it is shown, is answered by `answer`. */
function scripted(
  api: typeof vscode,
  answer: (input: Input, fire: (event: string, value?: unknown) => void) => void,
): Input {
  const emitters = new Map<string, vscode.EventEmitter<unknown>>();
  const emitterOf = (event: string): vscode.EventEmitter<unknown> => {
    const emitter = emitters.get(event) ?? new api.EventEmitter<unknown>();
    emitters.set(event, emitter);
    return emitter;
  };
  const fire = (event: string, value?: unknown): void => emitterOf(event).fire(value);
  const input: Input = {
    value: '',
    items: [],
    buttons: [],
    // As the real one: first shown, answered when whoever shows it has gone on to wait.
    show: () => setTimeout(() => answer(input, fire), 0),
    hide: () => fire('onDidHide'),
    dispose: () => undefined,
  };
  return new Proxy(input, {
    get: (target, name: string) => (name.startsWith('onDid') ? emitterOf(name).event : target[name]),
  });
}

function sentencesOf(options: object): string {
  const { title, prompt, placeHolder, placeholder } = options as Record<string, unknown>;
  return [title, prompt, placeHolder, placeholder].filter((text) => typeof text === 'string').join(' | ');
}

/** How an item is seen; empty for what is none. */
function labelOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { label, title } = (item ?? {}) as Record<string, unknown>;
  return typeof label === 'string' ? label : typeof title === 'string' ? title : '';
}
