export * from './api.js';
export * from './problem.js';
