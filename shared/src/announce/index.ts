export * from './announcement.js';
export * from './evacuation-voice.js';
