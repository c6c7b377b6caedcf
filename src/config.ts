/** What the environment sets, read in this one place. */
export interface Config {
  /** `SANAD_DEBUG`: print stacks with failures. Default: off. */
  readonly debug: boolean;
}

/** Reads the environment; an empty value counts as not set. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  return { debug: (environment.SANAD_DEBUG ?? "") !== "" };
}
