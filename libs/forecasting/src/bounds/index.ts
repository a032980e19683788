export * from './with-bounds.js';
