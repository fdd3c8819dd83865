/** The thread of the forecasts: started when it is first asked, and again after it has died. */
import { Worker } from 'node:worker_threads';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { WaitForecast } from '@satuatap/shared/forecast';
import type { Question } from './forecaster.js';

interface Answer {
  readonly id: number;
  readonly answer?: WaitForecast | null;
  readonly failure?: string;
}

interface Asked {
  readonly done: (answer: WaitForecast | null) => void;
  readonly fail: (error: Error) => void;
}

/** Beside the compiled folders: the bundle stands in one of the same depth. */
const program = new URL('../forecast/forecaster.worker.js', import.meta.url);

/** What answers: the thread, or in a test the forecaster itself. */
export abstract class Forecasting {
  abstract ask(question: Question): Promise<WaitForecast | null>;
}

@Injectable()
export class ForecastThread extends Forecasting implements BeforeApplicationShutdown {
  private worker: Worker | null = null;
  private asked = new Map<number, Asked>();
  private count = 0;

  ask(question: Question): Promise<WaitForecast | null> {
    this.count += 1;
    const id = this.count;
    return new Promise((done, fail) => {
      this.asked.set(id, { done, fail });
      this.running().postMessage({ id, question });
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(program);
    this.worker = worker;
    // A forecast keeps no process alive.
    worker.unref();
    worker.on('message', ({ id, answer = null, failure }: Answer) => {
      const asked = this.asked.get(id);
      this.asked.delete(id);
      if (failure === undefined) asked?.done(answer);
      else asked?.fail(new Error(failure));
    });
    worker.on('error', (error) => this.lose(error));
    worker.on('exit', () => this.lose(new Error('The thread of the forecasts has ended.')));
    return worker;
  }

  /** What it was taught is gone with it: whoever asks learns that it failed, and teaches the next one. */
  private lose(error: unknown): void {
    this.worker = null;
    const { asked } = this;
    this.asked = new Map();
    for (const { fail } of asked.values()) fail(error instanceof Error ? error : new Error(String(error)));
  }
}
