/** The thread in which forecasts are worked out: a question in, an answer out. */
import { parentPort } from 'node:worker_threads';
import { Forecaster, type Question } from './forecaster.js';

const forecaster = new Forecaster();
parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
  try {
    parentPort?.postMessage({ id, answer: forecaster.answer(question) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error instanceof Error ? error.stack : error) });
  }
});
