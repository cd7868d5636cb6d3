import { render } from 'preact'
import { Popup } from '../src/ui/popup/Popup'

const root = document.getElementById('root')
if (root) render(<Popup />, root)
