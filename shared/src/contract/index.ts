export * from './api.js';
export * from './floor.js';
export * from './forecast.js';
export * from './statistics.js';
export * from './problem.js';
export * from './survey.js';
