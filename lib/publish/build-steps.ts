/** What a build does, in its order. */
export type BuildStep =
  "assets" | "content" | "pages" | "unpacking" | "files" | "search" | "cards" | "zip" | "compression";

export type StepTime = { readonly step: BuildStep; readonly seconds: number };

export type BuildListener = {
  readonly started: (step: BuildStep) => void;
  readonly progress: (step: BuildStep, done: number, all: number) => void;
};

/** Tells what a build is doing, and keeps how long each step took. */
export class BuildSteps {
  readonly times: StepTime[] = [];
  readonly #listener: BuildListener;

  constructor(listener: BuildListener) {
    this.#listener = listener;
  }

  async run<Result>(step: BuildStep, work: () => Promise<Result>): Promise<Result> {
    this.#listener.started(step);
    const started = performance.now();
    const result = await work();
    this.times.push({ step, seconds: (performance.now() - started) / 1000 });
    return result;
  }
}
