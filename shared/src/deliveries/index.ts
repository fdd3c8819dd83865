export * from './number.js';
export * from './reach.js';
export * from './states.js';
