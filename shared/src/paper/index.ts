export * from './ticket-paper.js';
