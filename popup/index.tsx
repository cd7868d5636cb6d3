import { render } from 'preact'
import { Popup } from '../src/ui/popup/Popup'
import { tellBackground } from '../src/ui/tellBackground'

tellBackground()
const root = document.getElementById('root')
if (root) render(<Popup />, root)
