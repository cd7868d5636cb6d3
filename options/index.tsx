import { render } from 'preact'
import { OptionsPage } from '../src/ui/options/OptionsPage'
import { tellBackground } from '../src/ui/tellBackground'

tellBackground()
const root = document.getElementById('root')
if (root) render(<OptionsPage />, root)
