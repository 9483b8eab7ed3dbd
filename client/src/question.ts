/** What is asked step by step: see `askSteps`. */
export type Question = ChoiceQuestion | TextQuestion;

export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly id: string;
  readonly title: string;
  readonly several: boolean;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

export interface TextQuestion {
  readonly kind: 'text';
  /** Of a response file, the role of the value with its service: `databaseHost core`. */
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly suggested: string;
  readonly example: string;
  readonly required: boolean;
  readonly secret: boolean;
}
