export * from './usual-rules.js';
