export * from './command.js';
export * from './config.js';
export * from './day.js';
export * from './event.js';
export * from './refusal.js';
export * from './table.js';
export * from './ticket.js';
