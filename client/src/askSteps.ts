import * as vscode from 'vscode';
import type { Answer, Answers } from './multiStep';
import { MultiStep } from './multiStep';
import type { ChoiceQuestion, Question, TextQuestion } from './question';

/** After the last key (milliseconds), before an answer is checked while it is being typed. */
const CHECK_DELAY = 200;

/** Says what is wrong with an answer; null where nothing is. */
export type CheckAnswer = (question: TextQuestion, answer: string) => Promise<string | null>;

/** How one question ended: with an answer, by the back button, or by Escape. */
type Outcome = { readonly answer: Answer } | 'back' | 'cancelled';

/** What all inputs show of the way. */
interface Way {
  readonly title: string;
  readonly step: number;
  readonly total: number;
  readonly canGoBack: boolean;
  readonly earlier: Answer | undefined;
}

/**
 * Asks one question after another.
 * @returns null where the user has left
 */
export async function askSteps(
  title: string,
  plan: (answers: Answers) => readonly Question[],
  check: CheckAnswer,
): Promise<Answers | null> {
  const steps = new MultiStep<Question>(plan);
  for (let question = steps.question; question; question = steps.question) {
    const { step, total, canGoBack, earlier } = steps;
    const way = { title, step, total, canGoBack, earlier };
    const outcome = await (question.kind === 'choice' ? askChoice(question, way) : askText(question, way, check));
    if (outcome === 'cancelled') return null;
    if (outcome === 'back') steps.back();
    else steps.answer(outcome.answer);
  }
  return steps.answers;
}

function askText(question: TextQuestion, way: Way, check: CheckAnswer): Promise<Outcome> {
  const input = vscode.window.createInputBox();
  prepare(input, `${way.title}: ${question.title}`, way);
  input.prompt = question.prompt;
  input.placeholder = question.example === '' ? undefined : `For example ${question.example}`;
  input.password = question.secret;
  input.value = typeof way.earlier === 'string' ? way.earlier : question.suggested;

  // Only what is said about the text as it stands counts: an answer may come after the next key.
  let asked = 0;
  const objectionTo = async (answer: string): Promise<string | null> => {
    const mine = ++asked;
    const objection = answer === '' ? emptiness(question) : await check(question, answer);
    if (mine === asked) input.validationMessage = objection ?? undefined;
    return objection;
  };
  return outcomeOf(input, (settle) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    input.onDidChangeValue((value) => {
      input.validationMessage = undefined;
      clearTimeout(timer);
      timer = setTimeout(() => void objectionTo(value), CHECK_DELAY);
    });
    input.onDidAccept(async () => {
      clearTimeout(timer);
      const answer = question.secret ? input.value : input.value.trim();
      input.busy = true;
      const objection = await objectionTo(answer);
      input.busy = false;
      if (objection === null) settle({ answer });
    });
  });
}

function emptiness({ required }: TextQuestion): string | null {
  return required ? 'A value is needed here: type one, or leave with Escape.' : null;
}

function askChoice(question: ChoiceQuestion, way: Way): Promise<Outcome> {
  const input = vscode.window.createQuickPick<vscode.QuickPickItem & { id: string }>();
  prepare(input, `${way.title}: ${question.title}`, way);
  const items = question.choices.map(({ id, label, detail }) => ({
    id,
    label,
    ...(detail && { description: detail }),
  }));
  const earlier: readonly string[] = [way.earlier ?? []].flat();
  const chosen = items.filter(({ id }) => earlier.includes(id));
  input.canSelectMany = question.several;
  input.items = items;
  if (question.several) input.selectedItems = chosen;
  // With none VS Code makes the first one active; an empty list would leave Enter without an answer.
  else if (chosen.length > 0) input.activeItems = chosen;
  input.placeholder = question.several ? 'Choose one or more' : undefined;
  return outcomeOf(input, (settle) => {
    input.onDidAccept(() => {
      const ids = input.selectedItems.map(({ id }) => id);
      if (question.several && ids.length > 0) settle({ answer: ids });
      else if (ids[0] !== undefined) settle({ answer: ids[0] });
      else input.placeholder = question.several ? 'Choose at least one' : 'Choose one';
    });
  });
}

function prepare(input: vscode.QuickPick<never> | vscode.QuickInput, title: string, way: Way): void {
  input.title = title;
  input.step = way.step;
  input.totalSteps = way.total;
  // A look at another window, at the template for example, must not end it all.
  input.ignoreFocusOut = true;
}

/** Shows an input until it is settled, left, or the back button is pressed. */
function outcomeOf(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem & { id: string }>,
  listen: (settle: (outcome: Outcome) => void) => void,
): Promise<Outcome> {
  return new Promise<Outcome>((resolve) => {
    if ((input.step ?? 1) > 1) input.buttons = [vscode.QuickInputButtons.Back];
    input.onDidTriggerButton(() => resolve('back'));
    input.onDidHide(() => resolve('cancelled'));
    listen(resolve);
    input.show();
  }).finally(() => input.dispose());
}
