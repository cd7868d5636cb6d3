import { render } from 'preact'
import { OptionsPage } from '../src/ui/options/OptionsPage'

const root = document.getElementById('root')
if (root) render(<OptionsPage />, root)
