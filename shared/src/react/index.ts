export * from './hooks.js';
export * from './evacuation-screen.js';
