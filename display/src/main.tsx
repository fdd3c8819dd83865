import '@fontsource-variable/atkinson-hyperlegible-next';
import '@satuatap/shared/theme/reset.css';
import '@satuatap/shared/theme/tokens.css';
import '@satuatap/shared/theme/evacuation.css';
import './display.css';
import './board/board.css';
import './sign.css';
import { createRoot } from 'react-dom/client';
import { Display } from './display.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
document.documentElement.dataset['tone'] = 'night';
createRoot(root).render(<Display />);
