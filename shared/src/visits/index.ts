export * from './badge-rules.js';
export * from './reach.js';
export * from './same-person.js';
export * from './short-code.js';
export * from './states.js';
export * from './usual-rules.js';
export * from './weekly.js';
export * from './what-is-asked.js';
