export * from './hooks.js';
export * from './use-said.js';
export * from './evacuation-screen.js';
export * from './signature.js';
export * from './together.js';
