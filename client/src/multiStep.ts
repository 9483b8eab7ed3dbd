/** What can be answered: text, or several of a list. */
export type Answer = string | readonly string[];
export type Answers = ReadonlyMap<string, Answer>;

/**
 * Questions one after another, with a way back. Which questions there are may depend on the answers so far; an answer
 * whose question is no longer asked does not count, and is there again when the question comes back.
 */
export class MultiStep<Question extends { readonly id: string }> {
  private readonly given = new Map<string, Answer>();
  private index = 0;

  /** @param plan the questions that the answers lead to, in their order */
  constructor(private readonly plan: (answers: Answers) => readonly Question[]) {}

  /** The question to ask now; undefined when all are answered. */
  get question(): Question | undefined {
    return this.questions[this.index];
  }

  /** Of the question, from 1. */
  get step(): number {
    return this.index + 1;
  }

  /** How many questions there are, as far as the answers tell. */
  get total(): number {
    return this.questions.length;
  }

  get canGoBack(): boolean {
    return this.index > 0;
  }

  /** What the question was answered with before. */
  get earlier(): Answer | undefined {
    return this.question && this.given.get(this.question.id);
  }

  /** The answers to the questions that are asked. */
  get answers(): Answers {
    const asked = this.questions.map(({ id }) => [id, this.given.get(id)] as const);
    return new Map(asked.filter((pair): pair is [string, Answer] => pair[1] !== undefined));
  }

  /** Answers the question and goes on to the next. */
  answer(answer: Answer): void {
    if (!this.question) return;
    this.given.set(this.question.id, answer);
    this.index += 1;
  }

  back(): void {
    if (this.canGoBack) this.index -= 1;
  }

  private get questions(): readonly Question[] {
    return this.plan(this.given);
  }
}
