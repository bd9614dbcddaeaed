import { render } from 'preact'
import '../kit/base.css'
import { Chat } from './chat.tsx'
import { textsFor } from './texts.ts'
import './chat.css'

const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '')
const embedded = new URLSearchParams(location.search).has('embed')
const { language, texts } = textsFor(navigator.languages)
document.documentElement.lang = language

const root = document.getElementById('chat')
if (!root) throw new Error('chat.html lacks #chat')
render(<Chat slug={slug} embedded={embedded} language={language} texts={texts} />, root)
