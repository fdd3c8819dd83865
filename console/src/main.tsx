import '@fontsource-variable/atkinson-hyperlegible-next';
import '@satuatap/shared/theme/reset.css';
import '@satuatap/shared/theme/tokens.css';
import './theme/controls.css';
import './hall/hall.css';
import './desk/desk.css';
import './supervisor/supervisor.css';
import './overview/overview.css';
import { createRoot } from 'react-dom/client';
import { Console } from './console.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(<Console />);
